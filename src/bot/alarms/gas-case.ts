import { ALARM_SOURCE } from '../../alarms/alarm.ts';
import type { OpenId } from '../../brands.ts';
import { workingDayAfter } from '../../cases/calendar/calendar.ts';
import { closeOf } from '../../cases/clocks/clock-spans.ts';
import type { CommandOf } from '../../cases/commands/table.ts';
import { decide } from '../../cases/lifecycle/decide.ts';
import type { Place } from '../../cases/record/case.ts';
import type { CaseId } from '../../cases/record/ids.ts';
import { cutTo } from '../../forms/cut-to.ts';
import { DESK, type Roster } from '../../roster/roster.ts';
import { changesOf } from '../cases/act.ts';
import { contextOf, openingFacts } from '../cases/context.ts';
import { takeCaseNumber } from '../cases/opening.ts';
import { sayTells } from '../cases/say-tells.ts';
import { rulesOf } from '../core/office.ts';
import type { Reaction } from '../core/reaction.ts';
import type { World } from '../ports/world.ts';

/** What a leak is, what a company's own installation is, and what is wrong with bottled gas. */
export const [LEAK, COMPANY, BOTTLED] = ['YX09', 'YX10', 'YX08'] as const;

/** A case of an alarm: its number with what it writes and says; or why there is none. */
export type AlarmCase = (Reaction & { caseId: CaseId }) | { why: string };

/** A line of a case of something of the gas company. */
export type GasLine = { words: string; matter: string };

/** Who reports what no person saw: the desk, to which it came; where nobody is there, an admin. */
export const reporterFor = (roster: Roster, world: World): OpenId | undefined =>
  [
    ...roster.onDuty(DESK, world.now(), rulesOf(world).calendar),
    ...roster.withRole('dispatcher'),
    ...roster.withRole('admin'),
  ][0]?.openId;

/** Where it is: the estate that its address names, else what the device says. */
export function placeAt(detail: string, community: string | null, roster: Roster): Place {
  const estate = roster.places().find(({ name }) => detail.includes(name));
  // The estate stands beside it.
  const within = estate && detail.replace(estate.name, '').trim();
  if (estate) return { community: estate.community, estate: estate.name, grid: estate.grid, detail: within || detail };
  return { community: community ?? '地点待核实', estate: null, grid: null, detail };
}

/** A case of what the gas company has to put right, by somebody of the desk. */
export async function openGasCase(
  command: CommandOf<'report'> | CommandOf<'openLines'>,
  by: OpenId,
  key: string,
  roster: Roster,
  world: World,
): Promise<AlarmCase> {
  const matter = openingFacts(command.matterId, world);
  const newId = await takeCaseNumber(world);
  const context = contextOf({ key, seen: null, roster, matter, newId }, world);
  const decision = decide(undefined, command, roster.actor(by), context);
  if (decision.kind === 'refused') return { why: decision.why };
  const { next, tells } = decision;
  return { caseId: next.id, changes: changesOf(decision), says: sayTells(next, tells, roster, world) };
}

type Lines = {
  title: string;
  matterId: string;
  lead: string;
  supports: string[];
  urgent: boolean;
  description: string;
  place: Place;
  object: string | null;
  lines: readonly GasLine[];
};

/** A case with a line for each thing to be put right, by the end of the office's days; at once where it is urgent. */
export function linesOfGas(of: Lines, roster: Roster, world: World): CommandOf<'openLines'> {
  const { calendar, limits } = rulesOf(world);
  const now = world.now();
  const day = workingDayAfter(now, of.urgent ? 1 : limits.resolveDays, calendar);
  const due = Math.max(closeOf(day, roster.facts(now, calendar).hours(of.lead)), now + 60 * 60_000);
  return {
    ...{ do: 'openLines', place: of.place, object: of.object && cutTo(of.object, 60), photos: [] },
    ...{
      title: cutTo(of.title, 60),
      matterId: openingFacts(of.matterId, world)?.id ?? null,
      lead: of.lead,
      supports: of.supports,
      urgent: of.urgent,
    },
    description: of.description,
    lines: of.lines.map(({ words, matter }) => ({
      ...{ matter, fact: null, item: null, words: cutTo(words, 200), atOnce: of.urgent },
      ...{ due, state: 'to-correct' as const, photo: null },
    })),
    ...{ bundle: null, subject: null, parent: null, onBehalf: null, reportedPerson: false, source: ALARM_SOURCE },
  };
}
