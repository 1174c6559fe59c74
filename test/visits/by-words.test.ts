import { describe, expect, test } from 'vitest';
import { answersIn, looksLikeAnswers } from '../../src/visits/by-words.ts';

const read = (words: string, last = 20) => {
  const found = answersIn(words, last);
  return found.kind === 'wrong'
    ? found.parts
    : Object.fromEntries([
        ...found.answers.map(({ n, answer }) => [n, answer]),
        ...(found.rest ? [['rest', found.rest]] : []),
      ]);
};

describe('answers by words', () => {
  test.each([
    ['3不 7没 其余符合', { 3: 'bad', 7: 'unseen', rest: 'ok' }],
    ['３不，７没，其余都符合。', { 3: 'bad', 7: 'unseen', rest: 'ok' }],
    ['三不 七没看成 十二不涉及', { 3: 'bad', 7: 'unseen', 12: 'na' }],
    ['1-3符合', { 1: 'ok', 2: 'ok', 3: 'ok' }],
    ['第1到第3条符合 二十不', { 1: 'ok', 2: 'ok', 3: 'ok', 20: 'bad' }],
    ['8不涉及', { 8: 'na' }],
    ['3改符合', { 3: 'ok' }],
    ['3、5、9不符合 ④没', { 3: 'bad', 5: 'bad', 9: 'bad', 4: 'unseen' }],
    ['3不7没其余没看成', { 3: 'bad', 7: 'unseen', rest: 'unseen' }],
    ['剩下的全部符合', { rest: 'ok' }],
  ])('%s', (words, answers) => {
    expect(read(words)).toEqual(answers);
  });

  test.each([
    ['3不 21没', ['「21」没有这个编号，只有 1 到 20']],
    ['3不 灭火器', ['「灭火器」没看懂']],
    ['3不 5', ['「5」后面没有说怎么样']],
    ['3不 3符合', ['3 说了两样']],
    ['不 3没', ['「不」前面没有编号']],
    ['其余不符合', ['「其余不符合」：其余的只能说符合，或没看成']],
    ['9-6符合', ['「9-6」没有这个编号']],
    ['3没有', ['「有」没看懂']],
  ])('%s is said to be wrong, part by part, and nothing of it is taken', (words, parts) => {
    expect(read(words)).toEqual(parts);
  });

  test.each([
    '3幢路灯不亮',
    '2不知道归谁管',
    '一楼不让进',
    '12345打不通怎么办',
    '3没有',
    '不符合',
    '没问题',
    '110',
    '十分感谢',
  ])('%s is a question', (words) => {
    expect(looksLikeAnswers(words)).toBe(false);
  });

  test('whatever is around them, the same answers are read', () => {
    let seed = 11;
    const pick = <One>(some: readonly One[]): One => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      const one = some[seed % some.length];
      if (one === undefined) throw new Error('nothing to pick from');
      return one;
    };
    const WORDS = {
      ok: ['符合', '都符合', '合格', '改成符合'],
      bad: ['不', '不符合', '要改', '不行'],
      na: ['不涉及', '无关'],
      unseen: ['没', '没看成', '没看'],
    };
    const chinese = (n: number) => {
      const digits = '零一二三四五六七八九';
      if (n < 10) return digits[n] ?? '';
      return `${n < 20 ? '' : digits[Math.floor(n / 10)]}十${n % 10 ? digits[n % 10] : ''}`;
    };
    const wide = (n: number) => String(n).replace(/\d/g, (d) => String.fromCodePoint(d.charCodeAt(0) + 0xfee0));
    for (let run = 0; run < 500; run++) {
      const wanted = new Map<number, keyof typeof WORDS>();
      for (let i = 0; i < 1 + (run % 6); i++)
        wanted.set(1 + (pick([...Array(53).keys()]) % 53), pick(['ok', 'bad', 'na', 'unseen'] as const));
      const rest = pick([null, 'ok', 'unseen'] as const);
      const parts = [...wanted].map(([n, answer]) => {
        const number = pick([String(n), wide(n), chinese(n), `第${n}条`, `${n}项`]);
        return `${number}${pick(['', ' '])}${pick(WORDS[answer])}`;
      });
      const others = rest
        ? [`${pick(['其余', '其他', '剩下的'])}${pick(['', '都', '全部'])}${rest === 'ok' ? '符合' : '没看成'}`]
        : [];
      const words = [...parts, ...others].join(pick([' ', '，', ', ', '；', '。 ']));
      expect({ words, read: read(words, 53) }).toEqual({
        words,
        read: { ...Object.fromEntries(wanted), ...(rest ? { rest } : {}) },
      });
      expect({ words, looks: looksLikeAnswers(words) }).toEqual({ words, looks: true });
    }
  });
});
