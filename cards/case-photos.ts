import type { Case } from '../src/cases/record/case.ts';
import { PICTURED_WORDS, Pictured } from '../src/cases/record/pictures.ts';
import { type Element, text } from './elements.ts';
import { pictures } from './pictures.ts';

/** The pictures of a case under the words for when and from whom they came; one word for all where nothing was done yet. */
export function casePhotos({ photos, pictured, result }: Pick<Case, 'photos' | 'pictured' | 'result'>): Element[] {
  const done = result?.photos ?? [];
  const as = (key: string): Pictured => pictured[key] ?? 'before';
  const groups = Pictured.options
    .map((word) => ({
      word,
      keys: [...photos.filter((key) => !done.includes(key) && as(key) === word), ...(word === 'after' ? done : [])],
    }))
    .filter(({ keys }) => keys.length > 0);
  return groups.flatMap(({ word, keys }) => [
    text(`**${groups.length === 1 && word === 'before' ? '现场照片' : PICTURED_WORDS[word]}**`),
    ...pictures(keys),
  ]);
}
