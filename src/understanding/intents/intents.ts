import type { CompiledCatalogue } from '../../../catalogue/catalogue.ts';
import { createLinear } from '../../matters/rank/linear.ts';
import { highest, softmax } from '../../matters/rank/shares.ts';
import type { Features } from '../../matters/words/features.ts';
import type { LanguageTables } from '../../matters/words/language.ts';
import { languageOf } from '../../matters/words/language-of.ts';
import { type Alarm, createAlarm, dangersAmong } from './alarm.ts';
import { type AnotherBegins, BEGINS_OR_GOES_ON, createBegins } from './begins.ts';
import { featuresOf } from './features.ts';
import { type LearnedIntents, type TakenFor, wishOf as takenFor } from './learned.ts';
import { createSpelling } from './spelling.ts';

/** What the words lean to; shares of one. */
export type Leaning = {
  /** The likeliest wish, danger or 「else:…」. */
  first: TakenFor;
  share: number;
  danger: Omit<Alarm, 'each'>;
  /** Everything that is a matter or outside the list, together. */
  elsewhere: number;
  /** How far the likeliest wish needs what came before, 0…1. */
  bare: number;
  /** So large a share of all wishes together is one, where that is another than usual. */
  least?: number;
  /** So large a share the likeliest of them must have by itself, where that is another than usual. */
  leastOwn?: number;
};

/** How much likelier than usual a wish is here, before a word is read; 0: out of the question. `bare`: as one that needs what came before. */
export type Odds = (wish: TakenFor, bare: boolean) => number;

/** What words lean to, under such odds where there are any; how far they tell of a danger; and whether a clause begins another concern. */
export type Intents = { (words: string, odds?: Odds): Leaning; alarm(words: string): Alarm; begins: AnotherBegins };

/** Makes the reader of wishes and dangers: a linear model over the same pieces as the search's, under a spelling of its own. */
export function createIntents(catalogue: CompiledCatalogue, tables: LanguageTables, learned: LearnedIntents): Intents {
  const { columns, weights, dangers: ofDangers, joins } = learned;
  const { featurize } = languageOf(tables, catalogue);
  const spelling = createSpelling(tables.simplified, catalogue);
  const linear = createLinear(weights, columns.length);
  const taken = columns.map(takenFor);
  const wishes = [...new Set(taken)];
  const wishOf = Uint16Array.from(taken, (one) => wishes.indexOf(one));
  /** Of each wish, the column that only what came before makes plain. */
  const bareOf = wishes.map((one) => columns.lastIndexOf(`${one}~`));
  const placesOf = (prefix: string) => [...wishes.keys()].filter((i) => wishes[i]?.startsWith(prefix));
  const [dangers, others] = [placesOf('danger:'), placesOf('else:')];
  const isBare = columns.map((column) => column.endsWith('~'));
  /** The words read last: the same are asked for again under other odds, and after whether they tell of a danger. */
  let last: { words: string; features: Features; logits?: Float64Array } | undefined;
  const read = (words: string) => {
    last = last?.words === words ? last : { words, features: featuresOf(spelling(words), featurize) };
    return last;
  };
  const scored = (words: string): Float64Array => {
    const one = read(words);
    one.logits ??= linear.score(one.features);
    return one.logits;
  };
  // Of the words looked at now, for all words: made anew they would be memory outside the heap.
  const [logits, sums] = [new Float64Array(columns.length), new Float64Array(wishes.length)];
  const lean = (words: string, odds: Odds = () => 1): Leaning => {
    logits.set(scored(words));
    for (let i = 0; i < taken.length; i++) {
      const times = odds(taken[i] ?? 'unclear', isBare[i] ?? false);
      if (times !== 1) logits[i] = (logits[i] ?? 0) + Math.log(times);
    }
    const shares = softmax(logits);
    sums.fill(0);
    for (let i = 0; i < shares.length; i++) {
      const wish = wishOf[i] ?? 0;
      sums[wish] = (sums[wish] ?? 0) + (shares[i] ?? 0);
    }
    const share = (i: number) => sums[i] ?? 0;
    const total = (some: readonly number[]) => some.reduce((sum, i) => sum + share(i), 0);
    const [first = 0] = highest(sums, 1, () => true);
    const danger = dangers.reduce((most, i) => (share(i) > share(most) ? i : most), dangers[0] ?? -1);
    return {
      first: wishes[first] ?? 'unclear',
      share: share(first),
      danger: {
        share: total(dangers),
        id: wishes[danger]?.slice('danger:'.length) ?? '',
        own: share(danger),
      },
      elsewhere: total(others),
      bare: (shares[bareOf[first] ?? -1] ?? 0) / (share(first) || 1),
    };
  };
  const begins = createBegins(createLinear(joins, BEGINS_OR_GOES_ON.length), spelling, featurize);
  const alarms = createLinear(ofDangers.weights, ofDangers.columns.length);
  const alarmOf = createAlarm(dangersAmong(columns), dangersAmong(ofDangers.columns));
  const alarm = (words: string): Alarm => {
    logits.set(scored(words));
    return alarmOf(softmax(logits), softmax(alarms.score(read(words).features)));
  };
  return Object.assign(lean, { alarm, begins });
}
