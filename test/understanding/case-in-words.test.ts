import { describe, expect, test } from 'vitest';
import { typed } from '../../src/brands.ts';
import { CaseId } from '../../src/cases/record/ids.ts';
import { asLearned, ELSE, heard, leaning, understood } from './leaning.ts';

const number = CaseId.parse('WX-261124-001');
const UNSURE = leaning('unclear', { share: 0.3, elsewhere: 0.3 });

describe('a case called by its paper', () => {
  test.each(['德加公寓漏水的单子到哪一步了', '路灯坏了的工单派给谁了', '骆家庄那单办完没有'])('%s', (words) => {
    expect(understood(heard(words), UNSURE)).toMatchObject({ want: 'case', by: 'place' });
  });

  test('one’s own, and the one replied to', () => {
    expect(understood(heard('我那张单子地点写错了'), UNSURE)).toMatchObject({ want: 'case', by: 'mine' });
    const quoted = { words: typed(`已生成事件 ${number}`), about: { case: number } };
    expect(understood(heard('这张怎么说', { quoted }), UNSURE)).toMatchObject({ by: 'last', about: { case: number } });
  });

  test('is no fine and no receipt', () => {
    expect(understood(heard('医院不给单子'), ELSE)).toMatchObject({ want: 'matter' });
    expect(understood(heard('快递单子写错了，找谁'), UNSURE).want).not.toBe('case');
  });
});

test.each(['wx261128001', 'WX 261128 001', 'wx－261128－001', 'WX_261128_001', 'wx261128-001到哪步了'])(
  'a case’s number as it is typed: %s',
  (words) => {
    const found = { want: 'case', by: 'number', number: 'WX-261128-001' };
    expect(understood(heard(words), ELSE)).toEqual(found);
  },
);

test.each(['电话13800138000', 'wx261328001', 'CG04-261128', '20261128001'])('%s is none', (words) => {
  expect(understood(heard(words), ELSE)).not.toMatchObject({ want: 'case' });
});

test.each(['上次那个事有下文吗', '那件后来怎么样了'])('%s names neither place nor matter: the last', (words) => {
  expect(asLearned(heard(words))).toMatchObject({ want: 'case', by: 'last' });
});

test.each([
  ['我前天在骆家庄报的占道那条到谁手上了', 'CG01'],
  ['帮我催催违建那个', 'CG08'],
  ['油烟那单退回去，不归我们', 'CG04'],
  ['望月兰庭的油烟处理得怎么样了', 'CG04'],
])('%s: a case by what is said of it', (words, matter) => {
  expect(asLearned(heard(words))).toMatchObject({
    want: 'case',
    by: 'place',
    matters: expect.arrayContaining([matter]),
  });
});

test('what a case is told of by, and what one wants done to it, names none', () => {
  for (const words of ['补一张照片到刚才那个', '刚才那件我想加张照片'])
    expect(asLearned(heard(words))).toMatchObject({ want: 'case', by: 'last' });
  for (const words of ['我昨天报的那个', '把我刚报的撤了', '撤回我刚才报的'])
    expect(asLearned(heard(words))).toEqual({ want: 'case', by: 'mine' });
  expect(asLearned(heard('3号事件'))).toEqual({ want: 'case', by: 'end', end: '003' });
  expect(asLearned(heard('001'))).toEqual({ want: 'case', by: 'end', end: '001' });
});
