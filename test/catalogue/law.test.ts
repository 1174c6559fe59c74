import { expect, test } from 'vitest';
import { amountsOf, numberOf, strayAmounts } from '../../catalogue/law/amounts.ts';
import { measure, paragraphsOf } from '../../catalogue/law/article-text.ts';
import { conditionsLeftOut } from '../../catalogue/law/conditions.ts';
import type { Corpus, Law } from '../../catalogue/law/corpus.ts';
import { faultOf } from '../../catalogue/law/fault.ts';
import { finesLeftOut } from '../../catalogue/law/fines-left-out.ts';
import { lawTable } from '../../catalogue/law/law-table.ts';
import { lookUp } from '../../catalogue/law/look-up.ts';
import { namedInProse } from '../../catalogue/law/named-in-prose.ts';
import { NOT_THE_TEXT } from '../../catalogue/law/not-the-text.ts';
import { whole as files } from './whole-list.ts';

const TODAY = '2026-11-23';

test.each([
  ['五千', 5000],
  ['5000', 5000],
  ['1.5万', 15000],
  ['一百零五', 105],
  ['二十万', 200_000],
  ['十', 10],
  ['一亿', 100_000_000],
  ['万', undefined],
])('%s is %s', (written, value) => {
  expect(numberOf(written)).toBe(value);
});

test.each([
  ['处5000元以上5万元以下罚款', ['5000元~50000元']],
  ['罚五千元至五万元', ['5000元~50000元']],
  ['处五日以上十日以下拘留，可以并处一千元以下罚款', ['5日~10日', '<=1000元']],
  ['处集资金额百分之二十以上一倍以下的罚款', ['20%~1倍']],
  ['处集资金额20%以上1倍以下的罚款', ['20%~1倍']],
  ['延长不得超过30日', ['<=30日']],
  ['三年以上有期徒刑', ['>=3年']],
  ['罚五十元', ['=50元']],
  ['住二单元，去过数万元的店', []],
])('%s names %j', (text, amounts) => {
  expect(amountsOf(text)).toEqual(amounts);
});

test('an amount must be the article’s: the whole range, or one end of it said bare', () => {
  const article = amountsOf('处二百元以上五百元以下罚款');
  expect(strayAmounts('罚200元以上500元以下', article)).toEqual([]);
  expect(strayAmounts('最高罚五百元', article)).toEqual([]);
  expect(strayAmounts('罚五百元以下', article)).toEqual(['<=500元']);
  expect(strayAmounts('罚二百元以上六百元以下', article)).toEqual(['200元~600元']);
});

test.each([
  ['按消防法第七十条、浙江省消防条例第五十七条办', ['消防法 70', '浙江省消防条例 57']],
  ['消防法第八条至第十条，第133条之一', ['消防法 8', '消防法 10', '消防法 133-1']],
  ['《消防法》第六十条第一款第三项', ['消防法 60 1 3']],
  ['省消防条例第五十九条从其规定', [' 59']],
  ['地方性法规第三条、第四条', [' 3', ' 4']],
  ['另按第九十条罚', ['本法 90']],
  ['浙江省实施《消防法》办法第三条', ['浙江省实施《消防法》办法 3']],
  ['没有条文', []],
])('「%s」 names %j', (text, named) => {
  const laws = ['消防法', '浙江省消防条例', '浙江省实施《消防法》办法'];
  const told = namedInProse(text, laws, '本法').map(({ law = '', article, paragraph, item }) =>
    [law, article, paragraph, item].filter((part) => part !== undefined).join(' '),
  );
  expect(told).toEqual(named);
});

const ARTICLE =
  '有下列行为之一的，处一千元以下罚款：\n（一）甲；\n（二）乙。\n情节严重的，处五千元罚款。\n单位违法的，依照前款规定处罚。';

test('items belong to their paragraph, and 「依照前款」 punishes as the paragraph before', () => {
  expect(paragraphsOf(ARTICLE)).toHaveLength(3);
  expect(measure(ARTICLE)).toEqual([
    { items: 2, amounts: ['<=1000元'], bodies: [] },
    { items: 0, amounts: ['=5000元'], bodies: [] },
    { items: 0, amounts: ['=5000元'], bodies: [] },
  ]);
});

test('a paragraph or item that is not there, or an amount from another paragraph, is a fault', () => {
  const cite = (more: object) => ({
    path: ['penalty', 0],
    law: '某法',
    article: '1',
    says: '罚五千元',
    in: 'consequence' as const,
    ...more,
  });
  const article = measure(ARTICLE);
  expect(faultOf(cite({ paragraph: 2 }), article)).toEqual([]);
  expect(faultOf(cite({ paragraph: 4 }), article)).toEqual([{ field: 'paragraph', why: '只有 3 款，没有第 4 款' }]);
  expect(faultOf(cite({ paragraph: 1, item: 3 }), article)[0]?.field).toBe('item');
  expect(faultOf(cite({ paragraph: 1 }), article)[0]?.why).toMatch(/没有这里写的数：5000元[、，]/);
});

