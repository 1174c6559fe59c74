import { dayOf } from '../calendar/calendar.ts';
import { closeOf } from '../clocks/clock-spans.ts';
import type { Case, Lead } from '../record/case.ts';
import { leadDepartments } from '../record/case.ts';
import type { CouncilTask } from '../record/council.ts';
import { tell } from '../told/tells.ts';
import type { CommandOf } from './commands.ts';
import { ledBy } from './decide-desk.ts';
import { actingPerson, type Given, leadFor, type Ruling, refuse } from './decision.ts';

/** 提请区级协调 is a part of its own for whoever leads in the street, so that its date is not forgotten. */
function districtTask(lead: Lead, { c, command, actor, context }: Given<CommandOf<'nameLead'>>): CouncilTask[] {
  if (!command.district) return [];
  const department = lead.intake ?? lead.department;
  const { body, by } = command.district;
  return [
    {
      id: `district-${c.council?.round ?? 1}`,
      department,
      what: `提请区级协调：${body}`,
      by: actingPerson(actor),
      givenAt: context.now,
      due: closeOf(by, context.roster.hours(null)),
      doneAt: null,
      doneBy: null,
      remindedAt: null,
    },
  ];
}

/** 明确牵头: the council's ruling is final; the case goes on under the lead named, and its minutes reach everyone. */
export function nameLead(given: Given<CommandOf<'nameLead'>>): Ruling {
  const { c, command, actor, context } = given;
  const { now, roster } = context;
  const lead = leadFor(command.lead, command.for, roster);
  if (!lead || !c.council) return refuse('unknown-department', `名册里没有「${command.lead}」这个部门，请重新选择`);
  const unknown = command.supports.find(({ department }) => !roster.department(department));
  if (unknown) return refuse('unknown-department', `名册里没有「${unknown.department}」这个部门，请重新选择`);
  if (command.district && command.district.by < dayOf(now)) return refuse('missing', '区级协调的日期不能在今天之前');
  const { minutes: text, district } = command;
  const same = lead.department === c.lead?.department;
  const asked = command.supports
    .filter(({ department }) => department !== lead.department)
    .filter(({ department }) => !c.supports.some((old) => old.department === department && old.state === 'asked'))
    .map((part) => ({ ...part, state: 'asked' as const, askedAt: now, doneAt: null, said: null }));
  const renewed = asked.map(({ department }) => department);
  const changes: Partial<Case> = same ? { lead } : ledBy(c, lead, now);
  const kept = (changes.supports ?? c.supports).filter(({ department }) => !renewed.includes(department));
  return {
    kind: 'draft',
    to: 'in-hand',
    changes: {
      ...changes,
      leadFinal: true,
      caretaker: null,
      supports: [...kept, ...asked],
      council: {
        ...c.council,
        status: 'named',
        minutes: { text, by: actingPerson(actor), at: now, lead: lead.department, district },
        tasks: [...c.council.tasks, ...districtTask(lead, given)],
      },
    },
    tells: [
      tell(c, 'group', 'lead-named'),
      tell(c, 'lead-duty', 'assigned', leadDepartments(lead)),
      ...(renewed.length > 0 ? [tell(c, 'supports', 'support-asked', renewed)] : []),
      tell(c, 'reporter', 'lead-named'),
    ],
  };
}
