import type { OpenId } from '../../brands.ts';
import type { Case } from '../../cases/record/case.ts';
import type { Option } from '../../forms/field.ts';
import { type Values, wordsIn } from '../../forms/values.ts';

/** So many of the last places are offered. */
const OFFERED = 3;
/** What parts the estate from the rest in a picked place; names of estates have none. */
const APART = '|';

/** The last places somebody reported from, each once, as a form offers them. */
export function lastPlaces(own: readonly Case[], openId: OpenId): Option[] {
  const places = own
    .filter(({ reporter, place }) => reporter.openId === openId && place.estate !== null && place.detail !== '')
    .map(({ place: { estate, detail } }) => ({ value: `${estate}${APART}${detail}`, label: `${estate} ${detail}` }));
  return [...new Map(places.map((one) => [one.value, one])).values()].slice(0, OFFERED);
}

/** Where a filled form says it is: what was typed, else the last place that was picked. */
export function placeFilled({ estate, detail, recent }: Values): { estate: string; detail: string } {
  const typed = { estate: wordsIn(estate), detail: wordsIn(detail) };
  const picked = wordsIn(recent);
  if (picked === '') return typed;
  const at = picked.indexOf(APART);
  return { estate: picked.slice(0, at), detail: typed.detail || picked.slice(at + 1) };
}
