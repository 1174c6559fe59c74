import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CaseId } from '../../src/cases/record/ids.ts';
import { type Opened, openWorld } from '../store/open-world.ts';
import { doTo, idOf, reportCase } from '../store/report-case.ts';
import { answered } from './answered.ts';

let opened: Opened;
let noodles: CaseId;
beforeEach(async () => {
  opened = await openWorld();
  const at = { estate: '德加小区', object: '', urgent: true };
  noodles = await reportCase(opened, { ...at, detail: '3幢', description: '老王面馆的桌椅摆到路上' }, 'CG02');
  opened.clock.now += 60_000;
});
afterEach(() => opened.close());

const says = (words: string, name?: string) => answered(opened, words, name);
const filledIn = async (name = '网格员甲') => {
  const [draft] = await opened.store.openedBy(idOf(name), 0);
  return draft?.body;
};
const fruit = () => {
  const at = { estate: '德加小区', object: '', urgent: true };
  return reportCase(opened, { ...at, detail: '5幢', description: '水果店的货摆到路上' }, 'CG02');
};

describe('what is to be added is in the form of 补充, to be sent off by whoever said it', () => {
  test.each([
    (id: string) => `补充 ${id} 老板说下午还摆`,
    (id: string) => `${id} 补充：老板说下午还摆`,
    (id: string) => `补充到${id.toLowerCase().replaceAll('-', '－')}，老板说下午还摆`,
    () => '补充一下 老板说下午还摆',
    () => '再补充一句：老板说下午还摆',
  ])('%s', async (words) => {
    const views = await says(words(noodles));
    expect(views).toMatchObject([{ view: 'case-form' }]);
    expect(await filledIn()).toMatchObject({ act: 'supplement', caseId: noodles, filled: { text: '老板说下午还摆' } });
  });

  test('to the case that was filed last, whatever was asked since', async () => {
    const latest = await fruit();
    await says('楼下烧烤店油烟太大谁管');
    expect(await says('补充一下，老板说下午还摆')).toMatchObject([{ view: 'case-form' }]);
    expect(await filledIn()).toMatchObject({ caseId: latest });
  });

  test('not to one that is not theirs, of which they learn no more than of none', async () => {
    expect(await says(`补充 ${noodles} 老板说下午还摆`, '网格员乙')).toMatchObject([
      { view: 'words', words: expect.stringContaining('不归您看') },
    ]);
  });

  test('what one has to bring is a question', async () => {
    expect(await says('补充材料要交哪些')).not.toMatchObject([{ view: 'case-form' }]);
  });
});

describe('what only a press does is said to be one', () => {
  const hint = (word: string) => ({ view: 'words', words: expect.stringContaining(`点下面卡片上的「${word}」`) });

  test('the case comes with it', async () => {
    for (const [words, word] of [
      ['催一下', '催办'],
      [`催办 ${noodles}`, '催办'],
      [`麻烦帮我催一下${noodles}`, '催办'],
      [`撤回 ${noodles}`, '撤回'],
    ] as const)
      expect(await says(words), words).toMatchObject([hint(word), { view: 'case', case: noodles }, {}]);
  });

  test('of what cannot be pressed, why', async () => {
    await doTo(opened, noodles, idOf('网格员甲'), { do: 'urge', text: null }, 'urge');
    expect(await says(`催办 ${noodles}`)).toMatchObject([
      { view: 'words', words: expect.stringContaining('今天已经催过了') },
      { view: 'case' },
      {},
    ]);
    expect((await says(`签收 ${noodles}`))[0]).toMatchObject({ view: 'words' });
  });

  test('nothing of it where only is asked how it stands', async () => {
    for (const words of [`${noodles}签收了吗`, noodles, `${noodles} 怎么样了`])
      expect(await says(words), words).toMatchObject([{ view: 'case', case: noodles }, {}]);
  });
});

test('a case is found by what it is called in the report, whatever matter that sounds like', async () => {
  const other = await fruit();
  opened.clock.now += 3_600_000;
  expect(await says('那个面馆的事办得怎么样了')).toMatchObject([{ view: 'case', case: noodles }, {}]);
  expect(await says('水果店的事怎么样了')).toMatchObject([{ view: 'case', case: other }, {}]);
  expect(await says('面馆和水果店的事怎么样了')).toMatchObject([{ view: 'cases-found' }]);
});

test('whoever lets it be hears that nothing was reported', async () => {
  expect(await says('算了不报了')).toMatchObject([{ words: expect.stringContaining('不算上报') }]);
  expect(await says('算了')).toMatchObject([{ words: expect.stringContaining('有事再叫我') }]);
});

test('what was said of something outside the list is reported in its words, after small talk too', async () => {
  await says('山上放炮开石头，山快挖空了');
  await says('你好');
  for (const [words, asks] of [
    ['电话多少', 'phone'],
    ['他们不管怎么办', 'refused'],
    ['那我找谁', 'else'],
  ])
    expect(await says(String(words)), words).toMatchObject([{ view: 'referral', asks }]);
  await says('他们不管怎么办');
  expect(await says('我要报这件事')).toMatchObject([{ view: 'report-form' }]);
  expect(await filledIn()).toMatchObject({ form: 'report', noneFits: true, words: '山上放炮开石头，山快挖空了' });
  expect(await says('能不能帮我报上去')).toMatchObject([{ view: 'report-form' }]);
});

test.each(['asdf', '11'])('%s is asked back, with no guess at what it may be', async (words) => {
  expect(await says(words)).toMatchObject([{ view: 'say-more' }]);
});
