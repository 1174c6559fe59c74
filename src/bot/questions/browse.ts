import { CATEGORIES } from '../../../catalogue/schema.ts';
import type { Words } from '../../brands.ts';
import { listWord, mattersNaming } from '../../matters/named-by.ts';
import { namesOf } from '../../understanding/names.ts';
import type { Phrase } from '../core/word.ts';
import type { World } from '../ports/world.ts';

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

type Listed = { words: string; matters: string[] };

/** A list of what one department leads, where the words name one. */
function ledBy(words: Words, { catalogue }: World): Listed | undefined {
  const department = namesOf(catalogue).departmentIn(words);
  const matters = catalogue.matters
    .filter(({ lead, status }) => lead.department === department && status === '在用')
    .map(({ id }) => id);
  return department && matters.length > 0 ? { words: `${catalogue.nameOf(department)}主责`, matters } : undefined;
}

/** What a list is to be about: 「跟消防有关的事项有哪些」. */
const ABOUT =
  /^(?:请问|我想看|给我看|列一下|看看)?(?:跟|和|与|关于|涉及)?\s*(\p{Script=Han}{1,8}?)(?:有关|相关|方面)的/u;

/** A list of what is about a word, where the words ask for that. */
function aboutWord(words: Words, world: World): Listed | undefined {
  const [, word] = ABOUT.exec(words) ?? [];
  const matters = word ? mattersNaming(word, world) : [];
  return word && matters.length > 0 ? { words: word, matters } : undefined;
}

/** What of the list the words ask for: what a department leads, or what is about a word; all of it where they name neither. */
export const askedFor = (words: Words, world: World): Listed | undefined =>
  ledBy(words, world) ?? aboutWord(words, world);
