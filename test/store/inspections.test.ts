import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.ts';
import type { OpenWhere } from '../../src/bot/ports/inspections.ts';
import type { Change } from '../../src/bot/ports/store.ts';
import { DAY_MS, instantOf } from '../../src/cases/calendar/calendar.ts';
import { changedHands, closed, type Entered, entered, merged, opened } from '../../src/inspections/subjects/change.ts';
import { type InspectedSubject, SubjectId } from '../../src/inspections/subjects/subject.ts';
import { type Hand, monthsAfter, type SubjectWrite } from '../../src/inspections/subjects/write.ts';
import type { VisitSummary } from '../../src/inspections/summary.ts';
import { openDatabase } from '../../src/store/core/database.ts';
import { problems } from '../../src/store/inspections/problems.ts';
import { type Opened, openWorld, TUESDAY } from './open-world.ts';

let world: Opened;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const hand = (at = TUESDAY): Hand => ({
  by: '市监所值班员',
  openId: null,
  at,
  from: 'form',
  bundles: catalogue.bundles,
  limits: catalogue.limits.inspections,
});
const FOOD = 'small-restaurant.food';
const OPERATOR = 'small-restaurant.operator';
const SECRET = '王五 13800001234';
const id = (n: number) => SubjectId.parse(`DA-${n}`);
const fresh = (n: number, more: Partial<Parameters<typeof opened>[0]> = {}): SubjectWrite =>
  opened(
    {
      id: id(n),
      name: `面馆${n}`,
      creditCode: null,
      place: { community: '德加社区', grid: null, detail: `河渚街${n}号` },
      bundles: ['small-restaurant'],
      entered: {},
      ...more,
    },
    hand(),
  );
const write = (...changes: Change[]) => world.store.commit({ at: TUESDAY, changes, says: [] });
const save = (...writes: SubjectWrite[]) => write(...writes.map((one): Change => ({ kind: 'subject', ...one })));
const found = async (n: number): Promise<InspectedSubject> => {
  const subject = await world.store.subject(id(n));
  if (!subject) throw new Error(`no file ${n}`);
  return subject;
};
const own = (one: InspectedSubject) => ({
  name: one.name,
  creditCode: one.creditCode,
  place: one.place,
  bundles: one.bundles,
});
const says = async (n: number, values: Record<string, Entered>) => {
  const one = await found(n);
  const made = entered(one, own(one), values, await world.store.subjectPrivate(one.id), hand());
  if (!made) throw new Error('nothing new');
  return made;
};
const visit = (n: string, subject: SubjectId, more: Partial<VisitSummary> = {}): VisitSummary => ({
  id: n,
  subject,
  plan: null,
  kind: 'inspection',
  state: 'told',
  departments: ['market-supervision'],
  at: TUESDAY,
  minutes: null,
  items: 20,
  notSeen: 0,
  hazards: [],
  ...more,
});

