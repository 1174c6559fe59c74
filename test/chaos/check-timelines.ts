import { problemsOf } from '../../src/store/cases/check-case.ts';
import type { Records } from './records.ts';

/** Every case against its own timeline: whole, legal, and the row its replay. */
export function illegalCases({ cases, events }: Records): string[] {
  const bodies = Map.groupBy(events, (event) => event.caseId);
  const known = new Set(cases.map((row) => row.id));
  const homeless = [...bodies.keys()].filter((id) => !known.has(id)).map((id) => `${id}: events without a case`);
  const wrong = cases.flatMap((row) =>
    problemsOf(
      row,
      (bodies.get(row.id) ?? []).map((event) => event.body),
    ).map((problem) => `${row.id}: ${problem}`),
  );
  return [...homeless, ...wrong];
}
