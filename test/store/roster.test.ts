import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RosterChange } from '../../src/bot/ports/roster.ts';
import type { OpenId } from '../../src/brands.ts';
import { DEFAULT_HOURS } from '../../src/cases/calendar/office-hours.ts';
import type { RosterImport } from '../../src/roster/import/plan.ts';
import { EVERYWHERE } from '../../src/roster/roles.ts';
import { aChat, aPerson } from '../harness/ids.ts';
import { type Opened, openWorld } from './open-world.ts';

let opened: Opened;
beforeEach(async () => {
  opened = await openWorld();
});
afterEach(() => opened.close());

const write = (...changes: RosterChange[]) => opened.store.commit({ at: opened.clock.now, changes, says: [] });
const person = async (openId: OpenId) => (await opened.store.roster()).people.find((one) => one.openId === openId);
const setting = async (department: string) =>
  (await opened.store.roster()).settings.find((one) => one.department === department);

test('of a person, what becomes known is kept, and what is not said stays', async () => {
  await write({ kind: 'person', person: { openId: aPerson('ou_1'), source: 'wrote', at: 1 } });
  expect(await person(aPerson('ou_1'))).toMatchObject({ name: '未登记人员', mobile: null, unionId: null });
  await write({
    kind: 'person',
    person: { openId: aPerson('ou_1'), name: '张三', unionId: 'on_1', source: 'learnt', at: 2 },
  });
  await write({
    kind: 'person',
    person: { openId: aPerson('ou_1'), mobile: '+8613800000000', source: 'learnt', at: 3 },
  });
  await write({ kind: 'person', person: { openId: aPerson('ou_1'), source: 'wrote', at: 4 } });
  expect(await person(aPerson('ou_1'))).toEqual({
    openId: aPerson('ou_1'),
    unionId: 'on_1',
    name: '张三',
    mobile: '+8613800000000',
    left: false,
  });
  await write({ kind: 'person', person: { openId: aPerson('ou_1'), mobile: null, source: 'form', at: 5 } });
  expect(await person(aPerson('ou_1'))).toMatchObject({ name: '张三', mobile: null });
});

test('who left has left, and may come back', async () => {
  await write({ kind: 'person', person: { openId: aPerson('ou_1'), source: 'wrote', at: 1 } });
  await write({ kind: 'person-left', openId: aPerson('ou_1'), left: true });
  expect(await person(aPerson('ou_1'))).toMatchObject({ left: true });
  await write({ kind: 'person-left', openId: aPerson('ou_1'), left: false });
  expect(await person(aPerson('ou_1'))).toMatchObject({ left: false });
});

test('a duty chat and office hours are set apart: one leaves the other as it was', async () => {
  const hours = DEFAULT_HOURS;
  await write({ kind: 'department-setting', department: 'police', hours });
  await write({ kind: 'department-setting', department: 'police', dutyChat: aChat('oc_new') });
  expect(await setting('police')).toEqual({ department: 'police', dutyChat: 'oc_new', hours });
  await write({ kind: 'department-setting', department: 'police', hours: null });
  expect(await setting('police')).toEqual({ department: 'police', dutyChat: 'oc_new', hours: null });
  await write({ kind: 'department-setting', department: 'police', dutyChat: null });
  expect(await setting('police')).toEqual({ department: 'police', dutyChat: null, hours: null });
});

const NOTHING: RosterImport = {
  people: [],
  grants: [],
  grantsRemoved: [],
  shifts: [],
  shiftsRemoved: [],
  settings: [],
  estates: [],
  patrols: [],
  certificates: [],
};
const bring = (rows: Partial<RosterImport>) => write({ kind: 'roster-import', rows: { ...NOTHING, ...rows }, at: 9 });

test('an import brings people up to date and back, and keeps the union id it does not know', async () => {
  await write({
    kind: 'person',
    person: { openId: aPerson('ou_1'), unionId: 'on_1', name: '旧名', source: 'wrote', at: 1 },
  });
  await write({ kind: 'person-left', openId: aPerson('ou_1'), left: true });
  await bring({ people: [{ openId: aPerson('ou_1'), unionId: null, name: '新名', mobile: '+8613800000000' }] });
  expect(await person(aPerson('ou_1'))).toEqual({
    openId: aPerson('ou_1'),
    unionId: 'on_1',
    name: '新名',
    mobile: '+8613800000000',
    left: false,
  });
  await bring({ people: [{ openId: aPerson('ou_1'), unionId: 'on_2', name: '新名', mobile: '+8613800000000' }] });
  expect(await person(aPerson('ou_1'))).toMatchObject({ unionId: 'on_2' });
});

