import type { Basis } from '../law-schema.ts';
import type { Path, Sourced } from '../problems.ts';
import type { Matter } from '../schema.ts';

/** One place where a matter names an article, and the sentence of ours, in the field `in`, that must be true to it. */
export type Citation = {
  path: Path;
  law: string;
  article: string;
  paragraph?: number | undefined;
  item?: number | undefined;
  says: string;
  /** The deed or the thing that the sentence is about, where that is a field of its own. */
  of?: string | undefined;
  in: 'gist' | 'consequence' | 'is' | 'byArticle';
};

/** The name of an article throughout the lock. */
export const citationKey = ({ law, article }: { law: string; article: string }) => `${law} ${article}`;

/** The articles of a basis that stands at `path`. Rules without a text in the corpus cite none. */
export const ofBasis = (basis: readonly Basis[], path: Path): Citation[] =>
  basis.flatMap((one, i): Citation[] =>
    'localText' in one ? [] : [{ ...one, path: [...path, i], says: one.gist, in: 'gist' }],
  );

/** Every article a matter cites. Local rules without a text in the corpus cite none. */
export function citationsOf(matter: Matter): Citation[] {
  const penalty = matter.penalty.map(
    (one, i): Citation => ({ ...one, path: ['penalty', i], of: one.what, says: one.consequence, in: 'consequence' }),
  );
  const authority = matter.penalty.flatMap(({ law, byArticle }, i): Citation[] =>
    byArticle ? [{ law, article: byArticle, path: ['penalty', i], says: '', in: 'byArticle' }] : [],
  );
  const thresholds = (matter.thresholds ?? []).flatMap((one, i): Citation[] =>
    'localText' in one ? [] : [{ ...one, path: ['thresholds', i], says: one.is, in: 'is' }],
  );
  return [...ofBasis(matter.basis, ['basis']), ...penalty, ...authority, ...thresholds];
}

/** A file with every article it cites. */
export type Citing = { source: Sourced<unknown>; citations: Citation[] };
