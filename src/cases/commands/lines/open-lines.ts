import * as z from 'zod';
import { type Case, leadDepartments, Place, type Support } from '../../record/case.ts';
import { NewLine, numbered, openLines as stillOpen } from '../../record/line.ts';
import { ParentOf } from '../../record/parent.ts';
import { pictured, spoken, unsaid } from '../../told/line.ts';
import { type Tell, tell } from '../../told/tells.ts';
import type { Context } from '../context.ts';
import { define } from '../define.ts';
import { department, photos, short, text } from '../field-schemas.ts';
import { OnBehalf, onBehalfTold } from '../on-behalf.ts';
import { opened } from '../opening/opened.ts';
import { placed } from '../opening/place-line.ts';
import { actingPerson, leadFor, someoneOnDuty } from '../parties.ts';
import { refuse, unknownDepartment } from '../ruling.ts';
import { linesTold } from './add-lines.ts';

const fields = {
  place: Place,
  object: short.nullable(),
  photos,
  title: short,
  matterId: z.string().nullable().describe('whose manual and time to sign hold; each line names its own'),
  lead: department,
  supports: z.array(department).max(4),
  urgent: z.boolean(),
  description: text,
  lines: z.array(NewLine).min(1).max(60),
  bundle: z.string().nullable(),
  subject: z.string().nullable(),
  parent: ParentOf.nullable(),
  onBehalf: OnBehalf.nullable(),
  reportedPerson: z.boolean(),
  source: short,
};
type Command = z.output<z.ZodObject<typeof fields>>;

const supportsOf = ({ supports, lead }: Command, { now, roster }: Context): Support[] =>
  [...new Set(supports)]
    .filter((one) => one !== lead && roster.department(one))
    .map((one) => ({ department: one, for: null, state: 'asked', askedAt: now, doneAt: null, said: null }));

/** Who is told of a case with lines that begins. */
function tellsOf(c: Pick<Case, 'urgent' | 'supports' | 'lead'>): Tell[] {
  const supports = c.supports.map((one) => one.department);
  return [
    tell(c, 'reporter', 'receipt'),
    c.lead ? tell(c, 'lead-duty', 'assigned', leadDepartments(c.lead)) : tell(c, 'desk', 'to-dispatch'),
    ...(supports.length > 0 ? [tell(c, 'supports', 'support-asked', supports)] : []),
  ];
}

/**
 * A case with lines: the part of a 总事件 that one department has, or what one visit found for it. Straight to the named lead,
 * to the desk where nobody of it is on duty; closed at once where every line was put right on the spot.
 */
export const openLines = define({
  name: 'openLines',
  word: '逐条立件',
  fields,
  from: [],
  right: { may: ['anyone'], who: '人人可以上报' },
  onCard: 'record',
  told: {
    place: placed,
    object: spoken('对象'),
    photos: pictured,
    title: spoken('事项'),
    matterId: unsaid('the title says it'),
    lead: { label: '主责', say: (id, naming) => naming.department(id) },
    supports: { label: '配合', say: (ids, naming) => ids.map(naming.department).join('、') || undefined },
    urgent: { label: '紧急', say: (urgent) => (urgent ? '是' : undefined) },
    description: spoken('情况'),
    lines: linesTold,
    bundle: unsaid('the id of the kind of place; the 总事件 names it'),
    subject: unsaid('the file of the shop or flat'),
    parent: { label: '总事件', say: (parent) => parent?.id },
    onBehalf: onBehalfTold,
    reportedPerson: { label: '举报', say: (reported) => (reported ? '要求保密' : undefined) },
    source: spoken('来源'),
  },
  rule: () => refuse('wrong-state', '这一件已经登记过了；新的情况请点「补充」'),
  open({ command, actor, context }) {
    const { now, matter, roster } = context;
    if (command.matterId && matter?.id !== command.matterId)
      return refuse('unknown-matter', '这个事项已不在清单里，请重新查询后再上报');
    const lead = leadFor(command.lead, null, roster);
    if (!lead) return unknownDepartment(command.lead);
    const base = opened(command, actor, context);
    const lines = numbered(command.lines, now);
    const c = {
      ...base,
      urgent: command.urgent,
      // What is to be put right by a day is put right by then, whatever its matter promises first.
      limits: { ...base.limits, resolveIs: '办结' as const },
      title: command.title,
      description: command.description,
      onBehalf: command.onBehalf,
      reportedPerson: command.reportedPerson,
      origin: { ...base.origin, source: command.source },
      lines,
      bundle: command.bundle,
      subject: command.subject,
      parent: command.parent,
    };
    if (stillOpen({ lines }).length === 0)
      return {
        kind: 'effect',
        to: 'closed',
        reason: 'corrected',
        changes: {
          ...c,
          closing: { how: 'settled', outcome: null, by: actingPerson(actor) },
          times: { ...c.times, closed: now, ended: now },
        },
        tells: [],
      };
    const supports = supportsOf(command, context);
    if (!someoneOnDuty(lead, roster)) {
      const waits = { ...c, supports, undispatched: 'no-duty' as const, meant: command.lead };
      return { kind: 'effect', to: 'to-dispatch', reason: 'no-duty', changes: waits, tells: tellsOf(waits) };
    }
    const sent = { ...c, supports, lead, times: { ...c.times, dispatched: now, ledSince: now } };
    return { kind: 'effect', to: 'to-sign', changes: sent, tells: tellsOf(sent) };
  },
});
