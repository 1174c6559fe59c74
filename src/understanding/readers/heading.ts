import type { Reader } from '../reader.ts';
import { HEADINGS } from './asks.ts';
import { BEYOND_DOUBT } from './leans.ts';
import { sectionSpokenOf, spokenOf } from './spoken-of.ts';

/** Whoever says that the answer was wrong asks for none of its sections. */
const WRONG = /不对|错|不是这/;

/** From here on words tell of something more than they ask. */
const HALF = 0.5;

/** A heading of the 说明书 that was spoken of, in words that name no matter of their own. */
export const heading: Reader = (heard, leaning, knowing) => {
  const { search, names } = knowing;
  const about = spokenOf(heard);
  if (!about || about.case || WRONG.test(heard.words) || leaning.elsewhere >= BEYOND_DOUBT) return undefined;
  const called = HEADINGS.filter(([, words]) => words.test(heard.words));
  const [one] = called;
  // Of a department that is named its own phone is asked for.
  if (one?.[0] === 'contact' && names.departmentIn(heard.words)) return undefined;
  if (!one || called.length > 1 || (search(heard.words).kind === 'answer' && leaning.elsewhere >= HALF))
    return undefined;
  return sectionSpokenOf(heard, one[0], knowing);
};
