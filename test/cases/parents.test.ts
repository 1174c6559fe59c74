import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowOf } from '../../src/cases/lifecycle/child-row.ts';
import { CaseEvent, replay } from '../../src/cases/lifecycle/events.ts';
import type { CaseId } from '../../src/cases/record/ids.ts';
import { openLines } from '../../src/cases/record/line.ts';
import { isParent } from '../../src/cases/record/parent.ts';
import { ENDED_STATES, OPEN_STATES } from '../../src/cases/record/state.ts';
import { PEOPLE } from './office.ts';
import { lawsOfStreets, play, storyOfAStreet } from './random-street.ts';

const always = lawsOfStreets();
const ofOne = (id: CaseId) => (event: CaseEvent) => event.caseId === id;

always(
  'every case is told whole by its timeline, and every row of a child says what the child is',
  ({ cases, events }) => {
    const stored = events.map((event) => CaseEvent.parse(JSON.parse(JSON.stringify(event))));
    for (const c of cases.values()) {
      expect(replay(stored.filter(ofOne(c.id)))).toEqual(c);
      expect(new Set(stored.filter(ofOne(c.id)).map(({ key }) => key)).size).toBe(c.version);
      if (!c.parent) continue;
      expect(cases.get(c.parent.id)?.children.find(({ id }) => id === c.id)).toEqual(rowOf(c));
    }
  },
);

always('the reporter is told by the 总事件 alone, once each time it is closed', ({ writes }) => {
  for (const { all } of writes)
    for (const { next, tells, events } of all) {
      const told = tells.filter(({ to }) => to === 'reporter');
      if (next.parent) expect(told).toEqual([]);
      if (!isParent(next)) continue;
      const closes = events.filter(({ from, to }) => to === 'closed' && from !== 'closed').length;
      expect(told.filter(({ notice }) => notice === 'closed')).toHaveLength(closes);
    }
});

always(
  'a 总事件 ends only after all its children, and is taken back only while nobody has signed',
  ({ writes, cases }) => {
    for (const { all } of writes)
      for (const { next, events } of all) {
        if (!isParent(next)) continue;
        const closes = events.some(({ from, to }) => to === 'closed' && from !== 'closed');
        if (closes) expect(next.children.every(({ ended }) => ended)).toBe(true);
        if (next.state === 'withdrawn') {
          expect(next.children.some(({ signed }) => signed)).toBe(false);
          for (const { id } of next.children) expect(ENDED_STATES).toContain(cases.get(id)?.state);
        }
        if (next.state === 'split') expect(next.children.some(({ ended }) => !ended)).toBe(true);
        if (next.state === 'closable') expect(next.children.every(({ ended }) => ended)).toBe(true);
      }
  },
);

always('a child has one lead, is never put to its reporter, and ends with its lines', ({ writes }) => {
  for (const { all } of writes)
    for (const { next } of all) {
      if (next.lines.length === 0) continue;
      expect(next.lines.map(({ n }) => n)).toEqual(next.lines.map((_, at) => at + 1));
      if (next.parent) expect(next.state).not.toBe('to-confirm');
      if (next.state === 'closed' || next.state === 'to-confirm') expect(openLines(next)).toEqual([]);
      if (!['to-dispatch', 'referred-out', ...ENDED_STATES].includes(next.state)) expect(next.lead).not.toBeNull();
    }
});

always('who fed back verifies neither that nor the 总事件 of it', ({ writes }) => {
  for (const { who, command, before } of writes) {
    const actor = PEOPLE[who];
    if (command.do !== 'verify' || !before || actor.kind === 'clock') continue;
    expect(before.fedBackBy?.openId).not.toBe(actor.openId);
    expect(before.children.map(({ fedBackBy }) => fedBackBy)).not.toContain(actor.openId);
  }
});

always('whatever is open has a clock, or children that have', ({ cases }) => {
  for (const c of cases.values()) {
    const running = c.clocks.filter(({ stopped }) => stopped === null);
    if (ENDED_STATES.includes(c.state)) expect(c.clocks).toEqual([]);
    else if (c.state === 'split')
      expect([...cases.values()].some((one) => one.parent?.id === c.id && OPEN_STATES.includes(one.state))).toBe(true);
    else expect([c.state, running.length > 0]).toEqual([c.state, true]);
    if (isParent(c)) expect(c.clocks.map(({ name }) => name)).not.toContain('resolve');
  }
});

always('nobody is sent twice for the same fact at once, and nothing joins what has ended', ({ cases }) => {
  const parents = [...cases.values()].filter(isParent);
  expect(parents.length).toBeGreaterThanOrEqual(0);
  for (const { id, children } of parents) {
    const own = [...cases.values()].filter((c) => c.parent?.id === id);
    expect(own.map((c) => c.id).toSorted()).toEqual(children.map((c) => c.id).toSorted());
  }
});

test('the random stories reach every state of a 总事件 and every command of its own', async () => {
  const states = new Set(['split', 'closable', 'to-verify', 'closed', 'withdrawn']);
  const parts = ['split', 'openLines', 'join', 'addLines', 'passOn', 'recheck', 'childMoved', 'fall', 'wrapUp'];
  const commands = new Set(parts);
  for (const [start, happenings] of fc.sample(storyOfAStreet(90, 140), { numRuns: 120, seed: 2026 })) {
    const { writes, events } = await play(start, happenings);
    for (const { before, all } of writes)
      for (const { next } of all) if (isParent(next) || (before && isParent(before))) states.delete(next.state);
    for (const { command } of events) commands.delete(command.do);
    // One street more shows nothing more.
    if (states.size + commands.size === 0) break;
  }
  expect({ states, commands }).toEqual({ states: new Set(), commands: new Set() });
});
