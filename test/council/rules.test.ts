import { describe, expect, test } from 'vitest';
import type { Command } from '../../src/cases/commands/table.ts';
import { decide } from '../../src/cases/lifecycle/decide.ts';
import { dueCommands, nextDue } from '../../src/cases/lifecycle/due.ts';
import type { Actor } from '../../src/cases/record/actor.ts';
import { absentees, withOpenParts } from '../../src/cases/record/council.ts';
import { actorOf } from '../../src/roster/relations.ts';
import { EVERYWHERE } from '../../src/roster/roles.ts';
import { at } from '../cases/office.ts';
import { contextAt, inState, NAME_LEAD, REFER, RETURN, report, story as untold, WHISTLE } from '../cases/story.ts';
import { aCase, aChat, aPerson } from '../harness/ids.ts';

const told = (done: { tells: { to: string; notice: string }[] }) => done.tells.map((one) => `${one.to} ${one.notice}`);
const task = (id: string, department: string, by = '2026-11-04') =>
  ({ do: 'giveTask', task: id, department, what: '查证照', by }) as const;

/** Both take a case out of the council's hands: each, given by the desk. */
const MOVES = [
  ['merged', { do: 'merge', into: 'WX-261101-007', text: null }],
  ['referred', REFER],
] as const;

describe.each(MOVES)('a case that is %s while it sits', (notice, command) => {
  const target = { ...inState('in-hand').the(), id: aCase('WX-261101-007') };

  test('is told in the group', () => {
    const s = inState('in-council');
    s.does('clock', { do: 'groupMade', round: 1, chatId: aChat('oc_1') });
    expect(told(s.does('desk', command, { target }))).toContain(`group ${notice}`);
  });

  test('is told to each department that was called, where there is no group', () => {
    const s = inState('in-council');
    const called = s.the().council?.departments.map(({ department }) => department);
    const tells = s.does('desk', command, { target }).tells.filter(({ to }) => to === 'council');
    expect(tells.map((one) => [one.notice, one.departments])).toEqual([[notice, called]]);
  });

  test('is told to nobody where the council was only asked for', () => {
    const s = inState('in-hand');
    s.does('grid', WHISTLE);
    expect(told(s.does('desk', command, { target })).join()).not.toMatch(/council|group/);
  });
});

describe('the group of a round', () => {
  test('is known from the moment it is made, told of the end, and forgotten when it is gone', () => {
    const s = inState('in-council');
    expect(s.the().council).toMatchObject({ round: 1, chatId: null });
    expect(s.refusal('clock', { do: 'groupMade', round: 2, chatId: aChat('oc_2') })).toBe('not-now');
    s.does('clock', { do: 'groupMade', round: 1, chatId: aChat('oc_1') });
    expect(s.refusal('desk', { do: 'groupGone', round: 1, how: 'dissolved', text: null })).toBe('not-allowed');
    expect(told(s.does('clock', { do: 'groupGone', round: 1, how: 'dissolved', text: null }))).toEqual([
      'desk group-gone',
    ]);
    expect(s.the().council).toMatchObject({ chatId: null });
    expect(s.refusal('clock', { do: 'groupGone', round: 1, how: 'removed', text: null })).toBe('not-now');
  });

  test('while it lives no second whistle is blown; once it is gone a new round sits under the consent given', () => {
    const s = inState('in-council');
    s.does('clock', { do: 'groupMade', round: 1, chatId: aChat('oc_1') });
    expect(s.refusal('grid', WHISTLE)).toBe('not-now');
    s.does('clock', { do: 'groupGone', round: 1, how: 'removed', text: null });
    const again = s.does('grid', WHISTLE);
    expect(told(again)).toContain('group whistled');
    expect(again.next).toMatchObject({ state: 'in-council', council: { round: 2, status: 'agreed', chatId: null } });
  });

  test('could not be made: the desk knows, and those it would have called are called one by one', () => {
    const s = inState('in-council');
    s.does('police', { do: 'attend', department: 'police' });
    const failed = s.does('clock', { do: 'groupGone', round: 1, how: 'failed', text: '飞书不让建群' });
    expect(told(failed)).toEqual(['desk group-failed', 'council attend-due']);
    expect(failed.tells[1]?.departments).toEqual(['market-supervision']);
  });

  test('asked for a second time, the first group still hears of the end', () => {
    const s = inState('in-council');
    s.does('clock', { do: 'groupMade', round: 1, chatId: aChat('oc_1') });
    s.does('leader', { ...NAME_LEAD, lead: 'enforcement-team', supports: [] });
    s.does('grid', WHISTLE);
    expect(s.the().council).toMatchObject({ round: 2, status: 'asked', chatId: aChat('oc_1') });
    s.does('desk', { do: 'refuse', text: '不必' });
    s.does('officer', { do: 'feedBack', text: '已清', outcome: 'solved', fileNumber: null, photos: ['i'] });
    expect(told(s.does('grid', { do: 'confirm' }))).toContain('group closed');
  });
});

