import type { Intent } from '../../../catalogue/intents/intent.ts';
import type { Leaning } from '../intents/intents.ts';

/** Whether the words lean to one wish more than to any matter. */
export const leansTo = ({ first, share, elsewhere }: Leaning, wish: (intent: string) => boolean): boolean =>
  wish(first) && share > elsewhere;

/** Whether they lean to this one. */
export const isFor = (leaning: Leaning, intent: Intent): boolean => leansTo(leaning, (one) => one === intent);

/** From here on a wish needs what came before to be understood. */
export const BARE = 0.5;
