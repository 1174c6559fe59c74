import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redact } from '../../src/redaction/redact.ts';
import { dressedIn, dressedNear, idCard, mobile, plate } from './dressing.ts';

const around = fc.constantFrom(
  ['请打', '联系'],
  ['', ''],
  ['3幢2单元1201室王师傅', '，谢谢'],
  ['商户说：', '。一直没人管'],
  ['2026-11-23 晚上 ', ' 三号楼旁边'],
  ['WX-261123-001：', '（2026年11月23日）'],
  ['先打110，再打', '找人'],
);
const SHAPES = [[3, 4, 4], [3, 8], [7, 4], [3, 3, 5], Array.from({ length: 11 }, () => 1)];

const survives = (before: string, dressed: string, after: string, mask: string) => {
  const safe = redact(`${before}${dressed}${after}`);
  expect(safe.startsWith(before)).toBe(true);
  expect(safe.endsWith(after)).toBe(true);
  // A sign in front that opens, such as a bracket, may stay; nothing that says a number does.
  const rest = safe.slice(before.length, safe.length - after.length);
  expect(rest.normalize('NFKC').replace(/[\p{P}\p{S}\p{M}\p{Cf}\p{Z}\s]/gu, '')).toBe(mask.replace(/[【】]/g, ''));
};

describe('whatever it is dressed in, it is masked, and the words around it stay', () => {
  test('a mobile written any way and parted anywhere', () => {
    const dressed = mobile.chain(dressedNear);
    fc.assert(
      fc.property(around, dressed, ([before = '', after = ''], number) => survives(before, number, after, '【电话】')),
      { numRuns: 500 },
    );
  });
  test('a mobile in its groups, parted by anything', () => {
    const dressed = fc
      .tuple(mobile, fc.constantFrom(...SHAPES), fc.constantFrom('', '+86 ', '0086-', '86/', '(+86)', '＋８６　'))
      .chain(([number, shape, dialled]) => dressedIn(number, shape).map((one) => dialled + one));
    fc.assert(
      fc.property(around, dressed, ([before = '', after = ''], number) => survives(before, number, after, '【电话】')),
      { numRuns: 500 },
    );
  });
  test('an identity number', () => {
    const dressed = idCard.chain((number) =>
      fc.oneof(dressedNear(number), dressedIn(number, [6, 8, 4]), dressedIn(number, [6, 4, 4, 4])),
    );
    fc.assert(
      fc.property(around, dressed, ([before = '', after = ''], number) =>
        survives(before, number, after, '【证件号】'),
      ),
      { numRuns: 500 },
    );
  });
  test('a plate', () => {
    const dressed = plate.chain(dressedNear);
    fc.assert(
      fc.property(around, dressed, ([before = '', after = ''], number) => survives(before, number, after, '【车牌】')),
      { numRuns: 500 },
    );
  });
});
