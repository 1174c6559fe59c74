import type { Basis } from '../law-schema.ts';
import type { Path, Sourced } from '../problems.ts';
import type { Matter } from '../schema.ts';
import { type NamedArticle, namedInProse } from './named-in-prose.ts';

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
  in: 'gist' | 'consequence' | 'is' | 'byArticle' | 'prose';
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

/** The sentences of a matter that lean on articles: where each stands, and the law it is about, if it is about one. */
const sentencesOf = ({ lead, power, procedure, basis, penalty }: Matter): [Path, string, string?][] => [
  ...(lead.depends?.options ?? []).map(({ note = '' }, i): [Path, string] => [['lead', 'depends', 'options', i], note]),
  [['power', 'source'], power.source],
  [['power', 'note'], power.note ?? ''],
  ...procedure.map(({ step }, i): [Path, string] => [['procedure', i, 'step'], step]),
  ...basis.map(({ law, gist }, i): [Path, string, string] => [['basis', i, 'gist'], gist, law]),
  ...penalty.flatMap(({ law, what, consequence, ranks = '' }, i) =>
    [what, consequence, ranks].map((text): [Path, string, string] => [['penalty', i], text, law]),
  ),
];

/** Every article the sentences of a matter name, by a full name among `laws` or as one of the law they are about. */
export const namedBy = (matter: Matter, laws: readonly string[]): (NamedArticle & { path: Path })[] =>
  sentencesOf(matter).flatMap(([path, text, own]) => namedInProse(text, laws, own).map((one) => ({ ...one, path })));

/** The articles that a matter only names in its sentences: looked up and watched as those it cites are. */
export const proseOf = (matter: Matter, laws: readonly string[]): Citation[] =>
  namedBy(matter, laws).flatMap(({ law, article, paragraph, item, path }): Citation[] =>
    law && laws.includes(law) ? [{ law, article, paragraph, item, path, says: '', in: 'prose' }] : [],
  );

/** A file with every article it cites. */
export type Citing = { source: Sourced<unknown>; citations: Citation[] };
