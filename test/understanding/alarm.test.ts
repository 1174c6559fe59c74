import fc from 'fast-check';
import { expect, test } from 'vitest';
import { typed } from '../../src/brands.ts';
import { createAlarm, dangersAmong } from '../../src/understanding/intents/alarm.ts';
import type { Intents, Leaning, Odds } from '../../src/understanding/intents/intents.ts';
import { createUnderstand } from '../../src/understanding/understand.ts';
import { begins, catalogue, heard, leaning, search } from './leaning.ts';

const shares = fc
  .tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000))
  .map(([fire, gas, none]) => [fire, gas, none + 1].map((one) => one / (fire + gas + none + 1)));
const columns = ['danger:fire', 'danger:gas', 'else:CG'];
const totalOf = ([fire = 0, gas = 0]: readonly number[]) => fire + gas;

test('two opinions of a danger lie halfway, of all dangers and of the likeliest', () => {
  const halfway = createAlarm(dangersAmong(['else:CG', 'danger:fire']), dangersAmong(columns))(
    [0.1, 0.9],
    [0.5, 0.3, 0.2],
  );
  expect(halfway.id).toBe('fire');
  // Odds of nine and of four: halfway six.
  expect(halfway.share).toBeCloseTo(6 / 7, 6);
  expect(halfway.own).toBeCloseTo(((6 / 7) * 1.4) / 1.7, 6);
  fc.assert(
    fc.property(shares, shares, (one, other) => {
      const { share, own, id } = createAlarm(dangersAmong(columns), dangersAmong(columns))(one, other);
      const [least, most] = [totalOf(one), totalOf(other)].sort((a, b) => a - b) as [number, number];
      expect(share).toBeGreaterThanOrEqual(Math.min(Math.max(least, 1e-4), 1 - 1e-4) - 1e-9);
      expect(share).toBeLessThanOrEqual(Math.max(most, 1e-4) + 1e-9);
      expect(own).toBeLessThanOrEqual(share + 1e-9);
      expect(least + most === 0 || ['fire', 'gas'].includes(id)).toBe(true);
    }),
  );
});

/** The odds under which a message is weighed, where its words name nothing by themselves. */
function oddsFor(message: Parameters<typeof heard>[1]): Odds {
  let asked: Odds = () => 1;
  const lean = (words: string, odds?: Odds): Leaning => {
    if (words === VAGUE && odds) asked = odds;
    return leaning('unclear', { share: 0.4, elsewhere: 0.6 });
  };
  const alarm = () => ({ share: 0, id: '', own: 0, each: new Map() });
  const vague = Object.assign(() => ({ kind: 'candidates' as const, hits: [{ matter: 'CG14', score: 0.2 }] }), {
    why: search.why,
    weight: search.weight,
    outside: search.outside,
  });
  createUnderstand(catalogue, vague, Object.assign(lean, { alarm, begins }) as Intents)(heard(VAGUE, message));
  return asked;
}
const VAGUE = '那这个呢';

test('what came before makes likelier what leans on it, and words between people; nothing before, less likely', () => {
  const [alone, after] = [oddsFor({}), oddsFor({ before: [{ matter: 'CG04' }] })];
  expect(after('correction', true)).toBeGreaterThan(after('small-talk', false));
  expect(after('small-talk', false)).toBeGreaterThan(after('penalty', false));
  expect(alone('correction', true)).toBeLessThan(alone('penalty', false));
  expect(alone('small-talk', false)).toBe(alone('penalty', false));
  const quoted = oddsFor({ quoted: { words: typed('明天开会') } });
  expect([quoted('list-help', false), quoted('case-last', true)]).toEqual([0, 0]);
  for (const odds of [alone, after, quoted]) expect(odds('danger:fire', false)).toBe(0);
});
