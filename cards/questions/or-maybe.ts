import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { QuestionId } from '../../src/brands.ts';
import { button, type Element, note, stack } from '../elements.ts';

/** Matters offered beside the answer itself, under a word that claims nothing: in its place, or below where it is to stay. */
export function orMaybe(
  words: string,
  question: QuestionId,
  matters: string[],
  catalogue: Catalogue,
  does: 'choose' | 'show-matter' = 'choose',
): Element[] {
  const found = matters.flatMap((id) => catalogue.matter(id) ?? []);
  if (found.length === 0) return [];
  const choices = found.map(({ id, name, lead }) =>
    button(`${name}（${catalogue.nameOf(lead.department)}）`, { do: does, question, matter: id }),
  );
  return [note(words), ...stack(...choices)];
}
