import { expect, test } from 'vitest';
import { typed } from '../../src/brands.ts';
import { shippedIntents } from '../../src/understanding/intents/shipped.ts';
import { createUnderstand } from '../../src/understanding/understand.ts';
import { catalogue, heard, search } from './leaning.ts';

const understand = createUnderstand(catalogue, search, shippedIntents(catalogue));
const dish = { words: typed('小饭馆油烟直排'), about: { matter: 'CG04' } };

test('whoever replies to a matter wants a part of it, never a list, and no case', () => {
  expect(understand(heard('要罚多少', { quoted: dish }))).toMatchObject({ section: 'penalty', matter: 'CG04' });
  for (const words of ['怎么处理', '边界在哪', '拍哪些照片', '多久', '那个怎么样了'])
    expect(understand(heard(words, { quoted: dish })), words).not.toMatchObject({
      want: expect.stringMatching(/list|case/),
    });
});

test('the same words alone may be a list or a case', () => {
  expect(understand(heard('我的待办'))).toEqual({ want: 'list', list: 'todo' });
  expect(understand(heard('刚才那件怎么样了'))).toMatchObject({ want: 'case', by: 'last' });
});
