import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY_MS, dayOf } from '../../src/cases/calendar/calendar.ts';
import { Command } from '../../src/list/proposals/commands.ts';
import { nextStep } from '../../src/list/proposals/due.ts';
import { replay } from '../../src/list/proposals/events.ts';
import { OPEN_STATES } from '../../src/list/proposals/state.ts';
import { STEPS } from '../../src/list/proposals/table.ts';
import { EIGHT_DAYS, PEOPLE, SAID, Story, type Who } from './story.ts';

const DEPARTMENTS = ['enforcement-team', 'market-supervision', 'ecology', 'police'];
const among = <T>(...all: T[]) => fc.constantFrom(...all);
const words = among('好', '不行');

/** Who may take each step, so that chance gets far; a stranger tries it as well. */
const WHO: Record<string, (Who | null)[]> = {
  revise: ['keeper'],
  submit: ['keeper', 'keeper2'],
  answer: ['team', 'market', 'ecology'],
  remind: [null],
  'close-asking': [null],
  'take-effect': [null],
  prove: [null],
  conclude: ['keeper', 'leader'],
  review: ['legal'],
  adopt: ['leader'],
  reject: ['leader', 'stranger'],
  'roll-back': ['leader', 'keeper'],
  withdraw: ['stranger', 'keeper'],
};

const makes = fc.oneof(
  { weight: 1, arbitrary: fc.record({ do: among('revise' as const), edits: among([SAID], [EIGHT_DAYS]), why: words }) },
  { weight: 4, arbitrary: fc.record({ do: among('submit' as const), despite: fc.option(words) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: among('answer' as const),
      department: among(...DEPARTMENTS),
      answer: among('agree' as const, 'amend' as const, 'object' as const),
      words: fc.option(words, { freq: 6 }),
    }),
  },
  {
    weight: 5,
    arbitrary: among({ do: 'remind' as const }, { do: 'close-asking' as const }, { do: 'take-effect' as const }),
  },
  { weight: 3, arbitrary: fc.record({ do: among('conclude' as const), minutes: words }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: among('review' as const),
      verdict: among('lawful' as const, 'lawful' as const, 'amend' as const, 'unlawful' as const),
      words: fc.option(words, { freq: 6 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ do: among('adopt' as const), meeting: words, date: among(-1, 0, 1), from: among(-1, 0, 2) }),
  },
  { weight: 1, arbitrary: fc.record({ do: among('reject' as const), why: words }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: among('roll-back' as const),
      why: words,
      meeting: fc.option(words),
      date: fc.option(among(0, 1)),
    }),
  },
  { weight: 1, arbitrary: among({ do: 'withdraw' as const }) },
  { weight: 5, arbitrary: fc.record({ do: among('prove' as const), wrong: among(0, 0, 2) }) },
);

/** Some step, at some moment: mostly sensible and sometimes not. */
const step = fc.record({ who: fc.nat(), odd: fc.nat(9), hours: among(0, 0, 0, 1, 8, 30, 100), make: makes });

type Made = typeof step extends fc.Arbitrary<infer One> ? One : never;

function play(story: Story, { who: n, hours, odd, make }: Made): string {
  const able = WHO[make.do] ?? [];
  const anybody = Object.keys(PEOPLE) as Who[];
  const who = (odd === 0 ? anybody[n % anybody.length] : able[n % able.length]) ?? null;
  story.now += hours * 3_600_000;
  if (make.do === 'prove') return story.proves(make.wrong);
  const day = (n: number | null) => (n === null ? null : dayOf(story.now + n * DAY_MS));
  const command = Command.parse({
    ...make,
    ...('date' in make ? { date: day(make.date) } : {}),
    ...('from' in make ? { from: day(make.from) } : {}),
  });
  const before = story.published.length;
  const after = story.does(who, command, odd === 1 && who ? { seen: 0 } : {});
  if (story.published.length > before && story.published.at(-1)?.from === dayOf(story.now)) story.comesIntoForce();
  return after;
}

test('no path reaches 已生效 without its steps, and no commands break what must hold', () => {
  let [published, inForce, divided] = [0, 0, 0];
  fc.assert(
    fc.property(among([SAID], [EIGHT_DAYS]), fc.array(step, { minLength: 30, maxLength: 60 }), (edits, steps) => {
      const story = new Story();
      story.draft(edits);
      for (const one of steps) play(story, one);
      const { p, events } = story;
      if (!p) throw new Error('there is no proposal');
      expect(replay(events)).toEqual(p);
      expect(events.map(({ version }) => version)).toEqual(events.map((_, i) => i + 1));
      for (const [i, event] of events.entries()) {
        expect(event.from).toBe(events[i - 1]?.to ?? null);
        if (event.command.do !== 'draft') expect(STEPS[event.command.do].from).toContain(event.from);
      }
      const took = events.map(({ command }) => command.do);
      const at = (name: string) => took.lastIndexOf(name as (typeof took)[number]);
      if (p.edition !== null && p.path === 'all') {
        // Each of the steps, in their order, after the last draft.
        const order = [at('submit'), at('review'), at('adopt')];
        expect(order).toEqual([...order].sort((a, b) => a - b));
        expect(order[0]).toBeGreaterThan(at('revise'));
        expect(p.legal?.verdict).toBe('lawful');
        expect(p.decision).not.toBeNull();
        for (const { answer, department } of p.asked)
          expect(answer !== null || p.unanswered.includes(department)).toBe(true);
        if (p.asked.some(({ answer }) => answer && answer.answer !== 'agree')) expect(p.council).not.toBeNull();
      }
      if (p.edition !== null && p.path === 'keeper')
        expect(p.proof?.wrong.count === 0 || p.despite !== null).toBe(true);
      expect(story.published.length).toBe((p.edition === null ? 0 : 1) + (p.rolledBackBy === null ? 0 : 1));
      if (p.state === 'asking' || p.state === 'pending') expect(nextStep(p)).toBeDefined();
      if (!OPEN_STATES.includes(p.state)) expect(nextStep(p)).toBeUndefined();
      published += Number(p.edition !== null);
      inForce += Number(p.state === 'in-force' && p.path === 'all');
      divided += Number(took.includes('conclude'));
    }),
    { numRuns: 300, seed: 17 },
  );
  // Chance does reach the far ends.
  expect(published).toBeGreaterThan(20);
  expect(divided).toBeGreaterThan(3);
  expect(inForce).toBeGreaterThan(3);
});
