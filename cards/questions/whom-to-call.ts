import type { Danger } from '../../catalogue/catalogue.ts';
import { dialledFirst } from '../hotlines.ts';

type Call = Danger['call'];

/**
 * Whom to call, in the order of the card: what comes first for what was told, then every number that dials, and only below them
 * whoever has no number known here.
 */
export function whomToCall(call: Call, callFirst?: string | undefined): Call {
  const first = call.find(({ number }) => number !== undefined && number === callFirst);
  const others = dialledFirst(call.filter((one) => one !== first));
  // What was a condition of the first has been told.
  return first ? [{ ...first, when: undefined }, ...others] : others;
}

/** A danger by its name, with the number that comes first for what was told in place of its own first one. */
export function titleOf({ title, call }: Danger, callFirst?: string | undefined): string {
  const own = call[0]?.number;
  return own && callFirst ? title.replace(`打${own}`, `打${callFirst}`) : title;
}

/** What comes before who is responsible: people, or money where it is only that which is going. */
export const firstOfAll = ({ money }: Danger) =>
  money ? { before: '先止住钱，再说谁管', after: '报了警再办' } : { before: '先救人，再说谁管', after: '人安全了再办' };
