import { CATEGORIES } from '../../../catalogue/schema.ts';
import type { Phrase } from '../core/word.ts';
import type { World } from '../ports/world.ts';

/** 清单 and a category or a word. */
export const mattersByWord: Phrase = {
  like: ['清单 燃气', '目录 治安'],
  read(said, _, world) {
    const sought = /^(?:清单|目录|事项清单)\s+(.+)$/.exec(said)?.[1]?.trim();
    if (!sought) return undefined;
    const category = CATEGORIES.find(({ name }) => name === sought);
    const named = category ? { category: category.name } : { words: sought, matters: mattersNaming(sought, world) };
    return { view: { view: 'list', ...named }, own: false };
  },
};

/** Matters whose id, name, scope or sayings have the word, names first; at most eight. */
function mattersNaming(word: string, { catalogue }: World): string[] {
  const wanted = word.toUpperCase();
  const rank = ({ id, name, scope, sayings }: World['catalogue']['matters'][number]) => {
    if (id === wanted) return 0;
    if (name.includes(word)) return 1;
    if (scope.includes(word)) return 2;
    return sayings.some((one) => one.includes(word)) ? 3 : 9;
  };
  return catalogue.matters
    .map((matter) => ({ id: matter.id, rank: rank(matter) }))
    .filter((one) => one.rank < 9)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, 8)
    .map((one) => one.id);
}
