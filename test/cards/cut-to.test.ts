import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brief } from '../../cards/brief.ts';
import { cutTo } from '../../src/forms/cut-to.ts';

const characters = new Intl.Segmenter('zh', { granularity: 'grapheme' });
const apart = (words: string) => Array.from(characters.segment(words), ({ segment }) => segment);
const PEOPLE_TYPE = ['路', '灯', 'a', '1', '，', '🔥', '👨‍👩‍👧', '🇨🇳', '👍🏽', 'é', '𠮷'];
const words = fc.array(fc.constantFrom(...PEOPLE_TYPE), { maxLength: 40 }).map((some) => some.join(''));

test('no character is cut in two, and as much is kept as fits', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 0, max: 60 }), (said, most) => {
      const kept = cutTo(said, most);
      expect(kept.length).toBeLessThanOrEqual(most);
      const next = apart(said)[apart(kept).length] ?? '';
      expect(apart(said).slice(0, apart(kept).length).join('')).toBe(kept);
      if (kept !== said) expect(kept.length + next.length).toBeGreaterThan(most);
    }),
  );
});

test('a brief counts what people see as one', () => {
  expect(brief('👨‍👩‍👧'.repeat(80))).toBe('👨‍👩‍👧'.repeat(80));
  expect(brief('👨‍👩‍👧'.repeat(81))).toBe(`${'👨‍👩‍👧'.repeat(80)}…`);
});
