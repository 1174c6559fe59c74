import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSeal } from '../../src/handbook/access/seal.ts';

const seal = createSeal('one secret');

test('what was sealed opens as it was, until its time is over', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.nat(), async (content, until) => {
      const sealed = await seal.close('login', content, until);
      expect(await seal.open('login', sealed, until - 1)).toBe(content);
      expect(await seal.open('login', sealed, until)).toBeUndefined();
    }),
    { numRuns: 50 },
  );
});

test('a seal of another purpose or another secret does not open', async () => {
  const sealed = await seal.close('login', 'x', 10);
  expect(await seal.open('session', sealed, 0)).toBeUndefined();
  expect(await createSeal('another').open('login', sealed, 0)).toBeUndefined();
});

test('one changed letter, or anything else, does not open and does not throw', async () => {
  const sealed = await seal.close('login', 'x', 10);
  for (let at = 0; at < sealed.length; at++) {
    const other = sealed[at] === 'A' ? 'B' : 'A';
    const changed = sealed.slice(0, at) + other + sealed.slice(at + 1);
    // The last letter of a base64 group carries bits that mean nothing: only a change of the bytes counts.
    const same = Buffer.from(changed, 'base64url').equals(Buffer.from(sealed, 'base64url'));
    if (!same) expect(await seal.open('login', changed, 0)).toBeUndefined();
  }
  await fc.assert(
    fc.asyncProperty(fc.string(), async (noise) => {
      expect(await seal.open('login', noise, 0)).toBeUndefined();
      expect(await seal.open('login', `${noise}.${noise}`, 0)).toBeUndefined();
    }),
    { numRuns: 50 },
  );
});
