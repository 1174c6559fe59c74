import type { Catalogue } from '../../catalogue/catalogue.ts';
import { shortened } from '../brands.ts';
import type { Search } from '../matters/verdict.ts';
import type { Heard } from './heard.ts';
import type { Intents } from './intents/intents.ts';
import { createNames } from './names.ts';
import type { Reader } from './reader.ts';
import { caseByNumber } from './readers/case-by-number.ts';
import { caseInWords } from './readers/case-in-words.ts';
import { correction } from './readers/correction.ts';
import { danger } from './readers/danger.ts';
import { duty } from './readers/duty.ts';
import { list } from './readers/list.ts';
import { matter } from './readers/matter.ts';
import { section } from './readers/section.ts';
import { several } from './readers/several.ts';
import { createSigns } from './readers/signs.ts';
import { talk } from './readers/talk.ts';
import type { Wanted } from './wanted.ts';

/** In this order: danger outranks everything, and what nobody else claims is a question about a matter. */
const READERS: readonly Reader[] = [danger, caseByNumber, several, correction, duty, section, caseInWords, list, talk];

/** So much of a message is read, in characters: what is meant stands at its beginning. */
export const READ = 500;

/** What a message wants. Pure and synchronous; nothing leaves the house. */
export type Understand = (heard: Heard) => Wanted;

/** Makes the understanding over one list, its search and what was learned of wishes. */
export function createUnderstand(catalogue: Catalogue, search: Search, intents: Intents): Understand {
  const names = createNames(catalogue);
  const knowing = { catalogue, search, names, signOf: createSigns(catalogue.dangers, catalogue.notNow) };
  return (said) => {
    const heard = { ...said, words: shortened(said.words, READ) };
    const leaning = intents(heard.words);
    for (const read of READERS) {
      const wanted = read(heard, leaning, knowing);
      if (wanted) return wanted;
    }
    return matter(heard);
  };
}
