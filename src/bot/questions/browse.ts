import { CATEGORIES } from '../../../catalogue/schema.ts';
import { listWord, mattersNaming } from '../../matters/named-by.ts';
import type { Phrase } from '../core/word.ts';

/** 清单 and a category or a word. */
export const mattersByWord: Phrase = {
  like: ['清单 燃气', '目录 治安'],
  read(said, _, world) {
    const sought = listWord(said);
    if (!sought) return undefined;
    const category = CATEGORIES.find(({ name }) => name === sought);
    const named = category ? { category: category.name } : { words: sought, matters: mattersNaming(sought, world) };
    return { view: { view: 'list', ...named }, own: false };
  },
};
