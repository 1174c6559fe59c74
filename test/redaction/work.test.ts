import { describe, expect, test, vi } from 'vitest';
import { redact } from '../../src/redaction/redact.ts';

/** How many characters the redaction hands to regular expressions and copies out of its list of signs. */
function workOn(text: string): number {
  let work = 0;
  const { exec } = RegExp.prototype;
  const { slice } = Array.prototype;
  const patterns = vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, looked) {
    work += looked.length;
    return exec.call(this, looked);
  });
  const copies = vi.spyOn(Array.prototype, 'slice').mockImplementation(function (this: unknown[], from, to) {
    const copy = slice.call(this, from, to);
    work += copy.length;
    return copy;
  });
  redact(text);
  patterns.mockRestore();
  copies.mockRestore();
  return work;
}

describe('no text makes it slow: four times the length is four times the work', () => {
  test.each([
    '1',
    '12',
    '13 ',
    '138 0013 ',
    '1，3/8。',
    '0 ',
    '0571 ',
    '400-',
    '+86 ',
    '8 8，',
    '一',
    '1①一',
    'o1',
    'l',
    '浙',
    '浙A',
    '浙A1',
    '浙 A 1 2 ',
    '浙    ',
    'W J ',
    'WJ京1',
    '使1',
    '使123456',
    'WX-261123-',
    'a1',
    '330106 ',
    '19900101',
    '6222 ',
    '电话',
    '电话 8',
    '护照 E1 ',
    '护照号码是：',
    '13800138000转',
    '13800138000-1',
    ' ',
    '-',
    '。\n',
    '\u00ad',
    '1\u200b',
    '\u20e3',
    '1\ufe0f\u20e3',
    '\ud83d',
    '🔟',
    '【电话】',
  ])('%j again and again', (piece) => {
    const many = (times: number) => `1${piece.repeat(times)}x1`;
    const [short, long] = [workOn(many(100)), workOn(many(400))];
    expect(long).toBeLessThan(5 * short);
    expect(long / many(400).length).toBeLessThan(2500);
  });
});
