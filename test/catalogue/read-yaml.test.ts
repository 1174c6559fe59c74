import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Problem, problemLine } from '../../catalogue/problems.ts';
import { parseYaml } from '../../catalogue/read-yaml.ts';
import { Matter } from '../../catalogue/schema.ts';

const TEXT = readFileSync('catalogue/matters/urban-management/CG04-restaurant-fumes.yaml', 'utf8');

/** What an editor reads after changing the file so. */
function complaints(change: (text: string) => string): string[] {
  const problems: Problem[] = [];
  parseYaml('CG04.yaml', change(TEXT), Matter, problems);
  return problems.map(problemLine);
}

test('the file as it stands is accepted', () => {
  expect(complaints((text) => text)).toEqual([]);
});

test.each([
  ['hours: 工作时间', 'hours: 白天', /第\d+行 · hours：只能填：工作时间、全天候；现在是「白天」/],
  ['safety: false', 'safty: false', /没有这个字段：safty；是不是写错了字段名/],
  ['safety: false', '', /· safety：缺少这一项，请补上/],
  ['safety: false', 'safety:', /· safety：这一项是空的/],
  ['safety: false', 'safety: 否', /· safety：要填true 或 false/],
  ["reviewBy: '2027-02-15'", "reviewBy: '2027.2.15'", /· reviewBy：日期要写成 '2026-01-01' 的样子/],
  ["article: '250'", 'article: 250', /· basis\.第1项\.article：要写成文字，请加引号：'250'/],
  ["article: '250'", "article: '第250条'", /条号写阿拉伯数字/],
  ['resolveDays: 5', 'resolveDays: 0', /· limits\.resolveDays：要大于 0，现在是 0/],
  ['name: 餐饮油烟扰民', `name: ${'油'.repeat(21)}`, /第3行 · name：太长：最多 20 个字，现在 21 个/],
])('%s → %s', (from, to, said) => {
  expect(complaints((text) => text.replace(from, to))).toContainEqual(expect.stringMatching(said));
});

test('too few sayings are counted', () => {
  const few = complaints((text) => text.replace(/^sayings:\n(?: {2}- .*\n)+/m, 'sayings: [油烟太大, 好呛]\n'));
  expect(few).toContainEqual(expect.stringContaining('太少：至少 10 条，现在 2 条'));
});

test('YAML that cannot be read is told by its line', () => {
  expect(complaints((text) => text.replace('hours: 工作时间', 'hours: "工作时间'))).toContainEqual(
    expect.stringMatching(/CG04\.yaml 第\d+行 · 整个文件：YAML 写法有误/),
  );
});
