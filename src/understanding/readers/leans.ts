import type { Intent } from '../../../catalogue/intents/intent.ts';
import type { Leaning } from '../intents/intents.ts';

/**
 * From this share of all wishes together on, words want something else than a matter. Chosen by cross-validation
 * (eval/cross-validate.ts): of heard questions about a matter three in a hundred reach it.
 */
const A_WISH = 0.7;
/** The same of words of which the search is not sure either: one in a thousand heard questions more reaches it. */
export const WISH_OF_UNSURE = 0.6;

/**
 * A wish that leads away from a matter, to cases, lists, people, must have so much by itself where the words say what they are
 * about: held out, the likeliest wish of a smaller share is right half the times, of less than .3 one time in three.
 */
export const LIKELIEST_OF_SURE = 0.5;
/** Words that lean to a matter less than this tell of none, however sure the search is. */
const TELLS_OF_ONE = 0.05;
const LEADS_AWAY = /^(?:case-|list-|person$|duty$|correction$)/;

/** Whether the words lean to wishes more than to any matter, and to such a one first. */
export const leansTo = (
  { first, share, elsewhere, danger, least = A_WISH, leastOwn = 0 }: Leaning,
  wish: (intent: string) => boolean,
): boolean =>
  wish(first) &&
  1 - elsewhere - danger.share >= least &&
  (share >= leastOwn || elsewhere < TELLS_OF_ONE || !LEADS_AWAY.test(first));

/** Whether they lean to this one. */
export const isFor = (leaning: Leaning, intent: Intent): boolean => leansTo(leaning, (one) => one === intent);

/** From here on a wish needs what came before to be understood. */
export const BARE = 0.5;

/** The chance from which on words name a matter beyond doubt. */
export const BEYOND_DOUBT = 0.97;
