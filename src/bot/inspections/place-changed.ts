import { openLines } from '../../cases/record/line.ts';
import { OPEN_STATES } from '../../cases/record/state.ts';
import type { InspectedSubject } from '../../inspections/subjects/subject.ts';
import type { Roster } from '../../roster/roster.ts';
import { dutyChatOr } from '../core/duty-chat-or.ts';
import { mustHear } from '../core/must-hear.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { World } from '../ports/world.ts';

/** So many of the latest cases of a place are looked through. */
const MOST = 50;

/** What is to be done with what is not put right, for whoever leads it: nobody else closes it, and no new owner was told. */
const TO_DO = {
  closed: '去看一眼，真不开了就在事件上点「复查」，记「不用改」，说明写「已停业」',
  operator: '请当面告诉现在的店家、打印告知单；日子要重新算的，在事件上点「复查」，写新的日期和为什么',
};

/** A place was closed or changed hands: each lead of what is left to put right there hears which cases, and what to do. */
export async function tellsLeads(
  { id, name, version }: InspectedSubject,
  what: keyof typeof TO_DO,
  roster: Roster,
  world: World,
): Promise<Outgoing[]> {
  const open = (await world.store.casesOfSubject(id, MOST)).filter(
    (c) => OPEN_STATES.includes(c.state) && openLines(c).length > 0,
  );
  return [...Map.groupBy(open, ({ lead }) => lead?.department ?? '')].flatMap(([department, some]) => {
    const numbers = some.map((c) => c.id).join('、');
    const words = `${name}（${id}）${what === 'closed' ? '停业了' : '换了店家'}，没改完的 ${numbers}：${TO_DO[what]}。`;
    const where = dutyChatOr(department, roster.workersOf(department), roster);
    const heard = { notice: 'place-changed', group: `${id}/${version}/${what}/${department}`, department };
    return department ? mustHear({ ...heard, about: id, view: { view: 'words', words } }, where, roster, world) : [];
  });
}
