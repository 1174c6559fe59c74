import * as z from 'zod';
import { dayOf } from '../../calendar/calendar.ts';
import { closeOf } from '../../clocks/clock-spans.ts';
import { type Case, type Lead, leadDepartments, type Support } from '../../record/case.ts';
import { type CouncilTask, District } from '../../record/council.ts';
import type { Person } from '../../record/person.ts';
import { ofDepartment, spoken } from '../../told/line.ts';
import { tell } from '../../told/tells.ts';
import type { Context } from '../context.ts';
import { define } from '../define.ts';
import { ledBy } from '../desk/lead-change.ts';
import { department, short, text } from '../field-schemas.ts';
import { actingPerson, leadFor } from '../parties.ts';
import { DESK_OR_LEADER } from '../rights.ts';
import { refuse, unknownDepartment } from '../ruling.ts';
import { nameLeadForm } from './name-lead-form.ts';

const Part = z.strictObject({ department, for: short.nullable() });

/** 提请区级协调 is a part of its own for whoever leads in the street, so that its date is not forgotten. */
const districtTask = (
  lead: Lead,
  round: number,
  { body, by }: z.output<typeof District>,
  giver: Person,
  { now, roster }: Context,
): CouncilTask => ({
  id: `district-${round}`,
  department: lead.intake ?? lead.department,
  what: `提请区级协调：${body}`,
  by: giver,
  givenAt: now,
  due: closeOf(by, roster.hours(null)),
  doneAt: null,
  doneBy: null,
  remindedAt: null,
});

/** The supports that are asked now: those named, the lead and those already asked left out. */
const newlyAsked = (c: Case, lead: Lead, parts: z.output<typeof Part>[], now: number): Support[] =>
  parts
    .filter((part) => part.department !== lead.department)
    .filter((part) => !c.supports.some((old) => old.department === part.department && old.state === 'asked'))
    .map((part) => ({ ...part, state: 'asked', askedAt: now, doneAt: null, said: null }));

/** 明确牵头: the council's ruling is final; the case goes on under the lead named, and its minutes reach everyone. */
export const nameLead = define({
  name: 'nameLead',
  word: '明确牵头',
  fields: {
    lead: department,
    for: short.nullable(),
    supports: z.array(Part).max(20),
    minutes: text,
    district: District.nullable().describe('提请区级协调'),
  },
  from: ['in-council'],
  right: { may: DESK_OR_LEADER, who: '明确牵头由带班领导或指挥室操作' },
  button: 'forward',
  form: nameLeadForm,
  onCard: 'record',
  told: {
    lead: ofDepartment('牵头'),
    for: spoken('负责'),
    supports: {
      label: '配合',
      say: (parts, naming) => parts.map((part) => naming.department(part.department)).join('、') || undefined,
    },
    minutes: spoken('纪要'),
    district: {
      label: '提请区级协调',
      say: (district) => (district ? `${district.body}，${district.by} 前` : undefined),
    },
  },
  rule({ c, command, actor, context }) {
    const { now, roster } = context;
    const lead = leadFor(command.lead, command.for, roster);
    if (!lead || !c.council) return unknownDepartment(command.lead);
    const unknown = command.supports.find((part) => !roster.department(part.department));
    if (unknown) return unknownDepartment(unknown.department);
    const { minutes, district } = command;
    if (district && district.by < dayOf(now)) return refuse('missing', '区级协调的日期不能在今天之前');
    const by = actingPerson(actor);
    const asked = newlyAsked(c, lead, command.supports, now);
    const renewed = asked.map((support) => support.department);
    const changes: Partial<Case> = lead.department === c.lead?.department ? { lead } : ledBy(c, lead, now);
    const kept = (changes.supports ?? c.supports).filter((support) => !renewed.includes(support.department));
    const tasks = district ? [districtTask(lead, c.council.round, district, by, context)] : [];
    return {
      kind: 'effect',
      to: 'in-hand',
      changes: {
        ...changes,
        leadFinal: true,
        caretaker: null,
        supports: [...kept, ...asked],
        council: {
          ...c.council,
          status: 'named',
          minutes: { text: minutes, by, at: now, lead: lead.department, district },
          tasks: [...c.council.tasks, ...tasks],
        },
      },
      tells: [
        tell(c, 'group', 'lead-named'),
        tell(c, 'lead-duty', 'named-lead', leadDepartments(lead)),
        ...(renewed.length > 0 ? [tell(c, 'supports', 'support-asked', renewed)] : []),
        tell(c, 'reporter', 'lead-named'),
      ],
    };
  },
});
