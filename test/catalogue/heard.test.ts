import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { alikes } from '../../catalogue/check/alike.ts';
import { checkHeard } from '../../catalogue/check/heard.ts';
import { HeardText } from '../../catalogue/heard/schema.ts';
import { type Problem, problemLine } from '../../catalogue/problems.ts';
import { publishHeard } from '../../catalogue/publish.ts';
import type { CatalogueFiles } from '../../catalogue/read.ts';
import { parseLines } from '../../catalogue/read-lines.ts';
import { readSpoken } from '../../src/matters/learn/compiled.ts';
import { whole as real } from './whole-list.ts';

/** Whose sayings a heard text is held against here: those of the whole list take as long as everything else together. */
const few = real.matters.filter(({ value }) => /^(CG0|SC0|MT01)/.test(value.id));

/** A part of the list with only these heard texts. */
function hearing(...lines: object[]): CatalogueFiles {
  const problems: Problem[] = [];
  const heard = [
    parseLines('heard/x.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'), HeardText, problems),
  ];
  expect(problems).toEqual([]);
  return { ...real, matters: few, heard };
}

const complaints = (...lines: object[]) =>
  checkHeard(hearing(...lines))
    .map(problemLine)
    .filter((line) => line.startsWith('heard/x.jsonl'));

test('a text belongs to matters in use or to a topic that is there', () => {
  expect(complaints({ text: '楼下半夜还在卸货', ids: ['CG06', 'CG99'] })).toEqual([
    'heard/x.jsonl 第1行 · 第1项.ids.第2项：没有这个事项：CG99',
  ]);
  expect(complaints({ text: '楼下半夜还在卸货', ids: ['CG06', 'CG06'] })[0]).toContain('同一个事项写了两次');
  expect(complaints({ text: '月亮什么时候圆', outside: 'the-moon' })[0]).toContain('没有这个话题：the-moon');
});

test('a matter that was stopped is heard no more', () => {
  const matters = real.matters.map((source) =>
    source.value.id === 'CG06' ? { ...source, value: { ...source.value, status: '停用' as const } } : source,
  );
  const said = checkHeard({ ...hearing({ text: '楼下半夜还在卸货', ids: ['CG06'] }), matters }).map(problemLine);
  expect(said.join('\n')).toContain('CG06 已停用');
});

test('a line says either matters or a topic, in one valid JSON object', () => {
  const problems: Problem[] = [];
  const text = ['{"text":"有人吗"}', '{"text":"有人吗","ids":["CG04"],"outside":"online"}', '{"text":', '{"txt":"x"}'];
  const { value } = parseLines('heard/x.jsonl', text.join('\n'), HeardText, problems);
  expect(value).toEqual([]);
  expect(problems.map(problemLine).join('\n')).toMatch(
    /第1行.*只写一样\n.*第2行.*只写一样\n.*第3行.*不是 JSON.*\n.*第4行/s,
  );
});

test.each([
  '打13800001234找我',
  '浙A12345一直堵着',
  '3幢2单元1201天天吵',
  '5-2-301漏水到楼下',
  '身份证330106199001011234',
])('「%s」 tells who it is about', (text) => {
  expect(complaints({ text, ids: ['MT01'] })[0]).toContain('改写成认不出人的话');
});

test('house numbers of shops, prices and hours tell nobody', () => {
  expect(complaints({ text: '3号楼下面那家店5000块的卡退不了，2026年办的', ids: ['SC08'] })).toEqual([]);
});

test('the same text stands once, whatever its punctuation', () => {
  const [saying = ''] = few[0]?.value.sayings ?? [];
  const own = few[0]?.value.id;
  expect(complaints({ text: `${saying}！`, ids: [own] })[0]).toContain('已经有了');
  expect(
    complaints({ text: '半夜楼下卸货吵死了', ids: ['CG06'] }, { text: '半夜，楼下卸货，吵死了', ids: ['CG06'] }),
  ).toEqual([expect.stringContaining('heard/x.jsonl 第1行 已经有了')]);
});

test('almost the same text is of one answer, unless both say so', () => {
  const one = '楼下烧烤店每天晚上油烟直接飘进我家卧室';
  const two = '楼下烧烤店每天晚上油烟直接飘进我家客厅';
  expect(complaints({ text: one, ids: ['CG04'] }, { text: two, ids: ['CG03'] })).toEqual([
    expect.stringContaining('归的却不一样（CG03 和 CG04）'),
  ]);
  expect(complaints({ text: one, ids: ['CG04'] }, { text: two, ids: ['CG03', 'CG04'] })).toEqual([]);
  expect(complaints({ text: one, ids: ['CG04'] }, { text: two, outside: 'various' })).toHaveLength(1);
});

test('a topic leads to a card that is there, and somebody talks about it', () => {
  const topics = { ...real.topics, value: { ...real.topics.value, moon: { name: '月亮', referral: 'no-card' } } };
  const said = checkHeard({ ...real, topics })
    .map(problemLine)
    .join('\n');
  expect(said).toContain('没有这张转介卡：no-card');
  expect(said).toContain('没有一句话属于这个话题：moon');
});

