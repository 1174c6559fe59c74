import { expect, test } from 'vitest';
import { checkWishes } from '../../catalogue/check/wishes.ts';
import { problemLine } from '../../catalogue/problems.ts';
import type { CatalogueFiles } from '../../catalogue/read.ts';
import { whole as files } from './whole-list.ts';

const complaints = (more: Partial<CatalogueFiles>) => checkWishes({ ...files, ...more }).map(problemLine);
const [wish, ...wishes] = files.intents;
const [danger, ...dangers] = files.dangers;
if (!wish || !danger) throw new Error('there are no wishes or no dangers');

test('the list as it is has nothing to complain of', () => {
  expect(complaints({})).toEqual([]);
});

test('a file is named after its id, and every wish has one', () => {
  const renamed = { ...danger, file: 'dangers/other.yaml' };
  expect(complaints({ dangers: [renamed, ...dangers] }).join()).toContain(`编号要与文件名一致：${danger.value.id}`);
  expect(complaints({ intents: wishes }).join()).toContain('没有这个文件：每种意思都要有例句');
});

test('a danger names matters in use', () => {
  const wrong = { ...danger, value: { ...danger.value, matters: ['CG99'] } };
  expect(complaints({ dangers: [wrong, ...dangers] }).join()).toContain('没有这个事项：CG99');
});

test('no text stands twice, and none tells whom it is about', () => {
  const whole = [...wish.value.whole, wish.value.whole[0] ?? '', '打 13800001234 找我'];
  const found = complaints({ intents: [{ ...wish, value: { ...wish.value, whole } }, ...wishes] }).join();
  expect(found).toContain('已经有了，删去一处');
  expect(found).toContain('改写成认不出人的话');
});

test('each danger stands in the order, once', () => {
  const { dangerOrder } = files;
  const [first = '', ...others] = dangerOrder.value;
  const ordered = (value: string[]) => complaints({ dangerOrder: { ...dangerOrder, value } }).join();
  expect(ordered(others)).toContain(`没有排 ${first}：每种险情写一次`);
  expect(ordered([first, first, ...others])).toContain(`${first} 写了两次，删去一处`);
  expect(ordered([first, 'no-such', ...others])).toContain('没有这种险情：no-such');
});
