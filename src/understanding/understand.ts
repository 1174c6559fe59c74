import type { Catalogue } from '../../catalogue/catalogue.ts';
import { shortened } from '../brands.ts';
import type { Search } from '../matters/verdict.ts';
import type { Heard, Quoted } from './heard.ts';
import type { Intents } from './intents/intents.ts';
import type { TakenFor } from './intents/learned.ts';
import { namesOf } from './names.ts';
import type { Reader } from './reader.ts';
import { allOver } from './readers/all-over.ts';
import { bundle } from './readers/bundle.ts';
import { caseByNumber } from './readers/case-by-number.ts';
import { caseInWords } from './readers/case-in-words.ts';
import { correction } from './readers/correction.ts';
import { danger } from './readers/danger.ts';
import { duty } from './readers/duty.ts';
import { list } from './readers/list.ts';
import { manualByNumber } from './readers/manual-by-number.ts';
import { matter } from './readers/matter.ts';
import { section } from './readers/section.ts';
import { several } from './readers/several.ts';
import { createCallFirst, createSigns } from './readers/signs.ts';
import { talk } from './readers/talk.ts';
import type { Wanted } from './wanted.ts';

/** In this order, after danger, which outranks everything; what nobody else claims is a question about a matter. */
const READERS: readonly Reader[] = [
  caseByNumber,
  manualByNumber,
  bundle,
  several,
  correction,
  duty,
  section,
  caseInWords,
  list,
  talk,
];

/** So much of a message is read, in characters: what is meant stands at its beginning. A danger may stand anywhere. */
export const READ = 500;

/** What a message wants. Pure and synchronous; nothing leaves the house. */
export type Understand = (heard: Heard) => Wanted;

/** Whoever replies to something wants no list by it, and of a case only where a case is what they reply to. */
const besideQuote =
  ({ about }: Quoted) =>
  (wish: TakenFor): boolean =>
    wish.startsWith('list-') || (wish === 'case-last' && about?.case === undefined);

/** Makes the understanding over one list, its search and what was learned of wishes. */
export function createUnderstand(catalogue: Catalogue, search: Search, intents: Intents): Understand {
  const names = namesOf(catalogue);
  const signOf = allOver(createSigns(catalogue.dangers, catalogue.notNow));
  const callFirst = createCallFirst(catalogue.dangers);
  const knowing = { catalogue, search, names, signOf, callFirst, lean: (words: string) => intents(words) };
  return (said) => {
    const heard = { ...said, words: shortened(said.words, READ) };
    const leaning = intents(heard.words, heard.quoted ? besideQuote(heard.quoted) : undefined);
    const alarm = danger(said, leaning, knowing);
    if (alarm) return alarm;
    for (const read of READERS) {
      const wanted = read(heard, leaning, knowing);
      if (wanted) return wanted;
    }
    return matter(heard);
  };
}
