import type { Seen } from './protocol.ts';
import type { Records } from './records.ts';
import { judge, type Verdict } from './verdict.ts';

/** What a run threw, what there was, and what it came to. */
export type Outcome = {
  verdict: Verdict;
  thrown: Record<string, number>;
  counts: ReturnType<typeof countsOf>;
  kills: number;
};

/** The outcome of a run that is over, at this instant of its clock. */
export const outcomeOf = (records: Records, seen: Seen, now: number, kills: number): Outcome => ({
  verdict: judge(records, seen, now),
  thrown: { ...seen.befell, kill: kills },
  counts: countsOf(records, seen),
  kills,
});

const countsOf = (records: Records, seen: Seen) => ({
  events: seen.entries.length,
  deliveries: seen.entries.reduce((sum, entry) => sum + entry.deliveries, 0),
  'never taken in': seen.entries.filter((entry) => !entry.statuses.includes(200)).length,
  turns: seen.turns,
  messages: seen.posted.length,
  cases: records.cases.length,
  transitions: records.events.length,
  'parents and children': records.cases.filter(({ body }) => /"bundle":"|"parent":"/.test(body)).length,
  'steps of plans': records.planEvents.length,
  visits: records.visits.length,
  'steps of visits': records.visits.reduce((sum, { version }) => sum + version, 0),
  groups: seen.groups.length,
  'orders of other systems': seen.outside.orders.length,
  leaks: seen.outside.leaks.length,
});