describe('attendance', () => {
  test('is each department’s own', () => {
    const s = inState('in-council');
    expect(s.refusal('market', { do: 'attend', department: 'police' })).toBe('not-yours');
    expect(told(s.does('police', { do: 'attend', department: 'police' }))).toEqual(['group attended']);
  });

  test('is asked after at half time, and told to heads and desk at full time, of those missing only', () => {
    const s = inState('in-council');
    s.does('police', { do: 'attend', department: 'police' });
    const clock = s.the().clocks.find((one) => one.name === 'council');
    // Monday morning to Thursday's close of business; half of it is over on Tuesday.
    expect(clock?.dueAt).toBe(at('2026-11-05 17:30'));
    s.until(clock?.amberAt ?? 0);
    const amber = s.does('clock', { do: 'amber', clock: 'council' });
    expect(amber.tells.find((one) => one.notice === 'attend-due')?.departments).toEqual(['market-supervision']);
    s.until(clock?.dueAt ?? 0);
    const red = s.does('clock', { do: 'red', clock: 'council' });
    const missing = red.tells.filter((one) => one.notice === 'not-attended');
    expect(missing.map((one) => [one.to, one.departments])).toEqual([
      ['lead-head', ['market-supervision']],
      ['desk', ['market-supervision']],
    ]);
  });
});

describe('a department’s part', () => {
  test('is given by the lead or the desk, to those at the table, for a day to come', () => {
    const s = inState('in-council');
    expect(s.refusal('police', task('t1', 'police'))).toBe('not-allowed');
    expect(s.refusal('officer', task('t1', 'urban-management'))).toBe('missing');
    expect(s.refusal('officer', task('t1', 'police', '2026-10-01'))).toBe('missing');
    expect(told(s.does('officer', task('t1', 'police')))).toEqual(['council task-given']);
    expect(s.refusal('desk', task('t1', 'police'))).toBe('not-now');
    s.does('desk', task('t2', 'enforcement-team'));
    expect(s.the().council?.tasks).toHaveLength(2);
  });

  test('is finished by that department alone, also after a lead is named', () => {
    const s = inState('in-council');
    s.does('officer', task('t1', 'police'));
    s.does('leader', { ...NAME_LEAD, lead: 'enforcement-team', supports: [] });
    expect(s.refusal('market', { do: 'finishTask', task: 't1' })).toBe('not-yours');
    expect(s.refusal('grid', { do: 'finishTask', task: 't1' })).toBe('not-allowed');
    s.does('police', { do: 'finishTask', task: 't1' });
    expect(s.the().council?.tasks[0]).toMatchObject({ doneBy: { openId: aPerson('ou_police') } });
    expect(s.refusal('police', { do: 'finishTask', task: 't1' })).toBe('not-now');
  });

  test('is reminded of once when it is late, and never when it is done or the case is over', () => {
    const s = inState('in-council');
    s.does('officer', task('t1', 'police'));
    s.does('officer', task('t2', 'market-supervision'));
    s.does('market', { do: 'finishTask', task: 't2' });
    expect(nextDue(s.the())).toBeLessThanOrEqual(at('2026-11-04 17:30'));
    s.until(at('2026-11-04 17:31'));
    const due = dueCommands(s.the(), s.now()).filter(({ command }) => command.do === 'taskDue');
    expect(due.map(({ command }) => command)).toEqual([{ do: 'taskDue', task: 't1' }]);
    expect(told(s.does('clock', { do: 'taskDue', task: 't1' }))).toEqual(['council task-due', 'lead-duty task-due']);
    expect(dueCommands(s.the(), s.now()).some(({ command }) => command.do === 'taskDue')).toBe(false);
  });

  test('提请区级协调 is one too, so that its date is not forgotten', () => {
    const s = inState('in-council');
    const district = { body: '区商务部门', by: '2026-11-06' };
    expect(s.refusal('leader', { ...NAME_LEAD, district: { ...district, by: '2026-10-01' } })).toBe('missing');
    s.does('leader', { ...NAME_LEAD, lead: 'housing', district });
    expect(s.the().council?.tasks).toMatchObject([
      { department: 'urban-management', what: '提请区级协调：区商务部门', due: at('2026-11-06 17:30') },
    ]);
    expect(s.the().council?.minutes).toMatchObject({ text: '由派出所牵头', lead: 'housing', district });
  });
});

