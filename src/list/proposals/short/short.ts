import type { Short } from '../ask.ts';
import { lead, support } from './offices.ts';
import { boundary, days, end } from './rules.ts';
import type { ShortForm } from './short-form.ts';
import { saying, summary, talk, unsaying } from './words.ts';

/** Every short change of a matter. */
export const SHORT: Record<Short, ShortForm> = {
  saying,
  unsaying,
  summary,
  resident: talk('resident', '对反映的居民怎么说'),
  party: talk('party', '对当事人怎么说'),
  lead,
  support,
  boundary,
  days,
  end,
};
