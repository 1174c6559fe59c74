import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.ts';
import { createSearch } from '../../src/matters/search.ts';
import { ALARM, alarmEvidence, alarmWeight, isAlarmed } from '../../src/understanding/readers/alarmed.ts';
import { createCalm } from '../../src/understanding/readers/signs.ts';

const knowing = {
  catalogue,
  search: createSearch(catalogue),
  calm: createCalm(catalogue.dangers, catalogue.notNow),
};
const share = fc.double({ min: 0, max: 1, noNaN: true });

test('more that was learned of dangers never makes words tell less of one', () => {
  fc.assert(
    fc.property(
      share,
      share,
      fc.constantFrom('车棚那边有动静', '老人叫不应', '2不 其余没看成'),
      (one, other, words) => {
        const weigh = (of: number) => alarmWeight(alarmEvidence(words, { id: 'fire', share: of }, knowing));
        expect(weigh(Math.max(one, other))).toBeGreaterThanOrEqual(weigh(Math.min(one, other)));
      },
    ),
  );
});

test('what is known to be about something else needs more, and what speaks against a danger counts against it', () => {
  const { learned, about, outside, known, calm } = ALARM;
  expect([learned, about].every((one) => one > 0)).toBe(true);
  expect([outside, known, calm].every((one) => one < 0)).toBe(true);
  const half = { id: 'missing', share: 0.5 };
  const [lost, school] = ['老太太不见了半天', '老二能上家门口的学校，老大学籍转不回来'].map((words) =>
    alarmWeight(alarmEvidence(words, half, knowing)),
  );
  expect(lost).toBeGreaterThan(school ?? 0);
});

test('words of which nobody knows anything are no danger by that alone', () => {
  for (const words of ['2不 其余没看成', '甲乙丙丁', 'qwertyuiop'])
    expect(isAlarmed(words, { id: 'medical', share: 0.29 }, knowing)).toBe(false);
});
