import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CaseList, Only } from '../../src/bot/ports/cases.ts';
import type { Case } from '../../src/cases/record/case.ts';
import type { CaseId } from '../../src/cases/record/ids.ts';
import { checkDatabase } from '../../src/store/file/check-database.ts';
import { aCase, aPerson } from '../harness/ids.ts';
import { type Opened, openWorld } from './open-world.ts';
import { doTo, FILLED, idOf, reportCase } from './report-case.ts';

const HOUR = 3_600_000;

let opened: Opened;
let base: Case;
let now: number;
beforeEach(async () => {
  opened = await openWorld();
  now = opened.clock.now;
  const found = await opened.store.caseOf(await reportCase(opened));
  if (!found) throw new Error('no case');
  base = found;
});
afterEach(() => opened.close());

/** Writes the case as it stands after a change of these fields. */
const put = async (changed: Partial<Case>): Promise<Case> => {
  const next = { ...base, ...changed };
  await opened.store.commit({ at: now, changes: [{ kind: 'case', found: base, next, events: [] }], says: [] });
  return next;
};
/** A second case like the first, with these fields. */
const another = async (number: CaseId, changed: Partial<Case>) => {
  await opened.store.commit({
    at: now,
    changes: [
      {
        kind: 'case',
        found: undefined,
        next: { ...base, id: number, version: 1 },
        events: (await opened.store.timeline(base.id)).map((event) => ({ ...event, caseId: number })),
      },
      { kind: 'case', found: base, next: { ...base, id: number, version: 1, ...changed }, events: [] },
    ],
    says: [],
  });
};
const listed = async (list: CaseList) => (await opened.store.listed(list, 0)).cases.map((c) => c.id);
const todo = (party: string) => listed({ list: 'todo', parties: [party] });
const clocks = (dueAt: number): Case['clocks'] =>
  base.clocks.slice(0, 1).map((clock) => ({ ...clock, dueAt, stopped: null }));

test('a case stands in the lists of its lead, of who was asked for support and of who took it up, while it is open', async () => {
  const supports = [
    { department: 'police', for: null, state: 'asked', askedAt: now, doneAt: null, said: null },
    { department: 'ecology', for: null, state: 'fed-back', askedAt: now, doneAt: now, said: null },
  ] as const;
  const handler = { openId: aPerson('ou_handler'), name: '经办' };
  await put({ state: 'in-hand', supports: [...supports], handler });
  for (const party of ['enforcement-team', 'police', 'ou_handler']) expect(await todo(party)).toEqual([base.id]);
  for (const party of ['ecology', 'market-supervision']) expect(await todo(party)).toEqual([]);
  await put({ state: 'closed', supports: [...supports], handler });
  for (const party of ['enforcement-team', 'police', 'ou_handler']) expect(await todo(party)).toEqual([]);
  expect((await opened.store.workload(now, now)).length).toBe(0);
  expect(await listed({ list: 'mine', openId: base.reporter.openId })).toEqual([base.id]);
});

test('whoever has the case no more has it no more in the list', async () => {
  await put({ lead: { department: 'police', intake: null, for: null } });
  expect(await todo('enforcement-team')).toEqual([]);
  expect(await todo('police')).toEqual([base.id]);
});

test('a state that is older than the one kept changes nothing', async () => {
  await put({ version: base.version + 2, state: 'in-hand' });
  await put({ version: base.version + 1, state: 'closed' });
  expect((await opened.store.caseOf(base.id))?.state).toBe('in-hand');
});

test('overdue is what is due by now; due soon what is due after it; and a clock that stands counts for neither', async () => {
  const work = async (dueAt: number, stopped: Case['clocks'][number]['stopped'] = null) => {
    await put({ clocks: clocks(dueAt).map((clock) => ({ ...clock, stopped })) });
    const [own] = (await opened.store.workload(now, now + HOUR)).filter((one) => one.party === 'enforcement-team');
    return { ...own, shelf: await listed({ list: 'desk', shelf: 'overdue', now }) };
  };
  const open = { party: 'enforcement-team', open: 1 };
  expect(await work(now)).toEqual({ ...open, overdue: 1, dueSoon: 0, shelf: [base.id] });
  expect(await work(now + 1)).toEqual({ ...open, overdue: 0, dueSoon: 1, shelf: [] });
  expect(await work(now + HOUR + 1)).toEqual({ ...open, overdue: 0, dueSoon: 0, shelf: [] });
  expect(await work(now, { unit: 'natural', ms: HOUR })).toEqual({ ...open, overdue: 0, dueSoon: 0, shelf: [] });
});

