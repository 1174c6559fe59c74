import type { CompiledCatalogue } from '../../../catalogue/catalogue.ts';
import { createLinear } from '../../matters/rank/linear.ts';
import { softmax } from '../../matters/rank/shares.ts';
import { createLanguage, type LanguageTables } from '../../matters/words/language.ts';
import { featuresOf } from './features.ts';
import type { LearnedIntents, TakenFor } from './learned.ts';
import { createSpelling } from './spelling.ts';

/** What the words lean to; shares of one. */
export type Leaning = {
  /** The likeliest wish, danger or 「else:…」. */
  first: TakenFor;
  share: number;
  /** All dangers together, and the likeliest of them with its own share. */
  danger: { share: number; id: string; own: number };
  /** Everything that is a matter or outside the list, together. */
  elsewhere: number;
  /** How far the likeliest wish needs what came before, 0…1. */
  bare: number;
};

/** How much likelier than usual a wish is here, before a word is read; 0: out of the question. `bare`: as one that needs what came before. */
export type Odds = (wish: TakenFor, bare: boolean) => number;

/** What words lean to, under such odds where there are any. */
export type Intents = (words: string, odds?: Odds) => Leaning;

/** Makes the reader of wishes and dangers: a linear model over the same pieces as the search's, under a spelling of its own. */
export function createIntents(catalogue: CompiledCatalogue, tables: LanguageTables, learned: LearnedIntents): Intents {
  const { columns, weights } = learned;
  const { featurize } = createLanguage(tables, catalogue);
  const spelling = createSpelling(tables.simplified, catalogue);
  const linear = createLinear(weights, columns.length);
  const taken = columns.map((column) => column.replace(/~$/, '') as TakenFor);
  const isBare = columns.map((column) => column.endsWith('~'));
  return (words, odds = () => 1) => {
    const logits = linear.score(featuresOf(spelling(words), featurize));
    const shares = softmax(taken.map((one, i) => (logits[i] ?? 0) + Math.log(odds(one, isBare[i] ?? false))));
    const sums = new Map<TakenFor, number>();
    const bares = new Map<TakenFor, number>();
    shares.forEach((share, i) => {
      const one = taken[i] ?? 'unclear';
      sums.set(one, (sums.get(one) ?? 0) + share);
      if (isBare[i]) bares.set(one, share);
    });
    const ranked = [...sums].sort(([, a], [, b]) => b - a);
    const [first = 'unclear', share = 0] = ranked[0] ?? [];
    const together = (prefix: string) => ranked.filter(([one]) => one.startsWith(prefix));
    const total = (some: [TakenFor, number][]) => some.reduce((sum, [, one]) => sum + one, 0);
    const dangers = together('danger:');
    return {
      first,
      share,
      danger: {
        share: total(dangers),
        id: dangers[0]?.[0].slice('danger:'.length) ?? '',
        own: dangers[0]?.[1] ?? 0,
      },
      elsewhere: total(together('else:')),
      bare: (bares.get(first) ?? 0) / (share || 1),
    };
  };
}
