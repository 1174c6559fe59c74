import { expect, test } from 'vitest';
import { creditCodeIn } from '../../src/inspections/subjects/credit-code.ts';

const CODE = '91350100M000100Y43';

test('a credit code by its own check sign, however it was typed', () => {
  for (const said of [CODE, CODE.toLowerCase(), '９１３５０１００Ｍ０００１００Ｙ４３', '91350100 M000100Y-43'])
    expect(creditCodeIn(said)).toBe(CODE);
});

test('one wrong sign anywhere is noticed, and so are two that changed places', () => {
  const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  for (let at = 0; at < CODE.length; at++)
    for (const sign of signs) {
      const other = CODE.slice(0, at) + sign + CODE.slice(at + 1);
      if (other !== CODE) expect([other, creditCodeIn(other)]).toEqual([other, undefined]);
    }
  for (let at = 0; at + 1 < CODE.length; at++) {
    const [a = '', b = ''] = [CODE.charAt(at), CODE.charAt(at + 1)];
    const swapped = CODE.slice(0, at) + b + a + CODE.slice(at + 2);
    if (a !== b) expect([swapped, creditCodeIn(swapped)]).toEqual([swapped, undefined]);
  }
});

test('what is no credit code at all', () => {
  for (const said of ['', '没有', '330106000123456', `${CODE}0`, CODE.replace('Y', 'I'), CODE.replace('M', 'O')])
    expect(creditCodeIn(said)).toBeUndefined();
});
