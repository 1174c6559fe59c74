import { describe, expect, test } from 'vitest';
import { typed } from '../../src/brands.ts';
import { CaseId } from '../../src/cases/record/ids.ts';
import { catalogue, heard, leaning, understood } from './leaning.ts';

const ELSE = leaning('else:CG');
const FUMES = '楼下烧烤店油烟太大';
const number = CaseId.parse('WX-261124-001');

describe('danger', () => {
  const danger = catalogue.danger('fire');
  const red = (more = {}) => leaning('else:YX', { danger: { share: 0.8, id: danger?.id ?? '', own: 0 }, ...more });

  test('outranks a number, a wish and a matter', () => {
    expect(understood(heard('WX-261124-001 那边着火了'), red())).toMatchObject({ want: 'danger', danger: danger?.id });
    expect(understood(heard('着火了'), red({ first: 'list-mine', share: 0.9 }))).toMatchObject({ want: 'danger' });
  });

  test('below its threshold the words are read on', () => {
    const faint = leaning('else:YX', { danger: { share: 0.1, id: danger?.id ?? '', own: 0 } });
    expect(understood(heard(FUMES), faint)).toMatchObject({ want: 'matter' });
  });

  test('of several told of, the one that may still harm whoever comes to help', () => {
    const red = (words: string, id: string, own = 0.9) =>
      understood(heard(words), leaning('else:YX', { danger: { share: own, id, own } }));
    expect(red('摊位那边有人被捅了，满地是血，人昏过去了', 'medical')).toMatchObject({ danger: 'violence' });
    expect(red('有人晕倒了，屋里一股煤气味', 'medical')).toMatchObject({ danger: 'gas' });
    // No sign of the lift, but the words lean to it.
    expect(red('困在里面，有一个晕倒了', 'lift')).toMatchObject({ danger: 'lift' });
    expect(red('困在里面，有一个晕倒了', 'lift', 0.2)).not.toMatchObject({ danger: 'lift' });
    expect(red('水里有人在扑腾', 'water')).toMatchObject({ danger: 'water' });
    expect(red('从水里捞上来的，没呼吸了', 'medical')).toMatchObject({ danger: 'medical' });
  });

  test('a danger the list does not know is none', () => {
    const unknown = leaning('else:YX', { danger: { share: 0.9, id: 'no-such', own: 0 } });
    expect(understood(heard(FUMES), unknown)).toMatchObject({ want: 'matter' });
  });
});

describe('a section', () => {
  test('of the matter the words name', () => {
    expect(understood(heard('油烟罚多少'), leaning('penalty'))).toMatchObject({
      want: 'section',
      matter: 'CG04',
      section: 'penalty',
    });
  });

  test('bare words are about what was shown last', () => {
    const before = [{ matter: 'CG29' }, { matter: 'CG04' }];
    expect(understood(heard('那要罚多少', { before }), leaning('penalty', { bare: 0.9 }))).toMatchObject({
      matter: 'CG29',
    });
  });

  test('of several shown before, the one the words remind of', () => {
    const before = [{ matter: 'CG14' }, { matter: 'CG29' }];
    expect(understood(heard('前面狗的事情要拍啥', { before }), leaning('evidence', { bare: 0.9 }))).toMatchObject({
      matter: 'CG29',
    });
  });

  test('a quoted card comes before what was shown last, and a quoted question is searched for', () => {
    const before = [{ matter: 'CG29' }];
    const card = { words: typed('餐饮油烟扰民'), about: { matter: 'CG04' } };
    expect(understood(heard('罚多少', { before, quoted: card }), leaning('penalty', { bare: 0.9 }))).toMatchObject({
      matter: 'CG04',
    });
    const asked = { words: typed(FUMES) };
    expect(understood(heard('怎么拍', { before, quoted: asked }), leaning('evidence', { bare: 0.9 }))).toMatchObject({
      matter: 'CG04',
    });
  });

  test('bare words with nothing before are too little', () => {
    expect(understood(heard('罚多少'), leaning('penalty', { bare: 0.9 }))).toEqual({ want: 'unclear' });
  });

  test('words that stand alone never inherit', () => {
    const before = [{ matter: 'ZA10' }];
    expect(understood(heard(`${FUMES}罚多少`, { before }), leaning('penalty'))).toMatchObject({ matter: 'CG04' });
  });
});

describe('several things', () => {
  test('each is told apart, in the order said', () => {
    expect(understood(heard('1、路灯坏了不亮 2、垃圾桶满了没人收'), ELSE)).toMatchObject({
      want: 'several',
      parts: [{ matter: 'CG25' }, { matter: 'CG14' }],
    });
  });

  test('one thing in several clauses stays one', () => {
    for (const words of ['楼下烧烤店油烟太大，熏得我们开不了窗', '路灯坏了，一到晚上黑漆漆的，老人都不敢出门'])
      expect([words, understood(heard(words), ELSE).want]).toEqual([words, 'matter']);
  });
});

describe('cases', () => {
  test('a number, whatever is said around it', () => {
    expect(understood(heard('wx－261124－001现在到哪步了'), ELSE)).toEqual({ want: 'case', by: 'number', number });
  });

  test('the last is the one spoken of', () => {
    const before = [{ matter: 'CG04', case: number }];
    expect(understood(heard('那件到哪了', { before }), leaning('case-last'))).toEqual({
      want: 'case',
      by: 'last',
      about: before[0],
    });
  });

  test('by place and matter', () => {
    expect(understood(heard('德加的油烟处理得怎么样了'), leaning('case-place'))).toMatchObject({
      want: 'case',
      by: 'place',
      estates: ['德加小区'],
      matters: expect.arrayContaining(['CG04']),
    });
  });
});

describe('duty', () => {
  test('the department is the one named, by any of its names', () => {
    expect(understood(heard('城管今天谁值班'), leaning('duty'))).toEqual({
      want: 'duty',
      department: 'enforcement-team',
    });
  });

  test('else the lead of what was spoken of, else none', () => {
    const before = [{ matter: 'SC12' }];
    expect(understood(heard('他们今天谁在', { before }), leaning('duty'))).toMatchObject({
      department: 'market-supervision',
    });
    expect(understood(heard('今晚谁带班'), leaning('duty'))).toEqual({ want: 'duty', department: undefined });
  });
});

describe('the rest', () => {
  test('a correction needs something to correct', () => {
    expect(understood(heard('不对', { before: [{ matter: 'CG04' }] }), leaning('correction'))).toEqual({
      want: 'correction',
      about: { matter: 'CG04' },
    });
    expect(understood(heard('不对'), leaning('correction')).want).not.toBe('correction');
  });

  test('lists, talk, a person, a place, too little', () => {
    expect(understood(heard('超期的有哪些'), leaning('list-overdue'))).toEqual({ want: 'list', list: 'overdue' });
    expect(understood(heard('谢谢'), leaning('small-talk'))).toEqual({ want: 'small-talk' });
    expect(understood(heard('转人工'), leaning('person'))).toEqual({ want: 'person' });
    expect(understood(heard('德加公寓12幢'), leaning('place-only'))).toEqual({ want: 'place' });
    expect(understood(heard('灯'), leaning('unclear'))).toEqual({ want: 'unclear' });
  });

  test('words that only point are about what they reply to', () => {
    const quoted = { words: typed(FUMES) };
    expect(understood(heard('这个谁管', { quoted }), ELSE)).toEqual({ want: 'matter', words: FUMES });
    expect(understood(heard('路灯不亮谁管', { quoted }), ELSE)).toEqual({ want: 'matter', words: '路灯不亮谁管' });
  });
});
