import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redact } from '../../src/redaction/redact.ts';

/** Numbers of a street office's day that are nobody's. */
const HARMLESS = [
  '2026-11-23',
  '2026/11/23 08:30',
  '2026.11.23',
  '2026年11月23日',
  '二〇二六年十一月二十三日',
  '1998-1-23 14:30',
  '20261123',
  '08:30-12:00、13:30-17:30',
  '每天14:00-17:30，110来过',
  '110',
  '119、120、122',
  '12345',
  '96310、96110，12315',
  'WX-261123-001',
  'WX-261123-1002 和 WX-261123-10002',
  'wx-261123-007',
  'W13-260101-001',
  '罚款5000-6000元',
  '5000/6000元',
  '13,800,138,000元',
  '80000000元',
  '1500、2000、800元',
  '面积8800平方米',
  '138㎡、1200㎡',
  '139、1200、1500㎡',
  '13.5 15.2 16.8 17.3米',
  '治安管理处罚法第八十八条',
  '第13、15、17、19、21条',
  '3 幢 2 单元 1201 室',
  '1302、1303、1304室',
  '1301、1402、302、201、202室',
  '1501/1502/1503室',
  '1、3、5、7、9、11、13、15幢',
  '13，15，17，19，2001 这几户',
  '13，15，17，19，201 这几户',
  '3301。061990。0101123x',
  '川A1203室',
  '先138元然后1200元再8000元',
  '先查138号，然后1201号，再1302号',
  '110来了然后119接着120也来了',
  '12幢后面13幢再14幢',
  '先去1301然后1402再1503',
  '91330106MA27XABC12',
  '913301067654321098',
  'JY13301060001234',
  '(2026)浙0106民初12345号',
  '浙政办发〔2026〕12号',
  '东经120.12345，北纬30.28765',
  '120.0987654, 30.2876543',
  '30.28765432',
  '3.14159265',
  '37.5℃、80%、1.38亿',
  '一二三四五六七八九',
  '第十三届、十五项、一百三十八户',
  '一、三、五、七、九、十一',
  '三、九、十一，然后30.28765432',
  '浙A、浙B两种牌照',
  '身份证 2026-11-23 到期',
  '执法证号 33010012345',
  '使 100000 人受益',
  'ABC 超市、T3出口、B1层、5G、A4纸',
  '限速60km/h，2m³，30℃',
  '192 元 168 元',
];

describe('what is nobody’s number stays byte for byte', () => {
  test.each(HARMLESS)('%s', (typed) => {
    expect(redact(typed)).toBe(typed);
  });
  test('one after another, with words between', () => {
    const words = fc.constantFrom(
      '，然后',
      '。\n',
      '（见照片）',
      '；另外 ',
      ' 和 ',
      '🔥着火了',
      '，é，',
      '\u200b左边\u200b',
      '👨‍👩‍👧一家',
    );
    const text = fc.array(fc.tuple(fc.constantFrom(...HARMLESS), words), { maxLength: 8 });
    fc.assert(
      fc.property(text, (parts) => {
        const typed = parts.flat().join('');
        expect(redact(typed)).toBe(typed);
      }),
      { numRuns: 500 },
    );
  });
  test('a text without digits, whatever else it has', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const wordy = typed.replace(/[\p{N}零〇○洞一壹弌幺二贰貳弍两兩三叁參叄弎四肆五伍六陆陸七柒拐八捌九玖勾]/gu, '');
        expect(redact(wordy)).toBe(wordy);
      }),
    );
  });
});
