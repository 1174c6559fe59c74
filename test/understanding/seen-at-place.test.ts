import { describe, expect, test } from 'vitest';
import { typed } from '../../src/brands.ts';
import { readSeveralTexts } from '../../src/understanding/learn/several-texts.ts';
import { asLearned, catalogue } from './leaning.ts';

const read = (words: string) => asLearned({ words: typed(words), before: [] });

describe('several facts of one place in one message', () => {
  test.each([
    ['群租房，还拉飞线充电，煤气瓶也放屋里', 'rental', ['partition', 'ebike', 'bottle']],
    ['河渚街一家面馆，油烟从窗口直排，煤气瓶四只没有报警器', 'small-restaurant', ['fume', 'bottle']],
    ['出租房隔成六间，楼道堆满了东西', 'rental', ['partition', 'corridor']],
  ])('%s', (words, bundle, facts) => {
    expect(read(words)).toEqual({ want: 'bundle', bundle, facts });
  });

  test('what is not said plainly is asked and never ticked', () => {
    expect(read('面馆不卫生，油烟很大')).toEqual({
      ...{ want: 'bundle', bundle: 'small-restaurant', facts: ['fume'] },
      maybe: ['no-registration', 'kitchen'],
    });
    expect(read('饭店泔水桶放路边招老鼠，排风机对着我窗')).toMatchObject({ facts: ['slops'], maybe: ['noise'] });
  });

  test('one fact, what belongs to no such place, what is private and a danger are none of it', () => {
    for (const words of [
      '面馆油烟直排',
      '面馆油烟直排，三楼漏水',
      '我要办执照，可楼上不同意开饭店',
      '我租房的，房东不给修又扣押金，居住证他也不配合我办',
      '3幢门口路灯不亮，垃圾房那边满出来了',
    ])
      expect(read(words).want).not.toBe('bundle');
    expect(read('面馆着火了，油烟也大，泔水倒雨水口').want).toBe('danger');
  });

  test('what is numbered wants each of it answered', () => {
    expect(read('出租房：1、隔成六间 2、楼道堆满了东西').want).toBe('several');
  });

  test('what is told of the shop beside it is another place, with its own answer', () => {
    expect(read('水果店占道，隔壁烧烤店油烟大得要命')).toMatchObject({
      want: 'several',
      parts: [{ matter: 'CG02' }, { matter: 'CG04' }],
    });
  });

  test('each fact is one of the bundle’s own, told apart by its matter', () => {
    const found = readSeveralTexts().flatMap(({ text }) => {
      const wanted = read(text);
      return wanted.want === 'bundle' && wanted.facts ? [wanted] : [];
    });
    expect(found.length).toBeGreaterThan(5);
    for (const { bundle, facts = [], maybe = [] } of found) {
      const own = catalogue.bundle(bundle)?.facts.filter(({ id }) => facts.includes(id)) ?? [];
      expect(own.length).toBe(facts.length);
      const asked = catalogue.bundle(bundle)?.facts.filter(({ id }) => maybe.includes(id)) ?? [];
      expect(new Set([...own, ...asked].map(({ matter }) => matter)).size).toBeGreaterThan(1);
      expect([...own, ...asked].some((fact) => fact.private)).toBe(false);
    }
  });
});
