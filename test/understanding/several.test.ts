import { describe, expect, test } from 'vitest';
import { asList } from '../../src/understanding/as-list.ts';
import { clausesOf, countSaid, isCounted, tellsOfRound, withoutPreface } from '../../src/understanding/clauses.ts';
import { withNumbers } from '../../src/understanding/counted-in-words.ts';
import { readSeveralTexts } from '../../src/understanding/learn/several-texts.ts';
import { namesOf } from '../../src/understanding/names.ts';
import { partsOf as partsBy } from '../../src/understanding/readers/several.ts';
import { isLong, strongestOf } from '../../src/understanding/strongest.ts';
import { asLearned, begins, catalogue, heard, search } from './leaning.ts';

const partsOf = (words: string, asked = begins) => partsBy(words, search, asked);
const texts = readSeveralTexts();
const taken = texts.map(({ text }) => ({ text, parts: partsOf(text) }));
const aboutOf = (part: ReturnType<typeof partsOf>[number]) => ('matter' in part ? part.matter : part.referral);
const close = (words: string) => words.replaceAll('，', '');

describe('several concerns in one message', () => {
  test('parts are all clauses in their order, at most five, each about something else but where they are numbered', () => {
    const apart = taken.filter(({ parts }) => parts.length);
    expect(apart.length).toBeGreaterThan(100);
    for (const { text, parts } of apart) {
      expect(parts.length).toBeGreaterThan(1);
      expect(parts.length).toBeLessThanOrEqual(5);
      if (!isCounted(text)) expect(new Set(parts.map(aboutOf)).size).toBe(parts.length);
      const said = clausesOf(withoutPreface(text)).map((clause) => clause.words);
      expect(close(parts.map((part) => part.words).join(''))).toBe(close(said.join('')));
    }
  });

  test('clauses leave out only what stands between them', () => {
    for (const { text } of texts) {
      let at = 0;
      for (const char of clausesOf(text).flatMap((clause) => [...close(clause.words)])) {
        at = text.indexOf(char, at);
        expect([text, char, at >= 0]).toEqual([text, char, true]);
      }
    }
  });

  test('a single saying of each matter is never taken apart', () => {
    const sayings = catalogue.matters.flatMap((matter) => matter.sayings.slice(0, 10));
    expect(sayings.filter((words) => partsOf(words).length > 0)).toEqual([]);
  });

  test('where something is, said by itself, is no concern', () => {
    for (const where of [
      '30幢',
      '文三路12号',
      '3幢2单元502',
      '文二西路和丰潭路口',
      '星洲小区5幢2单元301',
      '德加公寓12幢',
    ]) {
      expect([where, partsOf(`楼下烧烤店油烟太大谁管，${where}`)]).toEqual([where, []]);
      expect([where, partsOf(`${where}，楼上装修砸承重墙`)]).toEqual([where, []]);
      expect(partsOf(`${where}，楼上装修砸承重墙，还有路灯不亮`)).toHaveLength(2);
    }
  });

  test('a part outside the list has its referral, an unsure one what else it may be', () => {
    expect(partsOf('宽带断了三天没人修，还有门口路灯不亮')).toMatchObject([
      { referral: 'telecom' },
      { matter: 'CG25' },
    ]);
    const unsure = taken.flatMap(({ parts }) => parts).filter((part) => 'also' in part && part.also?.length);
    for (const part of unsure) expect('also' in part && part.also).not.toContain(aboutOf(part));
    expect(unsure.length).toBeGreaterThan(0);
  });

  test('what cannot be taken apart is not weighed, nor asked where it begins anew', () => {
    const dear = () => {
      throw new Error('asked without need');
    };
    expect(partsOf('楼下烧烤店油烟太大，油烟太大', dear)).toEqual([]);
    expect(() => partsOf('宽带断了三天没人修，还有门口路灯不亮', dear)).toThrow('asked without need');
  });

  test('words that count within one concern join nothing', () => {
    for (const words of ['危房还有人住', '隔壁施工队夜里打桩，第二天管道就漏了', '路边倒了3.5吨渣土'])
      expect(clausesOf(words).map((clause) => clause.words)).toEqual(words.split('，'));
  });

  test('how many are said, and what only says that they follow, is no concern of its own', () => {
    expect(countSaid('下午走访碰到两件事')).toBe(2);
    expect(countSaid('网格群里转来 5 条：')).toBe(5);
    expect(countSaid('有几样要报')).toBe(0);
    for (const none of [
      '上头那几条讲得简单点',
      '哪几件是我的',
      '这三条太长了',
      '楼上漏水三个月',
      '垃圾桶少了',
      '两条街都堵',
      '三个地方漏水',
    ])
      expect(countSaid(none)).toBeUndefined();
    expect(withoutPreface('今天转了一圈记下三件：路灯灭了、井盖响、垃圾满')).toBe('路灯灭了、井盖响、垃圾满');
    expect(withoutPreface('楼下三条狗没牵绳：两条黑一条黄')).toBe('楼下三条狗没牵绳：两条黑一条黄');
    expect(withoutPreface('二期有三处违建：东门、西门、顶楼')).toBe('二期有三处违建：东门、西门、顶楼');
    expect(partsOf('今天转了一圈记下三件：路灯不亮、井盖破了、垃圾没人清')).toMatchObject([
      { matter: 'CG25', words: '路灯不亮' },
      { matter: 'CG24', words: '井盖破了' },
      { matter: 'CG14', words: '垃圾没人清' },
    ]);
  });

  test('who made a round, or says that much happened, tells what follows; what a round comes upon is another', () => {
    for (const [words, rest] of [
      ['走了一圈，垃圾桶满了', '垃圾桶满了'],
      ['沿街走下来：井盖响、路灯不亮', '井盖响、路灯不亮'],
      ['今天事情真多，先是井盖响，后来又看到路灯不亮', '先是井盖响，后来又看到路灯不亮'],
    ] as const) {
      expect([words, tellsOfRound(words), withoutPreface(words)]).toEqual([words, true, rest]);
    }
    for (const none of ['走了一圈', '楼上转了一圈又一圈地跑步', '问题是油烟太大，罚了也没用'])
      expect([none, tellsOfRound(none), withoutPreface(none)]).toEqual([none, false, none]);
    const said = (words: string) => clausesOf(words).map((clause) => clause.words);
    expect(said('先是井盖响，后来又看到路灯不亮')).toEqual(['先是井盖响', '路灯不亮']);
    expect(said('先好好说，后来就不理人了')).toEqual(['先好好说', '后来就不理人了']);
  });

  test('numbers of any kind part concerns, floors do not', () => {
    const said = (words: string) => clausesOf(words).map((clause) => clause.words);
    for (const words of [
      '一、路灯不亮；二、井盖破了；三、狗没牵绳',
      '（一）路灯不亮（二）井盖破了（三）狗没牵绳',
      '其一是路灯不亮，其二是井盖破了，其三是狗没牵绳',
      '一个是路灯不亮，一个是井盖破了，另一个是狗没牵绳',
    ]) {
      expect(said(words)).toEqual(['路灯不亮', '井盖破了', '狗没牵绳']);
      expect(isCounted(words)).toBe(true);
    }
    expect(said('一、二楼都渗水')).toEqual(['一', '二楼都渗水']);
    for (const one of ['一、二楼都渗水', '有一个是坏的，不亮', '楼上漏水，一漏三天'])
      expect(isCounted(one)).toBe(false);
  });

  test('two numbered things of one matter are two', () => {
    expect(partsOf('1、路灯不亮 2、井盖破了 3、公园座椅断了').map(aboutOf)).toEqual(['CG25', 'CG24', 'CG25']);
    expect(partsOf('路灯不亮，公园座椅断了')).toEqual([]);
  });

  test('a record of a round, and what one says and another says, is read as a list', () => {
    for (const words of ['网格日报：楼道堆物两处、小广告若干', '今天走访记录：楼道堆物两处；小广告若干']) {
      expect([words, tellsOfRound(words)]).toEqual([words, true]);
      expect(partsOf(words).map(aboutOf)).toEqual(['YX02', 'CG19']);
    }
    expect(tellsOfRound('情况是这样的：楼上漏水，墙都湿了')).toBe(false);
    expect(countSaid('看看这几个归谁：白蚁、油烟管道')).toBe(0);
    expect(countSaid('三个人：一个高两个矮')).toBeUndefined();
    const said = clausesOf('一个说楼上装修太吵，一个说狗没牵绳').map((clause) => clause.words);
    expect(said).toEqual(['楼上装修太吵', '狗没牵绳']);
  });

  test('of a long letter as many clauses are told apart as are weighed, those that begin most and all that say so', () => {
    const letter = clausesOf('一，二二，三三，四四，五五，六六，七七，另外八八，九九'.replace('一，', '一一，'));
    expect([isLong(letter), isLong(letter.slice(3))]).toEqual([true, false]);
    const asked = ({ words: before }: { words: string }, { words }: { words: string }) =>
      before === '二二' || words === '六六' ? 2 : words === '八八' ? -3 : -1;
    const { clauses, begun } = strongestOf(letter, asked);
    expect(clauses.length).toBeLessThanOrEqual(6);
    expect(clauses.map(({ words }) => words).join('，')).toBe(letter.map(({ words }) => words).join('，'));
    const starts = clauses.map(({ words }) => words.slice(0, 2));
    expect(starts).toEqual(expect.arrayContaining(['一一', '三三', '六六', '八八']));
    expect(clauses.slice(1).map((clause) => begun.get(clause))).toHaveLength(clauses.length - 1);
  });

  test('three concerns in a letter of many clauses are three; one in as many is one', () => {
    const letter =
      '社区你好，我住在三幢，楼下新开的火锅店油烟特别大，窗户不敢开，衣服也不敢晒。第二，我们楼的电梯上个月坏了三次，等了一礼拜才修好，老人下不来。第三，地面停车没人管，外来车随便进，晚上回来没地方停。麻烦尽快处理，谢谢。';
    expect(partsOf(letter).map(aboutOf)).toEqual(['CG04', 'SC13', 'MT06']);
    const one =
      '情况是这样的，楼下新开了一家烧烤店，排烟管子就接在我家窗户下面。每天从下午五点到半夜，油烟味很大，衣服不敢晒，窗户不敢开。家里有两岁的孩子，老是咳嗽。我跟老板谈过，他说装了净化器，没用的。';
    expect(partsOf(one)).toEqual([]);
  });

  test('a list without what parts it is one: glued numbers, two nouns in one breath', () => {
    for (const [words, list] of [
      ['1门口乱停车2楼道堆物3电梯坏了', '1、门口乱停车2、楼道堆物3、电梯坏了'],
      ['三件事：1楼上漏水2狗叫', '三件事：1、楼上漏水2、狗叫'],
      ['楼道堆物和飞线充电归谁管', '楼道堆物、飞线充电'],
    ] as const)
      expect(asList(words)).toBe(list);
    for (const one of ['3幢2单元有人养鸡', '1幢和2幢都漏水', '我和邻居吵架了找谁', '1楼2楼都漏', '第1次2个人'])
      expect([one, asList(one)]).toEqual([one, one]);
    expect(partsOf('楼道堆物和飞线充电归哪个部门管').map(aboutOf)).toEqual(['YX02', 'YX03']);
    expect(partsOf('城管和交警谁管')).toEqual([]);
  });

  test('where a part is says nothing of what it is, unless the place is called like something people speak of', () => {
    const { withoutPlace } = namesOf(catalogue);
    for (const [words, rest] of [
      ['德加油烟', '油烟'],
      ['府新小区狗患', '狗患'],
      ['星洲路灯不亮', '路灯不亮'],
      ['德加', '德加'],
      ['德加路上有狗', '路上有狗'],
      ['香樟太大了遮光', '香樟太大了遮光'],
    ] as const)
      expect([words, withoutPlace(words)]).toEqual([words, rest]);
    expect(asLearned(heard('三个点位：德加油烟、星洲群租、府新狗患'))).toMatchObject({
      parts: [{ words: '德加油烟', matter: 'CG04' }, { matter: 'ZA10' }, { words: '府新狗患', matter: 'CG29' }],
    });
  });

  test('what is numbered apart is kept apart, though the search knows little of it', () => {
    expect(asLearned(heard('一是夜宵摊的油烟，二是摊主把污水直接倒进雨水井，三是食客吵到两点'))).toMatchObject({
      parts: [{ words: '夜宵摊的油烟' }, { words: '摊主把污水直接倒进雨水井' }, { words: '食客吵到两点' }],
    });
  });

  test('texts it is measured by name matters of the list, each once', () => {
    const known = new Set(['out', ...catalogue.matters.map((matter) => matter.id)]);
    expect(texts.flatMap(({ about }) => about.flat()).filter((id) => !known.has(id))).toEqual([]);
    expect(texts.filter(({ about }) => about.length > 1).length).toBeGreaterThanOrEqual(400);
    expect(texts.filter(({ about }) => about.length === 1).length).toBeGreaterThanOrEqual(400);
    expect(new Set(texts.map(({ text }) => text)).size).toBe(texts.length);
  });
});