describe('a file', () => {
  test('keeps of each value who entered it, when and from where; what is private stands in no row of its own or its course', async () => {
    await save(fresh(1, { entered: { [FOOD]: { value: 'JY1', until: '2026-12-20' } } }));
    await save(await says(1, { [OPERATOR]: { value: SECRET, until: null } }));
    expect((await found(1)).fields[FOOD]).toEqual({
      value: 'JY1',
      until: '2026-12-20',
      by: '市监所值班员',
      at: TUESDAY,
      from: 'form',
    });
    expect(await world.store.subjectPrivate(id(1))).toMatchObject({ [OPERATOR]: { value: SECRET } });
    const course = await world.store.subjectCourse(id(1), 10);
    expect(course.map(({ what }) => what)).toEqual(['fields', 'opened']);
    const rows = world.database.raw
      .prepare('SELECT body FROM subjects UNION ALL SELECT body FROM subject_events')
      .all();
    expect(JSON.stringify(rows)).not.toContain('王五');
  });

  test('is found by any part of its name or door, typed anyhow; by none of what is not there', async () => {
    for (const words of ['面馆1', '馆1', '河渚街1号', '街 1', '１号']) {
      const all = await world.store.subjectsFound(words, 20);
      expect([words, all.some((one) => one.id === id(1))]).toEqual([words, true]);
    }
    for (const words of ['烧烤', '', '%', '_', '面馆1号'])
      expect(await world.store.subjectsFound(words, 20)).toEqual([]);
  });

  test('changed by two at once is changed by one; the other reads again', async () => {
    const [a, b] = [
      await says(1, { [FOOD]: { value: 'A', until: null } }),
      await says(1, { [FOOD]: { value: 'B', until: null } }),
    ];
    expect([await save(a), await save(b)]).toEqual(['done', 'conflict']);
    expect((await found(1)).fields[FOOD]?.value).toBe('A');
  });

  test('of one credit code is there once', async () => {
    const creditCode = '91350100M000100Y43';
    expect(await save(fresh(2, { creditCode }))).toBe('done');
    expect(await save(fresh(3, { creditCode }))).toBe('conflict');
  });

  test('of another hand forgets who ran it before, at once', async () => {
    const one = await found(1);
    await save(changedHands(one, '新面馆', await world.store.subjectPrivate(one.id), hand()));
    expect(await world.store.subjectPrivate(id(1))).toEqual({});
    expect((await found(1)).operatorSince).toBe(TUESDAY);
    expect((await world.store.subjectsFound('新面馆', 5)).map((each) => each.id)).toEqual([id(1)]);
  });
});

describe('two files of one place', () => {
  test('are one afterwards: nothing is deleted, and what is read of either is read of both', async () => {
    await save(
      fresh(11, { creditCode: '92330106MA00000X11', entered: { [OPERATOR]: { value: SECRET, until: null } } }),
    );
    await save(fresh(12), fresh(13));
    const hazards: VisitSummary['hazards'] = (['police', 'market-supervision'] as const).map((department, n) => ({
      ...{ item: `X${n}`, look: '堵了', grade: '限期整改', department, due: TUESDAY + n, caseId: null },
      correctedAt: n === 0 ? null : TUESDAY,
    }));
    await write({ kind: 'visit-summed', visit: visit('V-1', id(11), { hazards }), counts: true });
    const into = async (from: number, to: number) => {
      const [a, b] = [await found(from), await found(to)];
      const known = { from: await world.store.subjectPrivate(a.id), into: await world.store.subjectPrivate(b.id) };
      return save(...merged(a, b, known, hand()));
    };
    expect(await into(11, 12)).toBe('done');
    expect(await into(12, 13)).toBe('done');
    expect([await found(11), await found(12)].map((one) => one.id)).toEqual([id(13), id(13)]);
    expect((await found(11)).creditCode).toBe('92330106MA00000X11');
    expect((await world.store.visitsOf(id(13), 9)).map((one) => one.id)).toEqual(['V-1']);
    expect(await world.store.visitsCounted(id(13), 0)).toEqual([{ department: 'market-supervision', n: 1 }]);
    expect(await world.store.subjectPrivate(id(13))).toMatchObject({ [OPERATOR]: { value: SECRET } });
    const { store } = world;
    const open = async (where: OpenWhere) =>
      (await store.visitsOpenAt(where)).map(({ visit, subject }) => [visit.id, subject.id]);
    expect(await open({ communities: ['德加社区'] })).toEqual([['V-1', id(13)]]);
    expect(await open({ departments: ['police'] })).toHaveLength(1);
    for (const where of [{ communities: ['骆家庄社区'] }, { departments: ['market-supervision'] }])
      expect(await open(where)).toEqual([]);
    const late = async (until: number) => (await store.dayCounts('2026-11-24', until)).hazards;
    expect([await late(TUESDAY), await late(TUESDAY + 1)]).toEqual([[], [{ community: '德加社区', grid: null }]]);
    await save(closed(await found(13), hand()));
    expect([await open({ communities: ['德加社区'] }), await late(TUESDAY + 1)]).toEqual([[], []]);
    const rows = world.database.raw.prepare("SELECT id FROM subjects WHERE id IN ('DA-11', 'DA-12')").all();
    expect(rows).toHaveLength(2);
  });
});

