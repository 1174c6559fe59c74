import type { GasAlarm } from '../../alarms/alarm.ts';
import type { GasDevice } from '../../alarms/device.ts';
import type { GasFlood } from '../../alarms/flood.ts';
import { dueOfFlood } from '../../alarms/flood.ts';
import type { AlarmHappened, AlarmStep } from '../../alarms/step.ts';
import { dueOfAlarm } from '../../alarms/strike.ts';
import type { CaseId } from '../../cases/record/ids.ts';
import type { Person } from '../../cases/record/person.ts';
import { OPEN_STATES } from '../../cases/record/state.ts';
import { subjectOfAlarm } from '../../outgoing/live-subject.ts';
import type { Roster } from '../../roster/roster.ts';
import type { Reaction } from '../core/reaction.ts';
import { wordsToDesk } from '../core/to-desk.ts';
import type { Change } from '../ports/store.ts';
import type { World } from '../ports/world.ts';
import { openAlarmCase } from './open-case.ts';
import { tellAlarm, tellFlood } from './tell.ts';
import { type Held, withinFlood } from './within-flood.ts';

/** A step of an alarm of a device, by whom where it was a person, and what they said. */
export type Stepping = {
  step: AlarmStep;
  device: GasDevice;
  roster: Roster;
  by?: Person | undefined;
  words?: string | undefined;
  /** What a step before this one in the same write made of its flood. */
  flood?: GasFlood | undefined;
};

/** One step of a flood as it is written. */
export const floodChange = (
  next: GasFlood,
  happened: AlarmHappened,
  at: number,
  by: Person | null = null,
  words: string | null = null,
): Change => ({
  kind: 'gas-flood',
  next,
  dueAt: dueOfFlood(next),
  event: { version: next.version, at, happened: [happened], by, words },
});

type Outcome = Reaction & { next: GasAlarm; flood?: GasFlood | undefined };

/** The alarm as it stands then, with all that its step writes and says: its flood, its case, its cards. */
export async function outcomeOf(stepping: Stepping, world: World): Promise<Outcome> {
  const { device, roster, by, words } = stepping;
  const version = stepping.step.next.version + 1;
  const held = await withinFlood(
    { ...stepping.step, next: { ...stepping.step.next, version } },
    device,
    stepping.flood,
    world,
  );
  const { step } = held;
  const opened = await caseOf(held, device, roster, world);
  const next = opened.caseId ? { ...step.next, caseId: opened.caseId } : step.next;
  const flood = held.flood && { ...held.flood, caseId: held.flood.caseId ?? opened.caseId };
  const happened = [...step.happened, ...(opened.caseId ? (['opened'] as const) : [])];
  const now = world.now();
  const event = { version, at: now, happened, by: by ?? null, words: words ?? null };
  const about = next.id;
  return {
    next,
    flood: flood ?? stepping.flood,
    changes: [
      { kind: 'gas-alarm', next, dueAt: dueOfAlarm(next), event },
      ...floodWritten(held, flood, now),
      ...opened.changes,
    ],
    says: [
      ...step.tells.flatMap((tell) => tellAlarm(next, tell, device.company, roster, world)),
      { kind: 'refresh', subject: subjectOfAlarm(next.id), about },
      ...(next.flood ? [{ kind: 'refresh' as const, subject: subjectOfAlarm(next.flood), about: next.flood }] : []),
      ...(held.flood && held.tells ? tellFlood(held.flood, false, roster, world) : []),
      ...opened.says,
    ],
  };
}

/** A flood is written where something of it is new; each alarm says itself that it is held back in it. */
function floodWritten({ floodFound }: Held, next: GasFlood | undefined, now: number): Change[] {
  if (!next) return [];
  const isNews = !floodFound || JSON.stringify(floodFound) !== JSON.stringify({ ...next, version: floodFound.version });
  return isNews ? [floodChange(next, floodFound ? 'held' : 'raised', now)] : [];
}

/** The case that goes on already of an alarm of the same device: there is one at a time. */
async function goingCase({ device }: GasAlarm, { store }: World): Promise<CaseId | undefined> {
  const ids = new Set((await store.latestAlarms(device)).flatMap(({ caseId }) => caseId ?? []));
  const found = await Promise.all([...ids].map((id) => store.caseOf(id)));
  return found.find((c) => c && OPEN_STATES.includes(c.state))?.id;
}

type Opened = Reaction & { caseId: GasAlarm['caseId'] };

/** The case a step asks for. Where there can be none, the desk is told why, in words. */
async function caseOf({ step, flood }: Held, device: GasDevice, roster: Roster, world: World): Promise<Opened> {
  const none = { caseId: null, changes: [], says: [] };
  if (!step.opens || step.next.caseId) return none;
  if (flood?.caseId && step.next.flood) return { ...none, caseId: flood.caseId };
  const going = await goingCase(step.next, world);
  if (going) return { ...none, caseId: going };
  const opened = await openAlarmCase(step.next, device, step.opens, roster, world);
  if ('caseId' in opened) return opened;
  world.log.error('an alarm became no case', { alarm: step.next.id, why: opened.why });
  const words = `报警 ${step.next.id} 没有立成事件：${opened.why}。请先打电话处理，再补报。`;
  const { id: about, level } = step.next;
  const urgent = level === 'danger' ? true : undefined;
  return { ...none, says: wordsToDesk(words, { about, urgent }, roster, world) };
}
