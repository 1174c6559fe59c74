import { expect, test } from 'vitest';
import { thrown } from '../../src/matters/learn/chance.ts';
import { createNumbering } from '../../src/matters/words/numbering.ts';

test('numbers are given places as a Map gives them, however many there are, and nothing is left of them', () => {
  const numbering = createNumbering();
  for (const [text, many] of [20, 3_000, 400].entries()) {
    numbering.clear();
    const places = new Map<number, number>();
    for (let at = 0; at < many; at++) {
      // Half of them come more than once; nought and the largest are among them.
      const number = [0, 2 ** 32 - 1][at] ?? thrown(text, at >> 1) >>> (at % 3 ? 0 : 20);
      if (!places.has(number)) places.set(number, places.size);
      expect(numbering.place(number)).toBe(places.get(number));
      expect(numbering.count()).toBe(places.size);
      expect(numbering.at(numbering.place(number))).toBe(number);
    }
  }
});
