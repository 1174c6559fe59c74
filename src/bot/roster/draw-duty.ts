import { isForDanger } from '../../../cards/hotlines.ts';
import { dutyCard, onDutyCard } from '../../../cards/roster/duty-card.ts';
import { DESK, type Roster } from '../../roster/roster.ts';
import { dutyShown } from '../core/duty-shown.ts';
import { rulesOf } from '../core/office.ts';
import { type Known, readStaff } from '../core/reading.ts';
import type { Drawn } from '../core/subject.ts';
import type { ViewOf } from '../ports/views.ts';
import type { World } from '../ports/world.ts';

/** Who is on duty now; public numbers to everybody. */
export async function drawDuty({ department }: ViewOf<'duty'>, world: World, known: Known): Promise<Drawn> {
  const roster = known.roster ?? (await readStaff(world, known.reader));
  const { catalogue } = world;
  if (!department) return { card: onDutyCard(everybody(roster, world)) };
  const duty = dutyShown(department, roster, world, known.reader);
  const hotlines = hotlinesOf(department, world);
  return { card: dutyCard({ name: catalogue.nameOf(department), duty, hotlines }) };
}

/** A number that so large a share of a department's matters name is its own; the others are of single matters. */
const OWN = 0.5;

/** The public numbers of a department: its own line, and what most of the matters it leads name that is not for whoever is in danger. */
function hotlinesOf(department: string, { catalogue }: World) {
  const { name = '', phone } = catalogue.department(department) ?? {};
  const line = phone ? [{ number: phone, name }] : [];
  const own = catalogue.matters.filter((matter) => matter.lead.department === department);
  const all = own.flatMap((matter) => matter.limits.hotlines).filter(({ number }) => !isForDanger(number, catalogue));
  const often = (number: string) => all.filter((one) => one.number === number).length >= OWN * own.length;
  const named = all.filter(({ number }) => often(number));
  return [...new Map([...line, ...named].map((one) => [one.number, one])).values()].slice(0, 3);
}

/** Who leads the street comes first, then the desk, then every department that has somebody now. */
const everybody = (roster: Roster, { catalogue, now }: World) => {
  const onDuty = (id: string) => roster.onDuty(id, now(), rulesOf({ catalogue }).calendar);
  const rows = [
    { name: '带班领导', people: roster.withRole('leader') },
    { name: '综合信息指挥室', people: onDuty(DESK) },
    ...catalogue.departments.map(({ id, name }) => ({ name, people: onDuty(id) })),
  ];
  return rows.flatMap(({ name, people }) =>
    people.length > 0 ? [{ name, people: people.map((member) => member.name) }] : [],
  );
};