test('what presses most comes first: urgent, then the nearest deadline', async () => {
  await put({ urgent: false, clocks: clocks(now + HOUR) });
  await another(aCase('WX-261124-801'), { urgent: false, clocks: clocks(now + 2 * HOUR) });
  await another(aCase('WX-261124-802'), { urgent: true, clocks: clocks(now + 9 * HOUR) });
  expect(await todo('enforcement-team')).toEqual(['WX-261124-802', base.id, 'WX-261124-801']);
});

test('a station has the open cases of its communities and of no other', async () => {
  await another(aCase('WX-261124-801'), { place: { ...base.place, community: '骆家庄社区' } });
  expect(await listed({ list: 'station', communities: [base.place.community] })).toEqual([base.id]);
  await put({ state: 'closed' });
  expect(await listed({ list: 'station', communities: [base.place.community] })).toEqual([]);
});

test('a list may show only what is late or supervised, of its own cases and while they are open', async () => {
  const by = { openId: aPerson('ou_leader'), name: '带班' };
  const supervision = { by, at: now, required: '今天办结', due: now + HOUR };
  const { community } = base.place;
  const { openId } = base.reporter;
  const lists = (only: Only): CaseList[] => [
    { list: 'mine', openId, only },
    { list: 'todo', parties: ['enforcement-team'], only },
    { list: 'station', communities: [community], only },
  ];
  const shown = (shelf: 'overdue' | 'supervised') => Promise.all(lists({ shelf, now }).map(listed));
  await put({ clocks: clocks(now + 1) });
  expect(await shown('overdue')).toEqual([[], [], []]);
  expect(await shown('supervised')).toEqual([[], [], []]);
  await put({ clocks: clocks(now), supervision });
  for (const shelf of ['overdue', 'supervised'] as const)
    expect(await shown(shelf)).toEqual([[base.id], [base.id], [base.id]]);
  const others: CaseList[] = [
    { list: 'mine', openId: aPerson('ou_else'), only: { shelf: 'overdue', now } },
    { list: 'todo', parties: ['police'], only: { shelf: 'overdue', now } },
    { list: 'station', communities: ['骆家庄社区'], only: { shelf: 'overdue', now } },
  ];
  expect(await Promise.all(others.map(listed))).toEqual([[], [], []]);
  await put({ state: 'closed', supervision });
  for (const shelf of ['overdue', 'supervised'] as const) expect(await shown(shelf)).toEqual([[], [], []]);
});

test('of a department and of a station as many stand not signed for, due today, on hold and late as their lists show', async () => {
  const until = now + 8 * HOUR;
  await another(aCase('WX-261124-801'), { state: 'to-sign', clocks: clocks(until) });
  await another(aCase('WX-261124-802'), { state: 'in-hand', clocks: clocks(until - 1) });
  await another(aCase('WX-261124-803'), { state: 'in-hand', clocks: clocks(now) });
  await another(aCase('WX-261124-804'), { state: 'on-hold', clocks: [] });
  await another(aCase('WX-261124-805'), { state: 'closed', clocks: [] });
  await put({ state: 'to-sign', clocks: clocks(now - HOUR) });
  const { community } = base.place;
  const lists = (parties: string[], communities: string[], only?: Only) =>
    [
      { list: 'todo', parties, only },
      { list: 'station', communities, only },
    ] as const;
  const rows = async (only?: Only) =>
    Promise.all(lists(['enforcement-team'], [community], only).map(async (list) => (await listed(list)).length));
  const tallies = (parties: string[], communities: string[]) =>
    Promise.all(lists(parties, communities).map((list) => opened.store.openTally(list, { now, until })));
  const tally = { open: 5, toSign: 2, dueToday: 1, onHold: 1, overdue: 2 };
  expect(await tallies(['enforcement-team'], [community])).toEqual([tally, tally]);
  expect(await rows()).toEqual([tally.open, tally.open]);
  expect(await rows({ shelf: 'due-today', now, until })).toEqual([tally.dueToday, tally.dueToday]);
  for (const [shelf, many] of [
    ['to-sign', tally.toSign],
    ['on-hold', tally.onHold],
    ['overdue', tally.overdue],
  ] as const)
    expect(await rows({ shelf, now })).toEqual([many, many]);
  const none = { open: 0, toSign: 0, dueToday: 0, onHold: 0, overdue: 0 };
  expect(await tallies(['police'], ['骆家庄社区'])).toEqual([none, none]);
});

