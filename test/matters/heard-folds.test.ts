import { expect, test } from 'vitest';
import { disturbances } from '../../src/matters/eval/disturb.ts';
import { FOLDS, split } from '../../src/matters/eval/folds.ts';
import { readTaught } from '../../src/matters/learn/compiled.ts';
import { readShipped } from '../../src/matters/learned/shipped.ts';
import { heardTexts } from '../../src/matters/texts.ts';
import { createLanguage } from '../../src/matters/words/language.ts';

const taught = readTaught();

test('every saying and heard text is held out once and learned in the other folds', () => {
  const folds = split(taught);
  expect(folds).toHaveLength(FOLDS);
  const heard = folds.flatMap(({ questions }) =>
    questions.filter((one) => one.kind === 'heard').map((one) => one.chat),
  );
  expect([...heard].sort()).toEqual(taught.heard.map((one) => one.text).sort());
  for (const { rest, questions } of folds) {
    const held = questions.filter((one) => one.kind === 'heard').length;
    expect(rest.heard.length + held).toBe(taught.heard.length);
    const learned = new Set(rest.heard.map((one) => one.text));
    expect(questions.some((one) => one.kind === 'heard' && learned.has(one.chat))).toBe(false);
  }
});

test('a concern told twice in neighbouring lines is held out as one', () => {
  const heard = [
    { text: '养狗规定早就出了，街上照样乱来', ids: ['CG29', 'ZA12'], file: 'citizens' },
    { text: '遛狗咬人到底归谁管', ids: ['CG29'], file: 'citizens' },
    { text: '公交站能不能挪近一点', outside: 'bus-metro', file: 'citizens' },
    { text: '公交站太远了', outside: 'bus-metro', file: 'citizens' },
  ];
  for (const { questions } of split({ ...taught, heard })) {
    const held = questions.filter((one) => one.kind === 'heard');
    expect(held.length % 2).toBe(0);
  }
});

test('texts that read alike are in one fold, whichever of them is a saying', () => {
  const own = { ...taught, matters: taught.matters.slice(0, 2), referrals: [], heard: [] };
  const alike = ['楼下烧烤店半夜油烟呛人', '楼下烧烤店半夜油烟太呛', '半夜楼下烧烤店油烟呛人'];
  const [first, second] = own.matters.map((one, i) => ({
    ...one,
    sayings: i === 0 ? alike.slice(0, 1) : alike.slice(1, 2),
  }));
  if (!first || !second) throw new Error('the list is empty');
  const heard = [{ text: alike[2] ?? '', ids: [first.id], file: 'citizens' }];
  const held = split({ ...own, matters: [first, second], heard }).map((one) => one.questions.length);
  expect(held.toSorted()).toEqual([0, 0, 0, 3]);
});

test('a heard text speaks for its first matter in use, and for the others as well', () => {
  const shrunk = {
    ...taught,
    matters: taught.matters.map((one) => (one.id === 'CG29' ? { ...one, status: '停用' as const } : one)),
  };
  const heard = [
    { text: '狗咬人', ids: ['CG29', 'ZA12', 'MT13'], file: 'citizens' },
    { text: '狗叫', ids: ['CG29'], file: 'citizens' },
    { text: '公交晚点', outside: 'bus-metro', file: 'citizens' },
  ];
  expect(heardTexts(heard, shrunk)).toEqual([
    { answer: 'ZA12', or: ['MT13'], text: '狗咬人', weight: 1 },
    { answer: 'out:bus-metro', text: '公交晚点', weight: 1 },
  ]);
});

test('disturbances are repeatable, and those that change nothing but the spelling are read the same', () => {
  const learned = readShipped();
  const ways = disturbances(learned.syllables, taught);
  const { normalize } = createLanguage(learned, taught);
  const text = '楼下烧烤店半夜还在吵，油烟太大';
  for (const { of } of ways) expect(of(text)).toBe(of(text));
  const same = ['as typed', 'a greeting', 'Traditional', 'full width', 'a place'];
  for (const { of } of ways.filter((one) => same.includes(one.name))) expect(normalize(of(text))).toBe(normalize(text));
  const dropped = ways.find((one) => one.name === 'a character dropped')?.of(text) ?? '';
  expect(dropped.length).toBe(text.length - 1);
});