test('letters count as numbers do; houses and halls do not', () => {
  for (const words of ['A. 沿街晾晒 B. 路灯不亮', 'a、沿街晾晒 b、路灯不亮', '今天报两个事：A沿街晾晒 B路灯不亮'])
    expect(asLearned(heard(words))).toMatchObject({
      parts: [
        { matter: 'CG31', words: '沿街晾晒' },
        { matter: 'CG25', words: '路灯不亮' },
      ],
    });
  for (const words of ['A座楼道堆物 B座路灯不亮', 'B. 路灯不亮 A. 沿街晾晒', 'C栋漏水'])
    expect(withNumbers(words)).toBe(words);
  expect(withNumbers('居民讲两个事 一个是群租 一个是狗叫')).toBe('一个是群租 一个是狗叫');
  expect(withNumbers('一早接到三个投诉 先是5幢漏水 然后7幢噪音 最后是占道')).toBe('①5幢漏水，②7幢噪音，③占道');
  expect(withNumbers('开会提了三点 停车难 路灯暗 狗屎多')).toBe('①停车难，②路灯暗，③狗屎多');
  expect(withNumbers('问两个问题，第一个是电梯，第二个是老年证')).toBe('①电梯，②老年证');
  for (const words of [
    '反映两件事，楼上漏水',
    '楼上麻将搓到两点，还把水倒下来，被子都湿了',
    '我等了三天，没人来，没人管',
  ])
    expect(withNumbers(words)).toBe(words);
});
