import { CATEGORIES } from '../../catalogue/schema.ts';
import type { View } from './views.ts';
import type { World } from './world.ts';

/** What a message that is a command shows; undefined when it is a question. */
export function commandOf(words: string, world: World): View | undefined {
  const said = words.trim().replace(/[。！!？?]+$/, '');
  if (/^(帮助|help|怎么用|使用说明|你好|您好|在吗)$/i.test(said)) return { view: 'help' };
  const list = /^(清单|目录|事项清单)(?:\s+(.+))?$/.exec(said);
  if (!list) return undefined;
  const sought = list[2]?.trim();
  if (!sought) return { view: 'list' };
  const category = CATEGORIES.find(({ name }) => name === sought);
  return category
    ? { view: 'list', category: category.name }
    : { view: 'list', words: sought, matters: mattersNaming(sought, world) };
}

/** Matters whose id, name, scope or sayings have the word, names first; at most eight. */
function mattersNaming(word: string, { catalogue }: World): string[] {
  const wanted = word.toUpperCase();
  const rank = ({ id, name, scope, sayings }: World['catalogue']['matters'][number]) =>
    id === wanted
      ? 0
      : name.includes(word)
        ? 1
        : scope.includes(word)
          ? 2
          : sayings.some((one) => one.includes(word))
            ? 3
            : 9;
  return catalogue.matters
    .map((matter) => ({ id: matter.id, rank: rank(matter) }))
    .filter((one) => one.rank < 9)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, 8)
    .map((one) => one.id);
}
