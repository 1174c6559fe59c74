import type { GasAlarm } from '../../alarms/alarm.ts';
import type { GasDevice } from '../../alarms/device.ts';
import type { AlarmCaseWhy } from '../../alarms/step.ts';
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
import { contextOf, matterFacts } from '../cases/context.ts';
import { takeCaseNumber } from '../cases/opening.ts';
import { sayTells } from '../cases/say-tells.ts';
import { rulesOf } from '../core/office.ts';
import type { Reaction } from '../core/reaction.ts';
import type { World } from '../ports/world.ts';

/** What a leak is, and what a company's own installation is that alarms again and again. */
const [LEAK, COMPANY] = ['YX09', 'YX10'];
/** Who supervises gas companies: 杭州市燃气管理条例第二十九、三十一条. */
const AUTHORITY = 'gas-authority';
const SOURCE = '燃气报警';

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

const REASONS: Record<AlarmCaseWhy, string> = {
  danger: '高危报警，到场前没有人核实过',
  often: '同一台设备几天里反复报警',
  unacked: '报警一直没有人认',
  asked: '指挥室立的',
};

/** What a case of an alarm says; the owner's number is for the alarm's own card. */
const description = ({ id, limit, latest, unit }: GasAlarm, { name }: GasDevice, why: AlarmCaseWhy): string =>
  `${SOURCE} ${id}：${name} ${limit}${latest === null ? '' : `，读数 ${latest}${unit}`}。${REASONS[why]}。`;

/** A case of what the gas company has to put right, by somebody of the desk. */
export async function openGasCase(
  command: CommandOf<'report'> | CommandOf<'openLines'>,
  by: OpenId,
  key: string,
  roster: Roster,
  world: World,
): Promise<AlarmCase> {
  const matter = matterFacts(command.matterId, world);
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
    ...{ title: cutTo(of.title, 60), matterId: of.matterId, lead: of.lead, supports: of.supports, urgent: of.urgent },
    description: of.description,
    lines: of.lines.map(({ words, matter }) => ({
      ...{ matter, fact: null, item: null, words: cutTo(words, 200), atOnce: of.urgent },
      ...{ due, state: 'to-correct' as const, photo: null },
    })),
    ...{ bundle: null, subject: null, parent: null, onBehalf: null, reportedPerson: false, source: SOURCE },
  };
}

/**
 * The case of an alarm. What may kill goes to the company that answers for the device, under the matter of leaks; what comes
 * again and again, or what nobody there acknowledges, to the authority that supervises it, the company beside.
 */
export async function openAlarmCase(
  alarm: GasAlarm,
  device: GasDevice,
  why: AlarmCaseWhy,
  roster: Roster,
  world: World,
  by: OpenId | undefined = reporterFor(roster, world),
): Promise<AlarmCase> {
  if (!by) return { why: '名册里没有指挥室的人' };
  const place = placeAt(device.detail, device.community, roster);
  const says = description(alarm, device, why);
  const key = `alarm:${alarm.id}:${alarm.version}:${why}`;
  if (alarm.level !== 'danger') {
    const words = `${device.name} ${alarm.limit}：查明原因，修到正常`;
    const of = {
      ...{ title: `${SOURCE}：${device.name} ${alarm.limit}`, matterId: COMPANY, lead: AUTHORITY, urgent: false },
      ...{ supports: [device.company], description: says, place, object: device.name },
      lines: [{ words, matter: COMPANY }],
    };
    return openGasCase(linesOfGas(of, roster, world), by, key, roster, world);
  }
  const leak = world.catalogue.matter(LEAK);
  const atOnce = leak?.lead.depends?.options.find((one) => one.urgent && one.department === device.company);
  if (!atOnce) {
    const of = {
      ...{ title: `${SOURCE}：${device.name} ${alarm.limit}`, matterId: LEAK, lead: device.company, urgent: true },
      ...{ supports: [], description: says, place, object: device.name },
      lines: [{ words: '查明报警原因，处置到安全', matter: LEAK }],
    };
    return openGasCase(linesOfGas(of, roster, world), by, key, roster, world);
  }
  const command: CommandOf<'report'> = {
    ...{ do: 'report', place, object: cutTo(device.name, 60), photos: [], matterId: LEAK, noneFits: false },
    ...{ circumstance: atOnce.when, urgent: true, description: says, asks: {}, onBehalf: null },
    ...{ reportedPerson: false, joinsGroup: false },
    origin: { source: SOURCE, outsideNumber: alarm.id, outsideDue: null },
  };
  return openGasCase(command, by, key, roster, world);
}
