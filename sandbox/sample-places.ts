import { importBy } from '../src/bot/inspections/subject-import.ts';
import type { World } from '../src/bot/ports/world.ts';
import { dayOf } from '../src/cases/calendar/calendar.ts';
import type { SubjectRow } from '../src/inspections/import/rows.ts';
import { gasCompany, thirdDepartment } from './sample-roster.ts';

const DAY_MS = 86_400_000;

/** The kinds of place that have a sample each, by the bundle that watches them. */
const PLACES: [bundle: string, name: string, detail: string][] = [
  ['small-restaurant', '样例面馆', '样例路 1 号'],
  ['small-restaurant', '样例小吃店', '样例路 3 号'],
  ['street-shop', '样例便利店', '样例路 5 号'],
  ['rental', '样例出租房', '样例路 7 号 402'],
  ['bottled-gas', '样例供应站', '样例路 9 号'],
];

/** A paper that ends soon, and one that does not. */
const papers = (now: number): SubjectRow['fields'] => ({
  'small-restaurant.food': { value: '样例许可证 001', until: dayOf(now + 20 * DAY_MS) },
});

/** Files of places that are plainly samples, an officer of a third department, and the gas company: a joint visit and an alarm can be played at once. Twice is once. */
export async function openSamplePlaces(world: World): Promise<void> {
  const at = world.now();
  const rows = PLACES.map(
    ([bundle, name, detail], row): SubjectRow => ({
      sheet: '样例',
      row: row + 2,
      bundle,
      creditCode: null,
      name,
      detail,
      community: '德加社区',
      fields: name === '样例面馆' ? papers(at) : {},
      private: {},
    }),
  );
  const { bundles, limits } = world.catalogue;
  const hand = { by: '沙盒', openId: null, at, from: 'workbook' as const, bundles, limits: limits.inspections };
  const { writes } = await importBy(rows, hand, world);
  const files = writes.length > 0 ? [{ kind: 'subjects' as const, writes }] : [];
  await world.store.commit({ at, changes: [...thirdDepartment(at), ...gasCompany(at), ...files], says: [] });
}
