import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sitsFor, sitsInFor } from '../../src/cases/commands/council/seat.ts';
import type { Presser } from '../../src/cases/commands/define.ts';
import { COMMAND_NAMES, COMMANDS, Command } from '../../src/cases/commands/table.ts';
import { type Decision, decide } from '../../src/cases/lifecycle/decide.ts';
import { dueCommands, nextDue } from '../../src/cases/lifecycle/due.ts';
import { CaseEvent, replay } from '../../src/cases/lifecycle/events.ts';
import { Case, reporterJoinsGroup } from '../../src/cases/record/case.ts';
import { type CaseState, ENDED_STATES, OPEN_STATES, PARENT_STATES } from '../../src/cases/record/state.ts';
import { buttonsOf, PEOPLE } from './office.ts';
import { doneOnes, Happening, HOUR_MS, lawsOfCases, play, Start } from './random-story.ts';
import { contextAt } from './story.ts';

/** Exactly one lead is named in each of these: to-sign to to-confirm. */
const LED_STATES: readonly CaseState[] = OPEN_STATES.filter(
  (state) => state !== 'to-dispatch' && state !== 'referred-out' && !PARENT_STATES.includes(state),
);

const always = lawsOfCases();

describe('every random story of a case', () => {
  always(
    'appends exactly one event a transition, versions one by one, each from where the last one ended',
    (attempts) => {
      for (const { before, command, done, context, who } of doneOnes(attempts)) {
        const ruled = done.events.filter(({ rule }) => rule !== null);
        expect(done.events.length - ruled.length).toBe(1);
        let [version, state] = [before?.version ?? 0, before?.state ?? null];
        for (const event of done.events) {
          expect(event).toMatchObject({ version: version + 1, from: state, at: context.now, caseId: done.next.id });
          expect(event.actor.kind).toBe(who === 'clock' || event.rule ? 'clock' : 'person');
          expect(event.command).toEqual(command);
          [version, state] = [event.version, event.to];
        }
        expect(done.next).toMatchObject({ version, state });
      }
    },
  );

  always('is told whole by its timeline, after a round trip through JSON', (attempts) => {
    const done = doneOnes(attempts);
    const events = done.flatMap(({ done: { events } }) => events);
    const stored = events.map((event) => CaseEvent.parse(JSON.parse(JSON.stringify(event))));
    const last = done.at(-1)?.done.next;
    expect(replay(stored)).toEqual(last);
    expect(Case.parse(JSON.parse(JSON.stringify(last)))).toEqual(last);
    expect(new Set(events.map(({ key }) => key)).size).toBe(events.length);
  });

  always('has exactly one lead from to-sign to to-confirm, which is no support of itself', (attempts) => {
    for (const { done } of doneOnes(attempts)) {
      if (!LED_STATES.includes(done.next.state)) continue;
      const lead = done.next.lead;
      expect(lead).not.toBeNull();
      expect(done.next.supports.map(({ department }) => department)).not.toContain(lead?.department);
    }
  });

  always(
    'is closed only by confirmation, the clock or an outside reply, and tells its reporter exactly once',
    (attempts) => {
      for (const { command, done } of doneOnes(attempts)) {
        const closes = done.events.filter(({ from, to }) => to === 'closed' && from !== 'closed').length;
        if (closes > 0) expect(['confirm', 'outsideReply']).toContain(command.do);
        expect(done.tells.filter(({ to, notice }) => to === 'reporter' && notice === 'closed')).toHaveLength(closes);
        expect(done.next.state === 'closed').toBe(done.next.closing !== null);
      }
    },
  );

  always('has a clock running while it is open, and none once it has ended', (attempts) => {
    for (const { done } of doneOnes(attempts)) {
      const running = done.next.clocks.filter(({ stopped }) => stopped === null);
      if (ENDED_STATES.includes(done.next.state)) expect(done.next.clocks).toEqual([]);
      else expect(running.length).toBeGreaterThan(0);
      expect(new Set(done.next.clocks.map(({ name }) => name)).size).toBe(done.next.clocks.length);
    }
  });

  always('the resolve clock stands only where the work is out of the lead’s hands', (attempts) => {
    for (const { done } of doneOnes(attempts)) {
      const resolve = done.next.clocks.find(({ name }) => name === 'resolve');
      const stands = ['on-hold', 'to-verify', 'to-confirm', 'referred-out'].includes(done.next.state);
      if (resolve) expect(resolve.stopped !== null).toBe(stands);
    }
  });

  always('nobody verifies what they fed back, or confirms what they worked', (attempts) => {
    for (const { before, command, who, done } of doneOnes(attempts)) {
      const actor = PEOPLE[who];
      if (!before || actor.kind === 'clock') continue;
      if (command.do === 'verify') expect(before.fedBackBy?.openId).not.toBe(actor.openId);
      if (command.do === 'confirm') expect(before.workedBy).not.toContain(actor.openId);
      if (command.do === 'confirm') expect(done.next.closing?.how).toBe('confirmed');
    }
  });

  always('a department returns once, and never after 指定承办', (attempts) => {
    for (const { before, command, done } of doneOnes(attempts)) {
      const departments = done.next.returns.map(({ department }) => department);
      expect(new Set(departments).size).toBe(departments.length);
      if (command.do === 'return') expect(before?.leadFinal).toBe(false);
    }
  });

  always(
    'the same key again changes nothing and says nothing; an outdated card is refused',
    (attempts) => {
      for (const { done, command, who, context } of doneOnes(attempts)) {
        expect(decide(done.next, command, PEOPLE[who], context)).toEqual({
          kind: 'done',
          found: done.next,
          events: [],
          next: done.next,
          tells: [],
          also: [],
        });
        const late = decide(done.next, command, PEOPLE[who], {
          ...context,
          key: 'another',
          seen: done.next.version - 1,
        });
        expect(late).toMatchObject({ kind: 'refused', code: expect.stringMatching(/^(stale|not-allowed)$/) });
      }
    },
    100,
  );

  always('a refusal says in Chinese what else; a button shown is never refused for role or state', (attempts) => {
    for (const { before, command, who, decision, context } of attempts) {
      if (decision.kind === 'done' || !before) continue;
      expect(decision.why).toMatch(/[一-鿿]{4,}/);
      if (buttonsOf(who, before, context.now).includes(command.do))
        expect(['not-allowed', 'wrong-state', 'too-late', 'same-person', 'leader-only']).not.toContain(decision.code);
    }
  });

  always(
    'a plain button that is drawn does what it says, for everybody',
    (attempts) => {
      for (const { before, context } of attempts) {
        if (!before) continue;
        for (const who of ['grid', 'farGrid', 'station', 'officer', 'head', 'police', 'desk', 'leader'] as const)
          for (const name of buttonsOf(who, before, context.now)) {
            const { press }: { press?(presser: Presser): object } = COMMANDS[name];
            if (!press) continue;
            const worksFor = (department: string) => sitsFor(PEOPLE[who], before, department);
            const hasPeople = (department: string) => !sitsInFor(PEOPLE[who], before, department);
            const command = Command.parse({ do: name, ...press({ c: before, worksFor, hasPeople }) });
            const decision = decide(before, command, PEOPLE[who], { ...context, key: 'pressed', seen: null });
            expect([who, name, before.state, decision]).toMatchObject([who, name, before.state, { kind: 'done' }]);
          }
      }
    },
    60,
  );

  always(
    'the clock’s commands run dry at any moment: none is lost, none repeats',
    (attempts) => {
      const last = doneOnes(attempts).at(-1);
      let found = last?.done.next;
      if (!found || !last) return;
      const now = last.context.now + 20 * 24 * HOUR_MS;
      const told = new Set<string>();
      for (let due = dueCommands(found, now)[0]; due; due = dueCommands(found, now)[0]) {
        expect(nextDue(found)).toBeLessThanOrEqual(now);
        expect(told.has(due.key)).toBe(false);
        told.add(due.key);
        const decision: Decision = decide(found, due.command, PEOPLE.clock, contextAt(now, due.key));
        expect(decision.kind).toBe('done');
        if (decision.kind === 'refused') return;
        found = decision.next;
      }
      expect(nextDue(found) ?? Number.POSITIVE_INFINITY).toBeGreaterThan(now);
    },
    150,
  );

  always(
    'who reported a person is never put into a group; every command is one the schema knows',
    (attempts) => {
      for (const { command, done } of doneOnes(attempts)) {
        if (done.next.reportedPerson) expect(reporterJoinsGroup(done.next)).toBe(false);
        expect(Command.parse(command)).toEqual(command);
      }
    },
    100,
  );
});

/** What has lines, a parent or children has stories of its own: parents.test.ts. */
const PARTS = ['split', 'openLines', 'join', 'showLine', 'recheck', 'childMoved', 'fall', 'wrapUp'];
const UNREACHABLE = ['settle', 'recompute'];

test('the random stories reach every state and every command', () => {
  const states = new Set<string>(Case.shape.state.options.filter((state) => !PARENT_STATES.includes(state)));
  const commands = new Set<string>(COMMAND_NAMES.filter((name) => ![...PARTS, ...UNREACHABLE].includes(name)));
  const stories = fc.tuple(Start, fc.array(Happening, { minLength: 60, maxLength: 90, size: 'max' }));
  for (const [start, happenings] of fc.sample(stories, { numRuns: 800, seed: 2026 })) {
    for (const { command, done } of doneOnes(play(start, happenings))) {
      expect(UNREACHABLE).not.toContain(command.do);
      commands.delete(command.do);
      for (const { to } of done.events) {
        expect(PARENT_STATES).not.toContain(to);
        states.delete(to);
      }
    }
    // One story more shows nothing more.
    if (states.size + commands.size === 0) break;
  }
  expect({ states, commands }).toEqual({ states: new Set(), commands: new Set() });
});