describe('visits', () => {
  test('count once a department however often they are written; what was not done counts not at all', async () => {
    await save(fresh(21));
    const open = {
      item: 'X',
      look: '堵了',
      grade: '限期整改',
      department: 'police',
      due: 1,
      caseId: null,
      correctedAt: null,
    } as const;
    for (const state of ['running', 'told', 'correcting'] as const)
      await write({ kind: 'visit-summed', visit: visit('V-21', id(21), { state, hazards: [open] }), counts: true });
    await write({ kind: 'visit-summed', visit: visit('V-22', id(21), { state: 'not-done' }), counts: true });
    await write({ kind: 'visit-summed', visit: visit('V-23', id(21), { kind: 'walk' }), counts: false });
    expect(await world.store.visitsCounted(id(21), 0)).toEqual([{ department: 'market-supervision', n: 1 }]);
    expect(await world.store.visitsCounted(id(21), TUESDAY + 1)).toEqual([]);
    expect((await world.store.visitsUnmended(id(21))).map((one) => one.id)).toEqual(['V-21']);
    expect((await world.store.subjectsUnmended('small-restaurant', 9)).map((one) => one.id)).toEqual([id(21)]);
    const mended = { ...open, correctedAt: TUESDAY };
    await write({ kind: 'visit-summed', visit: visit('V-21', id(21), { hazards: [mended] }), counts: true });
    expect(await world.store.visitsUnmended(id(21))).toEqual([]);
  });
});

describe('papers and what is private', () => {
  test('a paper is reminded of thirty days before it ends, once, and again when it has a new end', async () => {
    await save(fresh(31, { entered: { [FOOD]: { value: 'JY', until: '2027-03-31' } } }));
    const at = instantOf('2027-03-01', 9 * 60);
    const due = async (now: number) => (await world.store.dueExpiries(now, 20)).filter((one) => one.subject === id(31));
    expect([await due(at - 1), (await due(at)).length]).toEqual([[], 1]);
    await write({ kind: 'subject-reminded', subject: id(31), field: FOOD });
    expect(await due(at)).toEqual([]);
    await save(await says(31, { [FOOD]: { value: 'JY', until: '2028-03-31' } }));
    expect(await due(at)).toEqual([]);
    expect(await due(instantOf('2028-03-01', 9 * 60))).toHaveLength(1);
    await save(closed(await found(31), hand()));
    expect(await due(instantOf('2029-01-01'))).toEqual([]);
  });

  test('what is private goes six months after the place closed, from every byte of the file', async () => {
    await save(fresh(41, { entered: { [OPERATOR]: { value: SECRET, until: null } } }));
    await save(closed(await found(41), hand()));
    const at = monthsAfter(TUESDAY, 6);
    expect(new Date(at + 8 * 3_600_000).toISOString().slice(0, 10)).toBe('2027-05-24');
    expect(await world.store.dueErasures(at - DAY_MS, 9)).not.toContain(id(41));
    expect(await world.store.dueErasures(at, 9)).toContain(id(41));
    await write({ kind: 'subject-erased', subject: id(41) });
    expect(await world.store.subjectPrivate(id(41))).toEqual({});
    expect(await world.store.dueErasures(at, 9)).not.toContain(id(41));
  });

  test('six months after the last of August is the last of February', () => {
    const day = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);
    expect(day(monthsAfter(instantOf('2026-08-31', 600), 6))).toBe('2027-02-28');
    expect(day(monthsAfter(instantOf('2026-11-24', 5), 2))).toBe('2027-01-24');
  });
});

test('the check of the file finds nothing wrong, and what somebody changed by hand', async () => {
  const db = openDatabase(world.database);
  expect(await problems(db)).toEqual([]);
  world.database.raw.exec("UPDATE subjects SET credit_code = 'X' WHERE id = 'DA-21'");
  expect(await problems(db)).toEqual([{ where: 'file DA-21', why: 'is not what its columns say' }]);
});
