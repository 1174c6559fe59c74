import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { editYaml } from '../../catalogue/exchange/edit-yaml.ts';
import { asJson, type Json, same } from '../../catalogue/exchange/json.ts';
import { runs } from '../harness/thorough.ts';

const TEXT = `# 说明：这一行留着
id: CG04
name:   油烟        # 名字
lead:
  department: police
  for: 查处
support:
  - {department: ecology,   for: 检测}   # 排法有意不齐
  - {department: property, for: 劝导}
hotlines: []
asks:
  - {key: shop, label: '店名', type: text}

# 说法在这里
sayings:
  - 油烟太大
  # 这条是老人说的
  - 呛得很
  - "引号：留着"
reviewBy: '2027-02-15'
`;
const VALUE = asJson(parse(TEXT));

/** The text after changing its value so. */
function edited(change: (value: Record<string, Json>) => void): string {
  const after = z.record(z.string(), z.json()).parse(structuredClone(VALUE));
  change(after);
  return editYaml(TEXT, VALUE, after);
}

/** The lines that two texts do not share: what went and what came. */
function difference(text: string) {
  const [old, now] = [TEXT.split('\n'), text.split('\n')];
  return { went: old.filter((line) => !now.includes(line)), came: now.filter((line) => !old.includes(line)) };
}

test('nothing changed, nothing touched', () => {
  expect(edited(() => undefined)).toBe(TEXT);
});

test('a changed word changes that word, with spacing, quotes and comments left alone', () => {
  const text = edited((value) => {
    value.name = '餐饮油烟';
    value.reviewBy = '2027-03-01';
    value.support = [
      { department: 'ecology', for: '油烟检测' },
      { department: 'property', for: '劝导' },
    ];
  });
  expect(difference(text).came).toEqual([
    'name:   餐饮油烟        # 名字',
    '  - {department: ecology,   for: 油烟检测}   # 排法有意不齐',
    "reviewBy: '2027-03-01'",
  ]);
});

test('a line taken out, a line put in', () => {
  const text = edited((value) => {
    value.sayings = ['油烟太大', '- 像列表: 的话', '引号：留着', '新的一条'];
  });
  expect(difference(text)).toEqual({ went: ['  - 呛得很'], came: ["  - '- 像列表: 的话'", '  - 新的一条'] });
  expect(text).toContain('# 这条是老人说的');
});

test('an empty list filled, a list emptied, a field added and one removed', () => {
  const text = edited((value) => {
    value.hotlines = [{ number: '119', name: '火警', when: '着火' }];
    value.asks = [];
    value.lead = { department: 'police', for: '查处', note: '新加的' };
    delete value.reviewBy;
    value.origin = '首版清单';
  });
  const { went, came } = difference(text);
  expect(went).toContain("reviewBy: '2027-02-15'");
  expect(came).toEqual(
    expect.arrayContaining([
      "hotlines: [{number: '119', name: 火警, when: 着火}]",
      '  note: 新加的',
      'origin: 首版清单',
    ]),
  );
});

const word = fc.stringMatching(/^[a-z油烟：,'"#{}[\]&*!|>%@`-][a-z油烟： ,'"#{}[\]-]{0,8}[a-z油烟]$/);
const item = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), name: word, list: fc.array(word, { maxLength: 3 }) });

test('whatever the change, the edited text says the new value and keeps the file’s first comment', () => {
  const lists = fc.record({
    support: fc.array(item, { minLength: 1, maxLength: 4 }),
    sayings: fc.array(word, { maxLength: 5 }),
    name: word,
  });
  fc.assert(
    fc.property(lists, lists, (one, two) => {
      const before = asJson(parse(editYaml(TEXT, VALUE, { ...parseRecord(TEXT), ...one })));
      const text = editYaml(TEXT, VALUE, before);
      const after = { ...parseRecord(text), ...two };
      const again = editYaml(text, before, after);
      expect(same(asJson(parse(again)), after)).toBe(true);
      expect(again.startsWith('# 说明：这一行留着\n')).toBe(true);
      expect(editYaml(again, after, after)).toBe(again);
    }),
    { numRuns: runs(200), seed: 4 },
  );
});

function parseRecord(text: string): Record<string, Json> {
  return z.record(z.string(), z.json()).parse(parse(text));
}
