import { afterEach, beforeEach, expect, test } from 'vitest';
import { yearAfter } from '../../src/bot/list/review/due-reviews.ts';
import { DAY_MS, dayOf } from '../../src/cases/calendar/calendar.ts';
import { personOf } from '../sentences/person.ts';
import { allDue } from '../sentences/stories/review.ts';
import { openTown, type Town } from '../sentences/town.ts';

let town: Town;
beforeEach(async () => {
  town = await openTown();
});
afterEach(() => town.close());

const asked = () => town.shown.filter(({ content }) => JSON.stringify(content).includes('清单一年一次复核')).length;
const rows = (sql: string) => town.database.raw.prepare(sql).all();

test('the lead department is asked once a month until it has said; what it finds right goes a year on by one press', async () => {
  allDue(town, 'enforcement-team', dayOf(town.world.now() + 20 * DAY_MS));
  await town.passes(60_000);
  expect(asked()).toBe(1);
  await town.passes(DAY_MS);
  expect(asked()).toBe(1);
  const [officer, keeper] = [personOf(town, '执法队值班员'), personOf(town, '清单管理员')];
  expect(await officer.clicks('都对')).toContain('都对');
  const [review] = rows('SELECT matter, review_by, department FROM matter_reviews');
  expect(review?.department).toBe('enforcement-team');
  await keeper.says('清单台');
  expect(keeper.latest()).toContain('复核过，都对');
  expect(await keeper.clicks('复核日期顺延一年')).toContain('顺延一年');
  const [edition] = rows('SELECT body FROM editions');
  expect(JSON.parse(String(edition?.body)).edits).toEqual([
    {
      ...{ do: 'set', matter: review?.matter, field: 'reviewBy' },
      ...{ was: review?.review_by, is: yearAfter(String(review?.review_by)) },
    },
  ]);
});

test('a matter that changed since it was found right is asked about again', async () => {
  allDue(town);
  await town.passes(60_000);
  const officer = personOf(town, '执法队值班员');
  await officer.clicks('都对');
  const [review] = rows('SELECT matter FROM matter_reviews');
  const { catalogue } = town.world;
  const changed = catalogue.matters.map((one) => (one.id === review?.matter ? { ...one, hash: 'changed' } : one));
  town.world.catalogue = { ...catalogue, matters: changed };
  await officer.clicks('下一页');
  await personOf(town, '清单管理员').says('清单台');
  expect(personOf(town, '清单管理员').latest()).not.toContain('复核过，都对');
});

test('a year after the 29th of February is the 28th', () => {
  expect([yearAfter('2028-02-29'), yearAfter('2026-11-30')]).toEqual(['2029-02-28', '2027-11-30']);
});
