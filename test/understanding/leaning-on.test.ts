import { describe, expect, test } from 'vitest';
import { typed } from '../../src/brands.ts';
import { CaseId } from '../../src/cases/record/ids.ts';
import { asLearned, FUMES, heard } from './leaning.ts';

/** A card of three things: the second may be either of two, the third is outside the list. */
const before = [{ each: [['CG25'], ['YX02', 'YX01'], []] }, { matter: 'MT02' }];

describe('after a card of several things', () => {
  test.each([
    ['多久要答复', 'limits'],
    ['罚多少', 'penalty'],
    ['电话', 'contact'],
    ['要拍什么', 'evidence'],
    ['法律依据', 'basis'],
    ['谁牵头', 'lead'],
  ])('%s: which of them is meant, and no other before it', (words, section) => {
    expect(asLearned(heard(words, { before }))).toEqual({ want: 'which', section, matters: ['CG25', 'YX02', 'YX01'] });
  });

  test('one that is counted out or reminded of is that one', () => {
    expect(asLearned(heard('第二个罚多少', { before }))).toMatchObject({ section: 'penalty', matter: 'YX02' });
    expect(asLearned(heard('第一个多久要答复', { before }))).toMatchObject({ section: 'limits', matter: 'CG25' });
    const since = [{ matter: 'YX02' }, ...before];
    expect(asLearned(heard('第一个多久要答复', { before: since }))).toMatchObject({
      section: 'limits',
      matter: 'CG25',
    });
    expect(asLearned(heard('路灯那个多久要答复', { before }))).toMatchObject({ section: 'limits', matter: 'CG25' });
  });

  test('so is the only one that is in the list', () => {
    const one = [{ each: [['CG25'], []] }];
    expect(asLearned(heard('罚多少', { before: one }))).toMatchObject({ want: 'section', matter: 'CG25' });
  });

  test('what stands alone does not ask', () => {
    expect(asLearned(heard('遛狗不牵绳罚多少', { before }))).toMatchObject({ section: 'penalty', matter: 'CG29' });
  });

  test('and so after a card of several that is replied to', () => {
    const quoted = { words: typed('您说了两件'), about: { each: [['CG25'], ['YX02']] } };
    expect(asLearned(heard('罚多少', { quoted }))).toMatchObject({ want: 'which', matters: ['CG25', 'YX02'] });
  });
});

test('what only asks is about what came before, whatever it is used to be said of: 「多久要答复」', () => {
  const fumes = { matter: 'CG04' };
  expect(asLearned(heard('多久要答复', { before: [fumes] }))).toMatchObject({ section: 'limits', matter: 'CG04' });
  const reported = { ...fumes, case: CaseId.parse('WX-261124-001') };
  expect(asLearned(heard('多久要答复', { before: [reported] }))).not.toMatchObject({ want: 'which' });
});

test('of what is outside the list who does it is told again, and nothing of the matter before it', () => {
  const before = [{ referral: 'power-supply' }, { matter: 'CG04' }];
  expect(asLearned(heard('电话多少', { before }))).toEqual({ want: 'referral', referral: 'power-supply' });
});

test.each(['你就是个废物', '傻逼', '你真是个垃圾'])('%s is no correction', (words) => {
  expect(asLearned(heard(words, { before: [{ matter: 'CG04' }] }))).toEqual({ want: 'small-talk' });
});

test('talk in several pieces is talk; what names something is asked about', () => {
  for (const words of ['滚，废物', '谢谢，辛苦了，再见'])
    expect(asLearned(heard(words))).toEqual({ want: 'small-talk' });
  expect(asLearned(heard(`烦死了，${FUMES}`)).want).toBe('matter');
  expect(asLearned(heard('你好，民警态度不好，想反映')).want).toBe('matter');
});

test('how somebody behaves is complained of, and nobody is asked for', () => {
  for (const words of ['城管值班的态度太差了', '派出所值班那个民警态度很恶劣'])
    expect(asLearned(heard(words)).want).not.toBe('duty');
});

test.each(['后面那个', '对面那家的'])('%s only points: it is asked what', (words) => {
  expect(asLearned(heard(words))).toEqual({ want: 'unclear' });
});

test('what it is not is no concern: 「不是漏水，是空调滴水」', () => {
  const words = '不是漏水，是空调滴水';
  expect(asLearned(heard(words))).toMatchObject({ want: 'matter' });
  expect(asLearned(heard(words, { before: [{ matter: 'MT02' }] }))).toMatchObject({ want: 'correction' });
});

test.each(['油烟处理得怎么样了', '隔壁那家店的噪声查到哪一步了'])('%s asks for a case', (words) => {
  expect(asLearned(heard(words))).toMatchObject({ want: 'case', by: 'place' });
});

test('what is called so in the street is no bad name', () => {
  expect(asLearned(heard('垃圾')).want).not.toBe('small-talk');
});

test.each(['这个案子到哪一步了', '那张单子办完了吗', '最近那件', '上一单'])('%s is the last case', (words) => {
  expect(asLearned(heard(words))).toMatchObject({ want: 'case', by: 'last' });
});

test('what is called by capitals was not spoken of before', () => {
  const before = [{ matter: 'SC09' }];
  expect(asLearned(heard('小区有没有AED，放在哪', { before }))).not.toMatchObject({ want: 'section' });
});
