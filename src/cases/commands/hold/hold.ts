import { optionsOfWords } from '../../../forms/field.ts';
import { dayIn, wordsIn, wordsOrNull } from '../../../forms/values.ts';
import { HOLD_WORDS, HoldReason } from '../../record/reasons.ts';
import { coded, spoken } from '../../told/line.ts';
import { tell } from '../../told/tells.ts';
import { inDays } from '../asking.ts';
import { define } from '../define.ts';
import { day, short, text } from '../field-schemas.ts';
import { actingPerson } from '../parties.ts';
import { byLead } from '../rights.ts';
import { refuse } from '../ruling.ts';
import { dateFault, held, isSecond } from './held.ts';

/** A file number has a name and a number, such as 杭西综执立〔2026〕12号. */
const PLAUSIBLE = /^(?=.*\d)(?=.*[\p{Script=Han}A-Za-z]).{4,}$/u;

/**
 * 暂缓: the first 已立案查处 needs only its file number and date; otherwise the desk is asked, from the second time on the
 * leader.
 */
export const hold = define({
  name: 'hold',
  word: '暂缓',
  fields: { reason: HoldReason, text, until: day, fileNumber: short.nullable() },
  from: ['in-hand'],
  when: { holds: (c) => c.holdAsk === null, why: '已经申请暂缓，正在等审批' },
  right: byLead('暂缓'),
  button: 'folded',
  form: {
    fields: (asking) => [
      {
        kind: 'choice',
        name: 'reason',
        label: '为什么暂缓',
        placeholder: '选原因',
        missing: '请选为什么暂缓',
        required: true,
        options: optionsOfWords(HOLD_WORDS),
      },
      {
        kind: 'text',
        name: 'text',
        label: '具体情况',
        placeholder: '卡在哪里、等什么，上报人也会看到',
        missing: '请写具体情况',
        required: true,
      },
      {
        kind: 'date',
        name: 'until',
        label: '暂缓到哪天',
        placeholder: '选日期',
        missing: '请选暂缓到哪天',
        required: true,
        preset: inDays(asking, 7),
      },
      {
        kind: 'line',
        name: 'fileNumber',
        label: '立案文号（已立案才填）',
        placeholder: '如 杭西综执立〔2026〕12号',
        missing: '立案文号太长了，请只写文号',
      },
    ],
    read: (values) => ({
      reason: wordsIn(values.reason),
      text: wordsIn(values.text),
      until: dayIn(values.until),
      fileNumber: wordsOrNull(values.fileNumber),
    }),
  },
  told: {
    reason: coded('原因', HOLD_WORDS),
    text: spoken('具体情况'),
    until: spoken('暂缓到'),
    fileNumber: spoken('立案文号'),
  },
  rule({ c, command, actor, context }) {
    const filed = command.reason === 'filed';
    if (filed && !PLAUSIBLE.test(command.fileNumber ?? ''))
      return refuse('missing', '已立案的，请填立案文号，如 杭西综执立〔2026〕12号');
    const fault = dateFault(command.until, filed, context);
    if (fault) return fault;
    if (filed && !isSecond(c))
      return held(c, command.until, command.reason, context, { fileNumber: command.fileNumber, filedHolds: 1 });
    const { reason, text: why, until } = command;
    return {
      kind: 'effect',
      reason,
      changes: {
        fileNumber: command.fileNumber ?? c.fileNumber,
        holdAsk: { by: actingPerson(actor), at: context.now, reason, text: why, until },
      },
      tells: [tell(c, !isSecond(c) ? 'desk' : 'leader', 'hold-asked')],
    };
  },
});
