import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseNumber, findCaseNumber, seriesOf } from '../../src/cases/record/numbering.ts';
import { redact } from '../../src/redaction/redact.ts';
import { at } from './office.ts';

const ID = '33010619900101123X';

describe('redact', () => {
  test.each([
    ['打13800001234找我', '打【电话】找我'],
    ['13800001234、13900005678两个都行', '【电话】、【电话】两个都行'],
    ['13800001234 13900005678', '【电话】 【电话】'],
    ['1380000123413900005678', '【号码】'],
    ['138-0000-1234', '【电话】'],
    ['138 0000 1234', '【电话】'],
    ['138.0000.1234', '【电话】'],
    ['1 3 8 0 0 0 0 1 2 3 4', '【电话】'],
    ['１３８００００１２３４', '【电话】'],
    ['一三八零零零零一二三四', '【电话】'],
    ['幺三八〇〇〇〇幺二三四', '【电话】'],
    ['138零零零零1234', '【电话】'],
    ['138\u200b0000\u200b1234', '【电话】'],
    ['+86 13800001234', '【电话】'],
    ['008613800001234', '【电话】'],
    ['0571-88001234', '【电话】'],
    ['(0571)88001234', '(【电话】'],
    ['0571 8800 1234转8001', '【电话】'],
    ['０５７１－８８００１２３４', '【电话】'],
    ['010-62345678', '【电话】'],
    ['座机88001234没人接', '座机【电话】没人接'],
    ['电话：8800-1234', '电话：【电话】'],
    ['400-800-1234', '【电话】'],
    [`身份证${ID}`, '身份证【证件号】'],
    ['33010619900101123x 和 330106200001011234', '【证件号】 和 【证件号】'],
    ['330106 19900101 1234', '【证件号】'],
    ['330106900101123', '【号码】'],
    ['浙A12345堵门', '【车牌】堵门'],
    ['浙A·D12345、浙a88888', '【车牌】、【车牌】'],
    ['浙Ａ１２３４５', '【车牌】'],
    ['沪 AD 12345', '【车牌】'],
    ['6222020200112233445', '【号码】'],
  ])('%s → %s', (typed, safe) => {
    const result = redact(typed);
    expect(result.replace('(【', '【')).toBe(safe.replace('(【', '【'));
  });

  test.each([
    '先打110，再打119、120、12345、96110',
    'WX-261123-001 和 WX-261123-1002 是一回事',
    '2026-11-23 08:30 到 2026-11-24 17:30',
    '20261123 晚上',
    '3 幢 2 单元 1201 室',
    '罚款5000-6000元，面积8800平方米',
    '治安管理处罚法第八十八条',
    '新开的 ABC 超市',
    '一二三四五六七八九',
    '91330106MA27XABC12',
  ])('%s stays', (typed) => {
    expect(redact(typed)).toBe(typed);
  });

  test('a phone does not pass as a case number', () => {
    expect(redact('tel-138000-01234')).toBe('tel-【电话】');
  });

  const gap = fc.constantFrom('', ' ', '-', '—', '.', '\u200b', '　');
  const wide = (digit: string, style: number) =>
    style === 0
      ? digit
      : style === 1
        ? String.fromCharCode(digit.charCodeAt(0) + 0xfee0)
        : '零一二三四五六七八九'[Number(digit)];
  const phone = fc
    .tuple(fc.constantFrom('13', '15', '17', '18', '19'), fc.integer({ min: 100_000_000, max: 999_999_999 }))
    .map(([head, rest]) => `${head}${rest}`);
  test('no phone survives, however it is written, and the words around it do', () => {
    fc.assert(
      fc.property(
        phone,
        fc.array(fc.tuple(gap, fc.integer({ min: 0, max: 2 })), { minLength: 11, maxLength: 11 }),
        (number, how) => {
          const written = [...number]
            .map((digit, i) => `${i ? how[i]?.[0] : ''}${wide(digit, how[i]?.[1] ?? 0)}`)
            .join('');
          expect(redact(`请打${written}联系`)).toBe('请打【电话】联系');
        },
      ),
    );
  });
  test('it changes nothing a second time', () => {
    const sign = fc.constantFrom(...'0123456789 -.()+浙Ab一三八零xWX电话转');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 40 }), (signs) => {
        const once = redact(signs.join(''));
        expect(redact(once)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('numbers', () => {
  test('prefix, Shanghai day, running number', () => {
    expect(caseNumber(seriesOf('WX', at('2026-11-23 00:00')), 1)).toBe('WX-261123-001');
    expect(caseNumber(seriesOf('WX', at('2026-11-22 23:59')), 1000)).toBe('WX-261122-1000');
  });
  test.each([
    ['事件 wx-261123-001', 'WX-261123-001'],
    ['事件ＷＸ－２６１１２３－００１怎么样了', 'WX-261123-001'],
    ['事件 WX-261399-001', undefined],
    ['事件', undefined],
  ])('%s names %s', (typed, number) => {
    expect(findCaseNumber(typed)).toBe(number);
  });
});
