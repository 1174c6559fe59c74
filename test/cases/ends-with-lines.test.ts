import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CommandOf } from '../../src/cases/commands/table.ts';
import { openLines as stillOpen } from '../../src/cases/record/line.ts';
import { GAS } from './office.ts';
import { line, openLines } from './parts.ts';
import { FEED_BACK, story } from './story.ts';

type Checks = CommandOf<'recheck'>['checks'];
const look = (checks: Checks, more: Partial<CommandOf<'recheck'>> = {}): CommandOf<'recheck'> => ({
  do: 'recheck',
  ...{ checks, seen: true, due: null, text: '都看了', photos: [] },
  ...more,
});
const right = (...lines: number[]): Checks => lines.map((n) => ({ n, found: 'corrected' }));
const ITEMS = [line({ item: 'FIRE-EXT' }), line({ item: 'FIRE-EXIT', atOnce: true })];

/** What one visit found, signed by its lead. */
const found = (changes: Partial<CommandOf<'openLines'>> = {}) => {
  const told = story();
  told.does('grid', openLines({ lines: ITEMS, bundle: null, ...changes }));
  told.does('officer', { do: 'sign' });
  return told;
};

describe('what a visit found', () => {
  test('is closed with its last line; whoever inspected hears it once, and nothing is left to press', () => {
    const told = found();
    told.does('officer', look(right(1)));
    expect(told.the()).toMatchObject({ state: 'in-hand', fedBackBy: null });
    const { tells } = told.does('officer', look(right(2)));
    expect(told.the()).toMatchObject({
      state: 'closed',
      closing: { how: 'put-right', outcome: 'solved' },
      result: { text: '都看了' },
      fedBackBy: { name: '执法队经办' },
      clocks: [],
    });
    expect(tells.filter(({ to }) => to === 'reporter').map(({ notice }) => notice)).toEqual(['closed']);
  });

  test('the desk looks first where it has to, never who accepted it; then nobody is asked', () => {
    const told = found();
    told.does('officer', look(right(1, 2)), { sampler: () => 0 });
    expect(told.the()).toMatchObject({ state: 'to-verify', verifyWhy: ['sampled'] });
    told.does('desk', { do: 'verify', text: null });
    expect(told.the()).toMatchObject({ state: 'closed', closing: { how: 'put-right' }, verifiedBy: {} });
  });

  test('waits for 反馈 where somebody is still to be heard, or a picture is to be shown that nobody saw for', () => {
    const asked = found({ supports: ['police'] });
    asked.does('officer', look(right(1, 2)));
    expect(asked.the().state).toBe('in-hand');
    asked.does('officer', { do: 'waiveSupport', department: 'police', text: null });
    asked.does('officer', FEED_BACK);
    expect(asked.the()).toMatchObject({ state: 'closed', closing: { how: 'put-right' } });
    const told = story(undefined, { matter: GAS });
    told.does('grid', openLines({ lines: [line({ item: 'GAS-HOSE' })], matterId: GAS.id }));
    told.does('officer', { do: 'sign' });
    told.does('officer', look(right(1), { seen: false }));
    expect(told.the().state).toBe('in-hand');
  });

  test('a resident who asked, or a line that a fact of a bundle opened, is put to its reporter as any case', () => {
    const resident = found({ onBehalf: { phone: '13800001234', wantsReply: false } });
    resident.does('officer', look(right(1, 2)));
    resident.does('officer', FEED_BACK);
    expect(resident.the().state).toBe('to-confirm');
    const mixed = found({ lines: [...ITEMS, line()] });
    mixed.does('officer', look(right(1, 2, 3)));
    mixed.does('officer', FEED_BACK);
    expect(mixed.the().state).toBe('to-confirm');
  });

  test('whatever is found in whatever order, it is closed exactly when no line is open', () => {
    const step = fc.record({
      n: fc.integer({ min: 1, max: 4 }),
      found: fc.constantFrom('corrected', 'partly', 'void'),
    });
    const closes = fc.property(fc.array(step, { minLength: 1, maxLength: 24 }), (steps) => {
      const told = found({ lines: [1, 2, 3, 4].map((n) => line({ item: `FIRE-${n}` })) });
      for (const { n, found: word } of steps) {
        told.tries('officer', look([{ n, found: word as 'corrected' | 'partly' | 'void' }]));
        const { state, lines, closing, fedBackBy } = told.the();
        expect(state === 'closed').toBe(stillOpen({ lines }).length === 0);
        expect(closing === null).toBe(state !== 'closed');
        expect(fedBackBy === null).toBe(state !== 'closed');
      }
    });
    fc.assert(closes, { numRuns: 60 });
  });
});
