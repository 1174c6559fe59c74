import { expect, test } from 'vitest';
import { typed } from '../../src/brands.ts';
import { asLearned, heard } from './leaning.ts';

const dish = { words: typed('小饭馆油烟直排'), about: { matter: 'CG04' } };

test('whoever replies to a matter wants a part of it, never a list, and no case', () => {
  expect(asLearned(heard('要罚多少', { quoted: dish }))).toMatchObject({ section: 'penalty', matter: 'CG04' });
  for (const words of ['怎么处理', '边界在哪', '拍哪些照片', '多久', '那个怎么样了'])
    expect(asLearned(heard(words, { quoted: dish })), words).not.toMatchObject({
      want: expect.stringMatching(/list|case/),
    });
});

test('the same words alone may be a list or a case', () => {
  expect(asLearned(heard('我的待办'))).toEqual({ want: 'list', list: 'todo' });
  expect(asLearned(heard('刚才那件怎么样了'))).toMatchObject({ want: 'case', by: 'last' });
});
