import { expect, test } from 'vitest';
import { asLearned, heard } from './leaning.ts';

const two = { each: [['ZA12'], ['CG25', 'YX15']] };

test.each([
  ['第二个', 'CG25'],
  ['是第二个', 'CG25'],
  ['2', 'CG25'],
  ['２', 'CG25'],
  ['后面那个吧', 'CG25'],
  ['第一件', 'ZA12'],
  ['前面那个', 'ZA12'],
])('「%s」 behind two things is one of them', (words, matter) => {
  expect(asLearned(heard(words, { before: [two] }))).toEqual({ want: 'manual', matter });
});

test('the other is counted out as well, when one has been looked at', () => {
  expect(asLearned(heard('第一个', { before: [{ matter: 'CG25' }, two] }))).toEqual({ want: 'manual', matter: 'ZA12' });
});

test('what is outside the list, or was not shown, is asked for in words', () => {
  expect(asLearned(heard('第三个', { before: [two] })).want).toBe('unclear');
  expect(asLearned(heard('第二个', { before: [{ each: [['ZA12'], []] }] })).want).toBe('unclear');
});

test('where nothing was counted, or more is said, it is read as words', () => {
  expect(asLearned(heard('第二个')).want).not.toBe('manual');
  expect(asLearned(heard('第二个罚多少', { before: [two] }))).toMatchObject({ want: 'section', section: 'penalty' });
  expect(asLearned(heard('第二个垃圾桶满了', { before: [two] })).want).not.toBe('manual');
});
