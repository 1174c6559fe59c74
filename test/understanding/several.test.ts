import { describe, expect, test } from 'vitest';
import { clausesOf, countSaid, isCounted, tellsOfRound, withoutPreface } from '../../src/understanding/clauses.ts';
import { readSeveralTexts } from '../../src/understanding/learn/several-texts.ts';
import { partsOf as partsBy } from '../../src/understanding/readers/several.ts';
import { begins, catalogue, search } from './leaning.ts';

const partsOf = (words: string, asked = begins) => partsBy(words, search, asked);
const texts = readSeveralTexts();
const taken = texts.map(({ text }) => ({ text, parts: partsOf(text) }));
const aboutOf = (part: ReturnType<typeof partsOf>[number]) => ('matter' in part ? part.matter : part.referral);
const close = (words: string) => words.replaceAll('，', '');

describe('several concerns in one message', () => {
  test('parts are all clauses in their order, at most five, each about something else', () => {
    const apart = taken.filter(({ parts }) => parts.length);
    expect(apart.length).toBeGreaterThan(100);
    for (const { text, parts } of apart) {
      expect(parts.length).toBeGreaterThan(1);
      expect(parts.length).toBeLessThanOrEqual(5);
      expect(new Set(parts.map(aboutOf)).size).toBe(parts.length);
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
    for (const where of ['30幢', '文三路12号', '3幢2单元502', '文二西路和丰潭路口']) {
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
    for (const none of ['楼上漏水三个月', '垃圾桶少了', '两条街都堵', '三个地方漏水'])
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

  test('texts it is measured by name matters of the list, each once', () => {
    const known = new Set(['out', ...catalogue.matters.map((matter) => matter.id)]);
    expect(texts.flatMap(({ about }) => about.flat()).filter((id) => !known.has(id))).toEqual([]);
    expect(texts.filter(({ about }) => about.length > 1).length).toBeGreaterThanOrEqual(400);
    expect(texts.filter(({ about }) => about.length === 1).length).toBeGreaterThanOrEqual(400);
    expect(new Set(texts.map(({ text }) => text)).size).toBe(texts.length);
  });
});
