import { expect, test } from 'vitest';
import { asLearned, heard } from './leaning.ts';

// What was answered wrongly once, by the model as it is learned.
test.each(['热死人了', '烦死人了', '吵死我了', '气死我了', '笑死人'])('%s kills nobody', (words) => {
  expect(asLearned(heard(words)).want).not.toBe('danger');
});

test('who died of the heat did', () => {
  expect(asLearned(heard('工地上热死了一个人'))).toMatchObject({ want: 'danger' });
});

test.each([
  ['三楼着火了快来人', 'fire'],
  ['有人在河里，在喊救命', 'water'],
  ['有人要跳楼', 'suicide'],
])('%s is %s, whoever cries for help', (words, danger) => {
  expect(asLearned(heard(words))).toMatchObject({ want: 'danger', danger });
});

test('a house number makes no matter of a place', () => {
  expect(asLearned(heard('德加小区12幢2单元502'))).toEqual({ want: 'place' });
});

test('a noun that names one matter is no small talk', () => {
  expect(asLearned(heard('白蚁'))).toMatchObject({ want: 'matter' });
});

test.each([
  '不对，是路灯坏了不亮',
  '不对，人没关在里面，是门坏了',
  '错了，是隔壁那家店摆到路上',
  '不是这个 我问的是装修太吵',
])('%s corrects what was answered, and is a question where nothing was', (words) => {
  const before = [{ matter: 'CG04' }];
  expect(asLearned(heard(words, { before }))).toEqual({ want: 'correction', about: { matter: 'CG04' } });
});

test('what begins with 不对 where nothing was answered is a question of its own', () => {
  expect(asLearned(heard('不对，是路灯坏了不亮')).want).toBe('matter');
});

test('words about a matter beyond doubt are red only where more speaks for a danger', () => {
  expect(asLearned(heard('KTV着火了，里面有人'))).toMatchObject({ want: 'danger', danger: 'fire' });
});
