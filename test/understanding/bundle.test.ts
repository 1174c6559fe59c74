import { describe, expect, test } from 'vitest';
import { asLearned, catalogue, heard } from './leaning.ts';

describe('监管一件事', () => {
  test.each(catalogue.bundles.flatMap(({ id, called }) => called.map((name) => [name, id] as const)))(
    '%s names a kind of place, however it is asked',
    (name, bundle) => {
      for (const words of [name, `${name}归谁管`, `${name}谁管？`, `请问${name}是哪个部门管的`, `${name}怎么监管`])
        expect(asLearned(heard(words))).toEqual({ want: 'bundle', bundle });
    },
  );

  test.each(['出租房一件事', '小餐饮监管一件事', '瓶装燃气一件事谁牵头'])(
    '%s is asked for by its own name',
    (words) => {
      expect(asLearned(heard(words)).want).toBe('bundle');
    },
  );

  test.each(['油烟归谁管', '店招', '出租房里有人打架', '面馆油烟太大', '饭店门口摆摊', '小店卖假烟'])(
    '%s tells of a trouble, not of a place',
    (words) => {
      expect(asLearned(heard(words)).want).not.toBe('bundle');
    },
  );

  test('no name belongs to two kinds of places', () => {
    const all = catalogue.bundles.flatMap(({ called }) => called);
    expect(new Set(all).size).toBe(all.length);
  });
});
