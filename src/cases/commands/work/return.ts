import * as z from 'zod';
import { optionsOfWords } from '../../../forms/field.ts';
import { wordsIn } from '../../../forms/values.ts';
import { DAY_MS } from '../../calendar/calendar.ts';
import { addWorkingDays } from '../../calendar/office-hours.ts';
import { timeOf } from '../../clocks/clock-run.ts';
import { type Case, leadDepartments } from '../../record/case.ts';
import { RETURN_WORDS, ReturnReason } from '../../record/reasons.ts';
import { coded, ofDepartment, pictured, spoken } from '../../told/line.ts';
import { tell } from '../../told/tells.ts';
import { type Context, type Moment, timingOf } from '../context.ts';
import { automaticCouncil } from '../council/sitting.ts';
import { define, type Guard } from '../define.ts';
import { department, photos, text } from '../field-schemas.ts';
import { actingPerson } from '../parties.ts';
import { departmentFields, pickedOf } from '../pickers.ts';
import { byLead } from '../rights.ts';
import { type Refused, refuse, unknownDepartment } from '../ruling.ts';
import { withPhotos } from '../with-photos.ts';

/** The last moment at which the present lead may still return the case: one working day after it signed. */
export function returnableUntil(c: Case, context: Moment): number {
  const since = c.times.signed ?? c.times.ledSince ?? c.times.opened;
  const days = context.limits.returnDays;
  if (c.urgent) return since + days * DAY_MS;
  return addWorkingDays(since, days, timeOf(timingOf(context), c.lead?.department ?? null));
}

const notYetReturned: Guard = {
  holds: (c) => !c.leadFinal && !c.returns.some(({ department }) => leadDepartments(c.lead).includes(department)),
  why: '本部门不能再退：已退过一次，或已指定承办。有困难请点「请求配合」或「吹哨」',
};

const fields = {
  reason: ReturnReason,
  basis: text,
  suggested: department.nullable(),
  visited: z.boolean(),
  photos,
};
type Command = z.output<z.ZodObject<typeof fields>>;

function fault(c: Case, command: Command, context: Context): Refused | undefined {
  const { suggested } = command;
  if (c.state === 'in-hand' && context.now > returnableUntil(c, context))
    return refuse(
      'too-late',
      `签收满 ${context.limits.returnDays} 个工作日后不能退单；有困难请点「请求配合」或「吹哨」`,
    );
  if (suggested === null && command.reason !== 'not-found') return refuse('missing', '请写明建议由哪个部门主责');
  if (suggested !== null && !context.roster.department(suggested)) return unknownDepartment(suggested);
  if (suggested !== null && leadDepartments(c.lead).includes(suggested))
    return refuse('missing', '建议部门不能是本部门');
  if ((command.visited || command.reason === 'not-found') && command.photos.length === 0)
    return refuse('missing', '到过现场的，请附上现场照片');
  return undefined;
}

/** 退单: with reason, basis and whose it is; the second one goes to a council by rule. */
export const returnCase = define({
  name: 'return',
  word: '退单',
  fields,
  from: ['to-sign', 'in-hand'],
  when: notYetReturned,
  right: byLead('退单'),
  button: 'beside',
  shown: (c, viewer) => c.state !== 'in-hand' || viewer.now <= returnableUntil(c, viewer),
  form: {
    photos: true,
    before: () => [{ words: '到过现场的、没发现情况的，要有现场照片：先把照片发到这里，再提交。' }],
    fields: (asking) => [
      {
        kind: 'choice',
        name: 'reason',
        label: '退单原因',
        placeholder: '选原因',
        missing: '请选退单原因',
        required: true,
        options: optionsOfWords(RETURN_WORDS),
      },
      {
        kind: 'text',
        name: 'basis',
        label: '依据（为什么不归我们）',
        placeholder: '写哪条规定、哪份文件，或现场看到的事实',
        missing: '请写依据：为什么不归你们',
        required: true,
      },
      ...departmentFields(asking, {
        name: 'suggested',
        label: '建议派给（没发现情况才可以不选）',
        missing: '请选建议派给哪个部门',
        first: asking.supports,
        never: leadDepartments(asking.c.lead),
      }),
      { kind: 'check', name: 'visited', label: '已经到过现场' },
    ],
    read: (values, _, sent) => ({
      reason: wordsIn(values.reason),
      basis: wordsIn(values.basis),
      suggested: pickedOf(values, 'suggested'),
      visited: values.visited === true,
      photos: sent,
    }),
  },
  onCard: 'returned',
  told: {
    reason: coded('原因', RETURN_WORDS),
    basis: spoken('依据'),
    suggested: ofDepartment('建议派给'),
    visited: { label: '到过现场', say: (visited) => (visited ? '是' : undefined) },
    photos: pictured,
  },
  rule({ c, command, actor, context }) {
    const by = actingPerson(actor);
    if (!c.lead) return refuse('not-now', '还没有主责部门');
    const refused = fault(c, command, context);
    if (refused) return refused;
    const { now } = context;
    const { reason, suggested } = command;
    const returns = [...c.returns, { department: c.lead.department, at: now, by, reason, suggested, ruled: null }];
    const changes: Partial<Case> = {
      returns,
      ...withPhotos(c, command.photos),
      times: { ...c.times, returned: now },
    };
    const again = returns.length >= context.limits.returnsToCouncil;
    return {
      kind: 'effect',
      to: 'return-review',
      reason,
      changes,
      tells: again ? [] : [tell(c, 'desk', 'returned')],
      byRule: again ? { rule: 'second-return', effect: automaticCouncil({ ...c, ...changes }, context) } : undefined,
    };
  },
});