test('what is learned names the card of a topic that has one, and the topic where it has none', () => {
  const told = publishHeard(
    hearing(
      { text: '家里停水了没人通知', outside: 'water-supply' },
      { text: '山上采石头把路压坏了', outside: 'mining' },
      { text: '店里油烟大', ids: ['CG04', 'SC02'], hard: true },
    ),
  );
  expect(told).toEqual([
    { text: '家里停水了没人通知', outside: 'water-supply', file: 'x' },
    { text: '山上采石头把路压坏了', outside: 'mining', file: 'x' },
    { text: '店里油烟大', ids: ['CG04', 'SC02'], hard: true, file: 'x' },
  ]);
});

test('alike texts are found exactly where comparing each with each finds them', () => {
  const texts = real.matters.slice(0, 8).flatMap((source) => source.value.sayings);
  const pairsOf = (text: string) => new Set([...text].slice(1).map((letter, i) => `${[...text][i]}${letter}`));
  const bare = texts.map((text) =>
    pairsOf(
      text
        .toLowerCase()
        .normalize('NFKC')
        .replace(/[^\p{L}\p{N}]/gu, ''),
    ),
  );
  const slow = bare.flatMap((one, i) =>
    bare.slice(0, i).flatMap((other, j) => {
      const common = one.intersection(other).size;
      return common >= 0.3 * (one.size + other.size - common) ? [`${i} ${j}`] : [];
    }),
  );
  expect(slow.length).toBeGreaterThan(3);
  expect([...alikes(texts, 0.3)].map(([i, j]) => `${i} ${j}`).sort()).toEqual(slow.sort());
});

describe('what the scopes settled, the texts hold to', () => {
  const all = real.heard.flatMap((source) => source.value);
  const of = ({ ids, outside }: HeardText) => ids ?? [`outside:${outside}`];
  test.each([
    [
      'dust of a fixed plant is its own matter, not a building site',
      /(?:搅拌站|石材厂|采石场|碎石厂)[^车]*[灰尘]/,
      'CG28',
    ],
    ['refuse trucks and sprinklers that wake people', /(?:垃圾车|洒水车|扫路车).*(?:吵|吓|醒|哐|砰)/, 'CG14'],
    ['loudspeakers of schools have an owner', /(?:学校|小学|校园).*(?<!按)(?:喇叭|广播)/, 'CG06'],
    ['leaks of a new home are the developer’s first', /(?:新房|刚交房|新楼).*[漏渗]/, 'MT08'],
    ['a parking space tied to the home', /买房.*(?:搭|绑|硬要|不买).*车位/, 'MT08'],
    ['gambling goes before noise', /(?:麻将|棋牌).*(?:抽头|抽水|买码)/, 'ZA06'],
    ['signals, crossings and bumps that are missing', /装.{0,4}(?:红绿灯|减速带)|画.{0,3}斑马线/, 'ZA15'],
    ['white ants in a home', /(?:家里|门框|地板|大梁).*白蚁/, 'YX13'],
    ['school classes in school', /^(?!.*机构).*学校.{0,4}(?:组织|强制|硬要).*补课/, 'outside:school-classes'],
    ['a footbridge is a wish', /^(?!.*加个站).*(?:修|架|建|造)座.{0,2}天桥/, 'outside:crossings'],
  ])('%s', (_, words, belongs) => {
    const told = all.filter(({ text }) => words.test(text));
    expect(told.length).toBeGreaterThan(2);
    expect(told.filter((one) => !of(one).includes(belongs)).map(({ text }) => text)).toEqual([]);
  });
});

test('every matter in use is heard of in at least twenty texts', () => {
  const heard = Map.groupBy(
    real.heard.flatMap((source) => source.value),
    ({ ids }) => ids?.[0],
  );
  const unheard = real.matters.filter(
    ({ value }) => value.status === '在用' && (heard.get(value.id)?.length ?? 0) < 20,
  );
  expect(unheard.map(({ value }) => value.id)).toEqual([]);
});

test('no development question is heard, said or an example: they are a test, never data', () => {
  const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
  const asked = new Set(
    readFileSync('test/questions/dev.jsonl', 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => bare(z.object({ chat: z.string() }).parse(JSON.parse(line)).chat)),
  );
  const learned = [
    ...real.heard.flatMap(({ value }) => value.map(({ text }) => text)),
    ...real.matters.flatMap(({ value }) => value.sayings),
    ...real.referrals.value.flatMap(({ sayings }) => sayings),
    ...readSpoken().map(({ text }) => text),
  ];
  expect(asked.size).toBeGreaterThan(800);
  expect(learned.length).toBeGreaterThan(50_000);
  // Two hands write 「电动车上不了牌」 alike; what is longer is the question itself.
  expect(learned.filter((text) => bare(text).length >= 8 && asked.has(bare(text)))).toEqual([]);
});
