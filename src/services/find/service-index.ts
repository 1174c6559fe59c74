import type { CompiledCatalogue } from '../../../catalogue/catalogue.ts';
import type { Learned } from '../../matters/rank/learned.ts';
import { createPieces, pairOf } from '../../matters/rank/pieces.ts';
import { languageOf } from '../../matters/words/language-of.ts';
import { type CountedService, counted, heldIn, learnedTexts, piecesIn } from './counted.ts';

/**
 * The likeliest service of some words. `score`: how much likelier its own texts make them than all texts together, as the search
 * scores a matter; `covered`: which part of the words its texts, or those of several services, say as well.
 */
export type ServiceFound = { service: string; score: number; covered: number };

/** Words to services; pure. Undefined where no service is named in them. */
export type ServiceIndex = (words: string) => ServiceFound | undefined;

/** Dirichlet prior, as of the search (src/matters/rank/likelihood.ts). */
const PRIOR = 30;
/** A pair of characters names a service where its texts hold it so many times as often as all texts do, and in so many of them. */
const NAMES = { times: 40, texts: 2 };
/** Pairs that so many services' texts hold are how people ask, not what they ask for. */
const ASKED_OF = 2;

type Langs = Pick<Learned, 'syllables' | 'simplified' | 'counts'>;

/**
 * A small index over what the list has people say of services, beside the search and under its tokeniser; nothing of the
 * search is learned anew for it. How common words are is read of what the search has learned.
 */
export function createServiceIndex(
  { services, communities }: Pick<CompiledCatalogue, 'services' | 'communities'>,
  learned: Langs,
): ServiceIndex {
  const { normalize, notions } = languageOf(learned, { communities });
  const piecesOf = createPieces(notions);
  const all = counted(services, normalize, piecesOf);
  const texts = learnedTexts(learned.counts) + all.reduce((sum, one) => sum + one.texts, 0);
  const often = (piece: number): number =>
    heldIn(learned.counts, piece) + all.reduce((sum, { holds }) => sum + (holds.get(piece) ?? 0), 0);

  function scoreOf(pieces: ReadonlySet<number>, { holds, texts: own }: CountedService): number {
    let sum = 0;
    for (const piece of pieces) {
      const common = often(piece);
      if (common > 0)
        sum += Math.log(PRIOR / (PRIOR + own)) + Math.log1p((holds.get(piece) ?? 0) / ((PRIOR * common) / texts));
    }
    return sum / Math.sqrt(pieces.size + 1);
  }

  const isName = (pair: number, { holds, texts: own }: CountedService): boolean => {
    const held = holds.get(pair) ?? 0;
    return held >= Math.min(NAMES.texts, own) && held / own >= (NAMES.times * often(pair)) / texts;
  };
  const isSaid = (pair: number, service: CountedService): boolean =>
    service.holds.has(pair) || all.filter(({ holds }) => holds.has(pair)).length >= ASKED_OF;

  /** The part of the characters that stand in a pair which is said of the service. */
  function coveredBy(words: string, service: CountedService): number {
    let [length, covered] = [0, 0];
    for (const run of words.split(' ')) {
      const pairs = Array.from({ length: Math.max(0, run.length - 1) }, (_, i) =>
        isSaid(pairOf(run.charCodeAt(i), run.charCodeAt(i + 1)), service),
      );
      length += run.length;
      // A character that stands alone has no pair to be known by.
      if (run.length === 1 && service.holds.has(run.charCodeAt(0))) covered++;
      for (let i = 0; i < run.length; i++) if (pairs[i] || pairs[i - 1]) covered++;
    }
    return length === 0 ? 0 : covered / length;
  }

  const isPair = (piece: number) => piece > 0xffff;
  /** Whose texts hold a pair at all: mostly nobody's. */
  const holders = new Map<number, CountedService[]>();
  for (const service of all)
    for (const pair of [...service.holds.keys()].filter(isPair))
      holders.set(pair, [...(holders.get(pair) ?? []), service]);

  return (words) => {
    const said = normalize(words);
    const pieces = piecesIn(said, piecesOf);
    const naming = new Set<CountedService>();
    for (const pair of [...pieces].filter(isPair))
      for (const service of holders.get(pair) ?? []) if (isName(pair, service)) naming.add(service);
    const named = all.filter((service) => naming.has(service));
    const [best] = named
      .map((service) => ({ service, score: scoreOf(pieces, service) }))
      .toSorted((a, b) => b.score - a.score);
    return best && { service: best.service.id, score: best.score, covered: coveredBy(said, best.service) };
  };
}
