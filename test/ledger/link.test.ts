import { expect, test } from 'vitest';
import { baseIn } from '../../src/ledger/link.ts';

test('the Base is read out of its link', () => {
  const app = 'bascnSampleBase0001';
  for (const tail of ['', '?table=tblX&view=vewY', '#top'])
    expect(baseIn(`https://office.feishu.cn/base/${app}${tail}`)).toEqual({ app });
  expect(baseIn(`http://127.0.0.1:3000/base/${app}`)).toEqual({ app });
  expect(baseIn('https://office.feishu.cn/wiki/XYZ')).toBe('wiki');
  for (const link of ['https://office.feishu.cn/docx/abcdefghijk', 'base/abcdefghijkl', 'https://x/base/../../etc'])
    expect(baseIn(link)).toBeUndefined();
});