test.each([
  ['罚五千元以上五万元以下', '责令限期改正；逾期不改正的，处五千元以上五万元以下罚款。', ['逾期或者拒不改正']],
  ['逾期不改的罚五千元以上五万元以下', '责令限期改正；逾期不改正的，处五千元以上五万元以下罚款。', []],
  ['责令改正，罚五千元以上五万元以下', '责令改正，处五千元以上五万元以下罚款；逾期不改正的，责令停业。', []],
  ['罚一千元以下', '警告后不改正的，或者放任动物恐吓他人的，处一千元以下罚款。', []],
  ['拘留十日以上十五日以下', '处五日以下拘留；情节严重的，处十日以上十五日以下拘留。', ['情节或者后果']],
  ['给人开广告，罚一万元以下', '明知或者应知广告虚假仍发布的，处一万元以下罚款。', ['明知或者应知']],
])('「%s」 of 「%s」 leaves out %j', (says, text, left) => {
  expect(conditionsLeftOut(says, text)).toEqual(left);
});

/** A corpus of one law with two articles. */
function corpusOf(law: Partial<Law>): Corpus {
  const known: Law = {
    full: '某某法',
    level: '国家法律',
    version: '2020-01-01',
    last_article: 2,
    complete: true,
    newer_version_known: null,
    ...law,
  };
  return {
    names: ['某法'],
    law: (name) => (name === '某法' ? known : undefined),
    superseded: (name) => name === '旧法',
    like: (name) => (name === '某' ? ['某法'] : []),
    article: (name, article) =>
      name === '某法' && article === '2'
        ? { law: '某法', article: 2, article_label: '第二条', text: '处一千元以下罚款。' }
        : undefined,
    articlesOf: () => [],
  };
}

const asked = (law: string, article: string, corpus = corpusOf({})) =>
  lookUp(corpus, { path: [], law, article, says: '', in: 'gist' }, TODAY);

test('a citation is found with the law’s version and the article’s hash', () => {
  const found = asked('某法', '2');
  expect(found.kind === 'found' && found.entry).toMatchObject({ full: '某某法', status: 'current', label: '第二条' });
  expect(found.kind === 'found' && found.entry.sha256).toMatch(/^[0-9a-f]{64}$/);
});

const noted = (note: string) => corpusOf({ newer_version_known: { status: 'confirmed_in_corpus', note } });

test.each([
  ['a law not in the corpus', asked('某', '2'), '是不是：某法'],
  ['a law that a new one took the place of', asked('旧法', '2'), '已被新法取代'],
  ['an article out of range', asked('某法', '3'), '《某法》没有第三条（全文到第 2 条）'],
  ['an article the corpus has lost', asked('某法', '3', corpusOf({ complete: false })), '后面残缺'],
  ['a repealed law', asked('某法', '2', noted('2026-08-15起被《新法》废止')), '不能再引'],
  ['a replaced law', asked('某法', '2', noted('已由《新办法》取代')), '不能再引'],
  [
    'a law of which a newer text is in force by now',
    asked('某法', '2', noted('修订的新法2026-11-01施行；本处为2019版')),
    '的新文本 2026-11-01 起施行',
  ],
  ['a law not yet in force', asked('某法', '2', corpusOf({ effective_clause: '2027-01-01' })), '2027-01-01 才施行'],
])('%s is refused', (_, looked, why) => {
  expect(looked.kind === 'refused' && looked.why).toContain(why);
});

test('a fine for what the basis cites is left out until the matter names it', () => {
  const [found] = files.matters;
  if (!found) throw new Error('no matter');
  const basis = [{ law: '某法', article: '5', gist: '不得养鸭' }];
  const corpus: Corpus = {
    ...corpusOf({}),
    articlesOf: () => [
      { article: '5', text: '不得养鸭。' },
      { article: '8', text: '违反本条例第五条规定的，处五百元以下罚款。' },
      { article: '9', text: '违反本条例第六条规定的，处五百元以下罚款。' },
      { article: '10', text: '依照《别法》第五条处五百元以下罚款。' },
    ],
  };
  const left = (penalty: typeof found.value.penalty) => finesLeftOut({ ...found.value, basis, penalty }, corpus);
  expect(left([])).toEqual([expect.stringContaining('引了《某法》第五条，罚在《某法》第八条')]);
  expect(left([{ law: '某法', article: '8', what: '养鸭', consequence: '处五百元以下罚款' }])).toEqual([]);
});

test('the laws cited are listed with their texts and what is known of newer ones', () => {
  const source = { file: 'matters/x.yaml', value: undefined, lineOf: () => undefined };
  const citation = { path: [], law: '某法', article: '2', says: '', in: 'gist' as const };
  const listed = (corpus: Corpus) => lawTable([{ source, citations: [citation, citation] }], corpus);
  expect(listed(corpusOf({ effective_clause: '2020-03-01' }))).toEqual([
    '《某法》 2020-01-01 文本，2020-03-01 施行；1 处引用；未见更新',
  ]);
  expect(listed(noted('2026 年有修改，须核'))).toEqual([expect.stringContaining('2026 年有修改，须核')]);
});

test('what the corpus holds under the name of another rule is not cited', () => {
  const [name = ''] = NOT_THE_TEXT.keys();
  const law = corpusOf({}).law('某法');
  const looked = asked(name, '2', { ...corpusOf({}), law: () => law });
  expect(looked).toEqual({ kind: 'refused', why: NOT_THE_TEXT.get(name) });
});

test('a law whose repeal is only to be checked, or whose newer text is not yet in force, can be cited', () => {
  expect(asked('某法', '2', noted('修订的新法2027-01-01施行；本处为2019版')).kind).toBe('found');
  expect(asked('某法', '2', noted('须核是否已被平安建设类条例取代')).kind).toBe('found');
});
