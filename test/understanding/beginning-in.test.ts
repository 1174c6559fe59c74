import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginningIn } from '../../src/understanding/beginning-in.ts';

const words = fc.string({ unit: fc.constantFrom('水', '火', '楼', '𠮷', 'a'), minLength: 1, maxLength: 3 });

test('nothing whose word stands in a text is left out', () => {
  const told = fc.array(fc.array(words, { minLength: 1, maxLength: 3 }), { maxLength: 6 });
  fc.assert(
    fc.property(
      told,
      fc.array(words).map((all) => all.join('')),
      (things, text) => {
        const begun = beginningIn(things, (thing) => thing)(text);
        for (const thing of things) if (thing.some((word) => text.includes(word))) expect(begun).toContain(thing);
      },
    ),
  );
});

test('what begins nowhere in a text is not looked for', () => {
  const begunIn = beginningIn(['着火', '漏水', '烟'], (word) => [word]);
  expect([...begunIn('着急，水管漏水')]).toEqual(['漏水']);
  expect([...begunIn('楼道有烟')]).toEqual(['烟']);
});
