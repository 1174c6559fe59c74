import { DAY_MS, instantOf, nextDay } from '../../cases/calendar/calendar.ts';
import type { Case } from '../../cases/record/case.ts';
import type { Period } from '../../figures/periods.ts';
import { bundleRow } from '../../figures/report/bundle-sheet.ts';
import { requiredOf } from '../../inspections/subjects/archive.ts';
import type { Visit } from '../../visits/visit.ts';
import type { WrittenCell } from '../../workbook/write.ts';
import type { DatedPlace } from '../ports/cases.ts';
import type { World } from '../ports/world.ts';

/** Records read at once, and so long before a month its visits are compared with. */
const AT_ONCE = 200;
const BEFORE = 90 * DAY_MS;

/** All of it, read page by page from the latest on. */
async function whole<T>(
  read: (after: DatedPlace | undefined) => Promise<T[]>,
  placeOf: (last: T) => DatedPlace,
): Promise<T[]> {
  const all: T[] = [];
  for (let after: DatedPlace | undefined, more = true; more; ) {
    const some = await read(after);
    all.push(...some);
    const last = some.at(-1);
    after = last && placeOf(last);
    more = some.length === AT_ONCE;
  }
  return all;
}

/** A row for each kind of place of what a month was: from the records themselves, by nobody's name and no shop's. */
export async function bundleRows(period: Period, { store, catalogue }: World): Promise<WrittenCell[][]> {
  const [from, to] = [instantOf(period.from), instantOf(nextDay(period.to))];
  const [dated, visits, files] = await Promise.all([
    whole(
      (after) => store.datedCases({ on: 'opened', from, to, by: 'all', keys: [''], after }, AT_ONCE),
      ({ c, at }) => ({ at, id: c.id }),
    ),
    whole<Visit>(
      (after) => store.visitsTold({ from: from - BEFORE, to, after }, AT_ONCE),
      ({ id, toldAt }) => ({ id, at: toldAt ?? from }),
    ),
    Promise.all(
      catalogue.bundles.map((bundle) =>
        store.subjectsFilled(
          bundle.id,
          requiredOf(bundle).map(({ key }) => key),
        ),
      ),
    ),
  ]);
  const cases: Case[] = dated.map(({ c }) => c);
  return catalogue.bundles.map((bundle, at) =>
    bundleRow({ bundle, cases, visits, from, files: files[at] ?? { open: 0, filled: 0 } }),
  );
}
