import type { Catalogue } from '../../catalogue/catalogue.ts';
import { shortened } from '../brands.ts';
import { readShipped } from '../matters/learned/shipped.ts';
import type { Search } from '../matters/verdict.ts';
import { createServiceIndex, type ServiceIndex } from '../services/find/service-index.ts';
import { withoutOpener } from './another-topic.ts';
import type { Heard } from './heard.ts';
import type { Intents, Leaning, Odds } from './intents/intents.ts';
import { namesOf } from './names.ts';
import { isOutside } from './outside.ts';
import type { Reader } from './reader.ts';
import { allOver } from './readers/all-over.ts';
import { askedOf } from './readers/asked-of.ts';
import { bundle } from './readers/bundle.ts';
import { caseByNumber } from './readers/case-by-number.ts';
import { caseByPaper } from './readers/case-by-paper.ts';
import { caseInWords } from './readers/case-in-words.ts';
import { correction } from './readers/correction.ts';
import { danger } from './readers/danger.ts';
import { duty } from './readers/duty.ts';
import { heading } from './readers/heading.ts';
import { BARE } from './readers/leans.ts';
import { list } from './readers/list.ts';
import { manualByNumber } from './readers/manual-by-number.ts';
import { matter } from './readers/matter.ts';
import { section } from './readers/section.ts';
import { seenAtPlace } from './readers/seen-at-place.ts';
import { service } from './readers/service.ts';
import { several } from './readers/several.ts';
import { createCallFirst, createCalm, createSigns } from './readers/signs.ts';
import { talk } from './readers/talk.ts';
import type { Wanted } from './wanted.ts';

/** In this order, after danger, which outranks everything; what nobody else claims is a question about a matter. */
const READERS: readonly Reader[] = [
  caseByNumber,
  manualByNumber,
  bundle,
  service,
  askedOf,
  seenAtPlace,
  several,
  heading,
  caseByPaper,
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

/** So much likelier are words that need what came before where something did. */
const AFTER_SOMETHING = 3;

/** What is likely before a word is read: whoever replies to something wants no list by it, and of a case only where it is one. */
const oddsOf =
  ({ quoted }: Heard, afterSomething: number): Odds =>
  (wish, bare) => {
    if (quoted && (wish.startsWith('list-') || (wish === 'case-last' && quoted.about?.case === undefined))) return 0;
    return bare ? afterSomething : 1;
  };

/** Whether the words say by themselves what they are about: one matter, or something outside the list. */
const standsAlone = (words: Heard['words'], search: Search): boolean => {
  const verdict = search(words);
  return verdict.kind === 'answer' || isOutside(verdict);
};

/** What the words lean to where nobody is in danger; more plainly where they need what came before and something did. */
function wishOf(heard: Heard, alone: boolean, intents: Intents): Leaning {
  const usual = oddsOf(heard, 1);
  if (alone) return intents(heard.words, usual);
  const leaning = intents(heard.words, calmly(usual));
  const leans = leaning.bare > BARE && (heard.quoted || heard.before.length > 0);
  return leans ? intents(heard.words, calmly(oddsOf(heard, AFTER_SOMETHING))) : leaning;
}

/** The search of one message: several readers ask it about the same words. */
function remembering(search: Search): Search {
  const known = new Map<string, ReturnType<Search>>();
  const ask = (words: string) => {
    const verdict = known.get(words) ?? search(words);
    known.set(words, verdict);
    return verdict;
  };
  return Object.assign(ask, { why: search.why });
}

/** The same where nobody is in danger. */
const calmly =
  (odds: Odds): Odds =>
  (wish, bare) =>
    wish.startsWith('danger:') ? 0 : odds(wish, bare);

/** The index over a list's services, made when the first message needs it. */
function servicesWhenAsked(catalogue: Catalogue): ServiceIndex {
  let made: ServiceIndex | undefined;
  return (words) => {
    made ??= createServiceIndex(catalogue, readShipped());
    return made(words);
  };
}

/** Makes the understanding over one list, its search and what was learned of wishes. */
export function createUnderstand(catalogue: Catalogue, search: Search, intents: Intents): Understand {
  const names = namesOf(catalogue);
  const signOf = allOver(createSigns(catalogue.dangers, catalogue.notNow));
  const callFirst = createCallFirst(catalogue.dangers);
  const serviceIn = servicesWhenAsked(catalogue);
  const calm = createCalm(catalogue.dangers, catalogue.notNow);
  return (said) => {
    const once = remembering(search);
    const knowing = {
      catalogue,
      search: once,
      names,
      signOf,
      calm,
      callFirst,
      lean: (words: string) => intents(words),
      serviceIn,
      begins: intents.begins,
    };
    const read = { ...said, words: shortened(said.words, READ) };
    const alarm = danger(said, intents(read.words), knowing);
    if (alarm) return alarm;
    const heard = withoutOpener(read);
    // Words that say what they are about are taken for a wish only where that is plain, a danger left open or not.
    const alone = standsAlone(heard.words, once);
    const leaning = wishOf(heard, alone, intents);
    for (const reader of READERS) {
      const wanted = reader(heard, leaning, knowing);
      if (wanted) return wanted;
    }
    return matter(heard);
  };
}