describe('the boundary', () => {
  test('goes to the keeper once a round, by those who took part', () => {
    const s = inState('in-council');
    expect(s.refusal('stranger', { do: 'raiseBoundary' })).toBe('not-allowed');
    expect(told(s.does('police', { do: 'raiseBoundary' }))).toEqual(['keeper boundary-raised']);
    expect(s.refusal('police', { do: 'raiseBoundary' })).toBe('not-now');
  });
});

describe('what is said in the group', () => {
  test('is kept with who said it, and moves nothing', () => {
    const s = inState('in-council');
    const before = s.the();
    const said = s.does('property', { do: 'groupNote', kind: 'decision', text: '周五前搬走', photos: [] });
    expect(said.tells).toEqual([]);
    expect(said.events[0]).toMatchObject({ reason: 'decision', from: 'in-council', to: 'in-council' });
    expect({ ...said.next, version: 0, keys: [], changedAt: 0 }).toEqual({
      ...before,
      version: 0,
      keys: [],
      changedAt: 0,
    });
  });

  test('a case that never whistled has no group to speak in', () => {
    const s = untold();
    s.does('grid', report());
    expect(s.refusal('grid', { do: 'groupNote', kind: 'progress', text: '到了', photos: [] })).toBe('not-now');
    expect(s.refusal('officer', task('t1', 'police'))).toBe('not-now');
    s.does('officer', RETURN);
    expect(s.refusal('desk', { do: 'raiseBoundary' })).toBe('not-now');
  });
});

describe('a department that nobody in Feishu acts for', () => {
  const MUTE = 'gas-company';
  const desk = actorOf(
    { openId: aPerson('ou_desk'), name: '指挥室甲', grants: [{ ...EVERYWHERE, role: 'dispatcher' }] },
    (c) => [
      ...(c.state === 'in-council' && absentees(c.council).includes(MUTE) ? (['stand-in-awaited'] as const) : []),
      ...(withOpenParts(c.council).includes(MUTE) ? (['stand-in-seat'] as const) : []),
    ],
  );
  const calling = () => {
    const s = inState('in-hand');
    s.does('officer', { ...WHISTLE, departments: ['police', MUTE], grade: 'urgent' });
    expect(s.the().state).toBe('in-council');
    return s;
  };
  const acts = (s: ReturnType<typeof calling>, command: Command, actor: Actor = desk) =>
    decide(s.the(), command, actor, contextAt(s.now(), `k-${command.do}`));

  test('comes and does its part by the desk, recorded as such; whoever whistled is told', () => {
    const s = calling();
    const came = acts(s, { do: 'attend', department: MUTE, standsInFor: MUTE });
    if (came.kind === 'refused') throw new Error(came.why);
    expect(came.next.council?.departments.find((seat) => seat.department === MUTE)?.attendedBy?.name).toBe('指挥室甲');
    s.does('desk', task('t1', MUTE));
    const done = acts(s, { do: 'finishTask', task: 't1', what: '查证照', standsInFor: MUTE });
    if (done.kind === 'refused') throw new Error(done.why);
    expect(done.next.council?.tasks[0]).toMatchObject({ doneBy: { name: '指挥室甲' } });
    expect(done.tells.map(({ notice, openId }) => [notice, openId])).toEqual([
      ['task-done-for', aPerson('ou_officer')],
    ]);
  });

  test('the desk does nothing for those who have people, nor for who has come or is done', () => {
    const s = calling();
    expect(acts(s, { do: 'attend', department: 'police' })).toMatchObject({ code: 'not-yours' });
    s.does('desk', task('t1', 'police'));
    s.does('desk', task('t2', MUTE));
    expect(acts(s, { do: 'finishTask', task: 't1' })).toMatchObject({ code: 'not-yours' });
    expect(acts(s, { do: 'finishTask', task: 't2' })).toMatchObject({ kind: 'done' });
  });
});

test('a part outlives its round: its department finishes it also where the next round did not call it', () => {
  const s = inState('in-council');
  s.does('officer', task('t1', 'police'));
  s.does('leader', { ...NAME_LEAD, lead: 'enforcement-team', supports: [] });
  s.does('officer', { ...WHISTLE, departments: ['market-supervision'], grade: 'urgent' });
  expect(s.the().council?.departments.map(({ department }) => department)).toEqual(['market-supervision']);
  expect(s.refusal('market', { do: 'finishTask', task: 't1' })).toBe('not-yours');
  s.does('police', { do: 'finishTask', task: 't1' });
  expect(s.the().council?.tasks[0]?.doneAt).not.toBeNull();
});
