import { codesOf } from '../../../codes.ts';
import { optionsOfWords } from '../../../forms/field.ts';
import { pickedOrNull, wordsIn } from '../../../forms/values.ts';
import { leadDepartments } from '../../record/case.ts';
import { type CaseLine, CLOSED_LINES } from '../../record/line.ts';
import { OUTCOME_WORDS, Outcome } from '../../record/reasons.ts';
import type { CaseState } from '../../record/state.ts';
import { coded, spoken } from '../../told/line.ts';
import { tell } from '../../told/tells.ts';
import { tellClosed } from '../closing/tell-closed.ts';
import { define } from '../define.ts';
import { text } from '../field-schemas.ts';
import { actingPerson } from '../parties.ts';
import { byDesk } from '../rights.ts';
import { refuse } from '../ruling.ts';

const RESULT_WORDS = { closed: '对方已办结', back: '退回我们办' } as const;

/** Where a case goes on when the outside body sends it back: to its lead if it had one, else to the desk. */
function backTo(from: CaseState, led: boolean): CaseState {
  if (!led) return 'to-dispatch';
  return from === 'to-sign' || from === 'return-review' ? 'to-sign' : 'in-hand';
}

/** What was still to be put right when the outside body answered. */
const answered = (line: CaseLine, now: number): CaseLine =>
  CLOSED_LINES.includes(line.state) ? line : { ...line, state: 'answered', correctedAt: now };

/** 外单位已回复: closes the case with what they say, or takes it back. */
export const outsideReply = define({
  name: 'outsideReply',
  word: '外单位已回复',
  fields: { result: codesOf(RESULT_WORDS), outcome: Outcome.nullable(), text },
  from: ['referred-out'],
  right: byDesk('登记外单位回复'),
  button: 'beside',
  form: {
    past: true,
    fields: () => [
      {
        kind: 'choice',
        name: 'result',
        label: '结果',
        placeholder: '选结果',
        missing: '请选结果',
        required: true,
        options: optionsOfWords(RESULT_WORDS),
        preset: 'closed',
      },
      {
        kind: 'choice',
        name: 'outcome',
        label: '办结情况',
        placeholder: '选办结情况',
        missing: '请选办结情况',
        options: optionsOfWords(OUTCOME_WORDS),
        preset: 'solved',
      },
      {
        kind: 'text',
        name: 'text',
        label: '对方怎么答复的',
        placeholder: '上报人会看到',
        missing: '请写对方怎么答复的',
        required: true,
      },
    ],
    read: (values) => ({
      result: wordsIn(values.result),
      outcome: wordsIn(values.result) === 'closed' ? pickedOrNull(values.outcome) : null,
      text: wordsIn(values.text),
    }),
  },
  onCard: 'work',
  told: {
    result: coded('结果', RESULT_WORDS),
    outcome: coded('办结情况', OUTCOME_WORDS),
    text: spoken('对方答复'),
  },
  rule({ c, command, actor, context }) {
    const { now } = context;
    if (command.result === 'closed') {
      const by = actingPerson(actor);
      if (!command.outcome) return refuse('missing', '请选择办理结果');
      return {
        kind: 'effect',
        to: 'closed',
        reason: 'outside',
        changes: {
          closing: { how: 'outside', outcome: command.outcome, by },
          result: { text: command.text, outcome: command.outcome, photos: [] },
          ...(c.lines.length > 0 ? { lines: c.lines.map((line) => answered(line, now)) } : {}),
          times: { ...c.times, closed: now, ended: now },
        },
        tells: tellClosed(c, by.openId),
      };
    }
    const to = backTo(c.referral?.from ?? 'to-dispatch', c.lead !== null);
    return {
      kind: 'effect',
      to,
      changes: { referral: null, undispatched: to === 'to-dispatch' ? 'sent-back' : null },
      tells: [
        to === 'to-dispatch'
          ? tell(c, 'desk', 'to-dispatch')
          : tell(c, 'lead-duty', 'sent-back', leadDepartments(c.lead)),
        { ...tell(c, 'reporter', 'sent-back'), push: false },
      ],
    };
  },
});
