import { describe, expect, test } from 'vitest';
import { typed } from '../../src/brands.ts';
import { CaseId } from '../../src/cases/record/ids.ts';
import { ELSE, FUMES, heard, leaning, search, understood } from './leaning.ts';

const number = CaseId.parse('WX-261124-001');

describe('a section', () => {
  test('of the matter the words name', () => {
    expect(understood(heard('油烟罚多少'), leaning('penalty'))).toMatchObject({
      want: 'section',
      matter: 'CG04',
      section: 'penalty',
    });
  });

  test.each([
    ['油烟罚多少', 'CG04'],
    ['罚多少钱啊 群租', 'ZA10'],
    ['路灯不亮罚多少', 'CG25'],
  ])('the question itself is no part of what it is about: %s', (words, matter) => {
    const before = [{ matter: 'CG29' }];
    expect(understood(heard(words, { before }), leaning('penalty'))).toMatchObject({ matter, section: 'penalty' });
  });

  test('bare words are about what was shown last', () => {
    const before = [{ matter: 'CG29' }, { matter: 'CG04' }];
    expect(understood(heard('那要罚多少', { before }), leaning('penalty', { bare: 0.9 }))).toMatchObject({
      matter: 'CG29',
    });
  });

  test.each([
    ['前面狗的事情要拍啥', 'CG29'],
    // By themselves these would be about another: the one shown before is meant, not the last and not the likeliest.
    ['刚才说狗的那件要拍啥', 'CG29'],
    ['前面路灯的事情要拍啥', 'CG25'],
    ['楼道那个要拍啥', 'YX02'],
  ])('of several shown before, the one the words remind of: %s', (words, matter) => {
    const before = [{ matter: 'ZA10' }, { matter }];
    expect(understood(heard(words, { before }), leaning('evidence', { bare: 0.9 }))).toMatchObject({ matter });
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
      words: '德加的油烟处理得怎么样了',
      matters: expect.arrayContaining(['CG04']),
    });
  });
});

describe('a matter by its number', () => {
  test.each(['CG04', 'cg04', 'ＣＧ０４', '清单里的CG04', '看看 CG04。'])('%s', (words) => {
    expect(understood(heard(words), leaning('place-only'))).toEqual({ want: 'manual', matter: 'CG04' });
  });

  test('with the section that is asked for', () => {
    const basis = understood(heard('SC08 法律依据'), leaning('basis'));
    expect(basis).toEqual({ want: 'section', matter: 'SC08', section: 'basis', also: [] });
  });

  test.each(['CG99', 'ACG04', 'CG041', 'B2栋12室'])('%s is none', (words) => {
    expect(understood(heard(words), ELSE).want).not.toBe('manual');
  });

  test('somebody in danger comes first', () => {
    const fire = { danger: { share: 0.9, id: 'fire', own: 0.9 } };
    expect(understood(heard('CG04 那家店着火了'), leaning('else:CG', fire))).toMatchObject({ want: 'danger' });
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
  test('a correction is one, whether or not it is known of what', () => {
    expect(understood(heard('不对', { before: [{ matter: 'CG04' }] }), leaning('correction'))).toEqual({
      want: 'correction',
      about: { matter: 'CG04' },
    });
    expect(understood(heard('不对'), leaning('correction'))).toEqual({ want: 'correction', about: undefined });
  });

  test('keys hit at random are no list, however they look', () => {
    expect(understood(heard('asdfgh'), leaning('list-overdue')).want).toBe('unclear');
  });

  test('words that name a matter beyond doubt are no small talk', () => {
    expect(understood(heard(`谢谢，${FUMES}谁管`), leaning('small-talk'))).toMatchObject({ want: 'matter' });
  });

  test('what leans to a matter more than to any wish is no wish', () => {
    for (const wish of ['list-overdue', 'penalty'] as const) {
      const torn = leaning(wish, { share: 0.4, elsewhere: 0.6 });
      expect(understood(heard(FUMES), torn)).toMatchObject({ want: 'matter' });
    }
  });

  test('what is meant stands at the beginning: of a long message the first five hundred characters are read', () => {
    const read = understood(heard(`${'路灯不亮'.repeat(125)}尾`), ELSE);
    expect(read).toEqual({ want: 'matter', words: '路灯不亮'.repeat(125) });
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

describe('too little to tell', () => {
  test('a word that nearly always is, and a department’s name, are asked back, whatever the search hears in them', () => {
    expect(search(typed('漏水'))).toMatchObject({ kind: 'answer' });
    expect(understood(heard('漏水'), leaning('unclear', { share: 0.95 }))).toEqual({ want: 'unclear' });
    expect(understood(heard('漏水'), leaning('unclear', { share: 0.8 }))).toMatchObject({ want: 'matter' });
    expect(understood(heard('物业'), leaning('unclear', { share: 0.8 }))).toEqual({ want: 'unclear' });
  });
});

describe('what a message leans on', () => {
  test('of two that were spoken of a heading is of the one the words remind of', () => {
    const before = [{ matter: 'CG24' }, { matter: 'CG07' }];
    const words = '刚才那个装修噪声的，依据呢';
    expect(understood(heard(words, { before }), leaning('basis', { bare: 1 }))).toMatchObject({ matter: 'CG07' });
  });

  test('a department alone names no matter: what was spoken of is asked about', () => {
    const asks = leaning('support', { bare: 0 });
    expect(understood(heard('物业要不要配合', { before: [{ matter: 'YX02' }] }), asks)).toMatchObject({
      want: 'section',
      matter: 'YX02',
    });
  });

  test('who of two goes first is asked of the matter, no roster', () => {
    const words = '城管和派出所谁先去';
    const asks = leaning('duty', { bare: 1 });
    expect(understood(heard(words, { before: [{ matter: 'CG06' }] }), asks)).toMatchObject({
      want: 'section',
      section: 'lead',
      matter: 'CG06',
    });
  });

  test('what somebody says they reported is their own, where no case was spoken of', () => {
    const last = leaning('case-last', { bare: 1 });
    expect(understood(heard('帮我催催刚报的'), last)).toEqual({ want: 'case', by: 'mine' });
    const before = [{ case: number }];
    expect(understood(heard('帮我催催刚报的', { before }), last)).toMatchObject({
      by: 'last',
      about: { case: number },
    });
  });
});