test('an import larger than a statement may be is written whole, and takes away what it names', async () => {
  const before = await opened.store.roster();
  const many = Array.from({ length: 45 }, (_, at) => at);
  await bring({
    people: many.map((at) => ({ openId: aPerson(`ou_${at}`), unionId: null, name: `第${at}`, mobile: `+86138${at}` })),
    grants: many.map((at) => ({ id: `g${at}`, openId: aPerson(`ou_${at}`), role: 'leader' as const, ...EVERYWHERE })),
    shifts: many.map((at) => ({
      id: `s${at}`,
      department: 'police',
      openId: aPerson(`ou_${at}`),
      days: 'every' as const,
      from: 0,
      to: 1440,
    })),
    estates: many.map((at) => ({ name: `小区${at}`, grid: '一', community: '德加社区', area: '文新二片区' })),
    patrols: many.map((at) => ({ area: `片区${at}`, openId: aPerson(`ou_${at}`) })),
    settings: [{ department: 'police', hours: DEFAULT_HOURS }],
    grantsRemoved: before.grants.map(({ id }) => id),
    shiftsRemoved: before.shifts.map(({ id }) => id),
  });
  const after = await opened.store.roster();
  expect(after.grants.map(({ id }) => id)).toEqual(many.map((at) => `g${at}`));
  expect(after.shifts.map(({ id }) => id)).toEqual(many.map((at) => `s${at}`));
  expect(after.people).toHaveLength(before.people.length + many.length);
  expect(after.estates.filter(({ name }) => name.startsWith('小区'))).toHaveLength(many.length);
  expect(after.patrols.filter(({ area }) => area.startsWith('片区'))).toHaveLength(many.length);
  expect(await setting('police')).toEqual({
    department: 'police',
    dutyChat: before.settings.find(({ department }) => department === 'police')?.dutyChat,
    hours: DEFAULT_HOURS,
  });
});

test('an estate and a patrol that are there already are changed, not doubled; both may go', async () => {
  const estate = { name: '德加小区', grid: '一', community: '德加社区', area: '甲片区' };
  await write({ kind: 'estate', estate }, { kind: 'patrol', area: '甲片区', openId: aPerson('ou_1') });
  await write(
    { kind: 'estate', estate: { ...estate, grid: '二' } },
    { kind: 'patrol', area: '甲片区', openId: aPerson('ou_2') },
  );
  const { estates, patrols } = await opened.store.roster();
  expect(estates.filter(({ name }) => name === '德加小区')).toEqual([{ ...estate, grid: '二' }]);
  expect(patrols).toContainEqual({ area: '甲片区', openId: aPerson('ou_2') });
  expect(patrols.filter(({ area }) => area === '甲片区')).toHaveLength(1);
  await write({ kind: 'estate-removed', name: '德加小区' }, { kind: 'patrol-removed', area: '甲片区' });
  const left = await opened.store.roster();
  expect(left.estates.map(({ name }) => name)).not.toContain('德加小区');
  expect(left.patrols.map(({ area }) => area)).not.toContain('甲片区');
});

test('the log is read newest first, page by page', async () => {
  const entries = Array.from({ length: 20 }, (_, at) => ({ at, by: 'ou_admin', what: `第${at}` }));
  await write(...entries.map((entry): RosterChange => ({ kind: 'roster-log', entry })));
  const [first, second] = [await opened.store.rosterLog(0), await opened.store.rosterLog(1)];
  expect([first.total, second.total]).toEqual([20, 20]);
  expect([...first.entries, ...second.entries]).toEqual(entries.toReversed());
});

test('of the people, the staff are those who hold anything, and the one named beside them', async () => {
  const before = (await opened.store.staff(undefined)).people.map(({ openId }) => openId);
  for (const name of ['ou_grant', 'ou_shift', 'ou_patrol', 'ou_asks', 'ou_reads'])
    await write({ kind: 'person', person: { openId: aPerson(name), source: 'wrote', at: 1 } });
  await write(
    {
      kind: 'grant',
      grant: { id: 'g', openId: aPerson('ou_grant'), role: 'officer', ...EVERYWHERE, department: 'police' },
    },
    {
      kind: 'shift',
      shift: { id: 's', department: 'police', openId: aPerson('ou_shift'), days: 'every', from: 0, to: 1440 },
    },
    { kind: 'patrol', area: '一片区', openId: aPerson('ou_patrol') },
  );
  const staff = (await opened.store.staff(aPerson('ou_reads'))).people.map(({ openId }) => openId);
  expect(staff.filter((openId) => !before.includes(openId)).toSorted()).toEqual(
    ['ou_grant', 'ou_patrol', 'ou_reads', 'ou_shift'].map(aPerson),
  );
  const { people: _, ...facts } = await opened.store.staff(undefined);
  const { people: __, ...all } = await opened.store.roster();
  expect(facts).toEqual(all);
});
