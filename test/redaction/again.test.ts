import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redact } from '../../src/redaction/redact.ts';
import { runs } from '../harness/thorough.ts';

/** Everything that means something to the redaction, and what is hidden between. */
const SIGNS = [
  ...'0123456789012345678901234567890123456789',
  ...' -.()/，、,：:;+xXoOlI\n\t#*%',
  ...'浙沪WJA使号车牌电话打转分机身份证护照卡元室年幢',
  ...'一二三八零〇①③⑧⓪１３８³²',
  '\u00ad',
  '\u200b',
  '\u202d',
  '\ufe0f\u20e3',
  '🔟',
  '【',
  '】',
  '【电话】',
  '13800138000',
  '138 0013 8000',
  '0571',
  '8800',
  '+86',
  '400',
  'WX-261123-001',
  '330106',
  '19900101',
  '2026-11-23',
];

const typed = fc.array(fc.constantFrom(...SIGNS), { maxLength: 40 }).map((signs) => signs.join(''));
test('a second time changes nothing, and it is never longer than it was', () => {
  fc.assert(
    fc.property(fc.oneof(typed, fc.string({ unit: 'binary' })), (words) => {
      const once = redact(words);
      expect(redact(once)).toBe(once);
      expect(once.length).toBeLessThanOrEqual(words.length);
    }),
    { numRuns: runs(3000) },
  );
});