test('the shelves of the desk: by state, and what is supervised while it is open', async () => {
  const supervision = {
    by: { openId: aPerson('ou_leader'), name: '带班' },
    at: now,
    required: '今天办结',
    due: now + HOUR,
  };
  const shelf = (name: Extract<CaseList, { list: 'desk' }>['shelf']) => listed({ list: 'desk', shelf: name, now });
  await put({ state: 'to-verify', supervision });
  expect(await shelf('to-verify')).toEqual([base.id]);
  expect(await shelf('to-dispatch')).toEqual([]);
  expect(await shelf('supervised')).toEqual([base.id]);
  await put({ state: 'closed', supervision });
  expect(await shelf('supervised')).toEqual([]);
});

test('earlier cases are those of this matter at this place since the day', async () => {
  const { matterId: matter, place, times } = base;
  const { estate, community } = place;
  const earlier = async (other: Partial<Parameters<typeof opened.store.earlier>[0]>, since = 0) =>
    (await opened.store.earlier({ matter, estate, community, ...other }, since)).map((c) => c.id);
  expect(await earlier({}, times.opened)).toEqual([base.id]);
  expect(await earlier({}, times.opened + 1)).toEqual([]);
  expect(await earlier({ estate: '别的小区' })).toEqual([]);
  expect(await earlier({ estate: null })).toEqual([]);
  expect(await earlier({ matter: 'CG05' })).toEqual([]);
  expect(await earlier({ matter: null })).toEqual([]);
  expect(await earlier({ community: '骆家庄社区' })).toEqual([]);
});

test('the open cases of a place, whatever their matter and age', async () => {
  const { estate, community } = base.place;
  const open = async (other: Partial<Parameters<typeof opened.store.openAt>[0]> = {}) =>
    (await opened.store.openAt({ estate, community, ...other })).map((c) => c.id);
  expect(await open()).toEqual([base.id]);
  expect(await open({ estate: '别的小区' })).toEqual([]);
  expect(await open({ estate: null })).toEqual([]);
  expect(await open({ community: '骆家庄社区' })).toEqual([]);
  await put({ state: 'closed' });
  expect(await open()).toEqual([]);
});

test('clocks ring from the earliest on, and only when they are due', async () => {
  await put({ clocks: clocks(now + HOUR) });
  const [clock] = (await opened.store.caseOf(base.id))?.clocks ?? [];
  const rings = clock?.amberAt ?? clock?.dueAt ?? 0;
  expect(await opened.store.nextCaseDue()).toBe(rings);
  expect((await opened.store.dueCases(rings, 9)).map((c) => c.id)).toEqual([base.id]);
  expect(await opened.store.dueCases(rings - 1, 9)).toEqual([]);
  await put({ clocks: [] });
  expect(await opened.store.nextCaseDue()).toBeUndefined();
});

test('what people did through the bot leaves a sound file', async () => {
  await reportCase(opened, { ...FILLED, detail: '4 幢' });
  await doTo(opened, base.id, idOf('执法队值班员'), { do: 'sign' }, 'sign');
  expect(await checkDatabase(opened.database)).toEqual([]);
});
