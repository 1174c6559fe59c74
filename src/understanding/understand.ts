import type { Catalogue } from '../../catalogue/catalogue.ts';
import { shortened } from '../brands.ts';
import { readShipped } from '../matters/learned/shipped.ts';
import type { Search, Verdict } from '../matters/verdict.ts';
import { createServiceIndex, type ServiceIndex } from '../services/find/service-index.ts';
import { withoutOpener } from './another-topic.ts';
import { withoutCover } from './cover.ts';
import type { Heard } from './heard.ts';
import type { Intents, Leaning, Odds } from './intents/intents.ts';
import type { TakenFor } from './intents/learned.ts';
import { namesOf } from './names.ts';
import { isOutside } from './outside.ts';
import type { Reader } from './reader.ts';
import { allOver } from './readers/all-over.ts';
import { askedOf } from './readers/asked-of.ts';
import { bundle } from './readers/bundle.ts';
import { caseByNumber } from './readers/case-by-number.ts';
import { caseByPaper } from './readers/case-by-paper.ts';
import { caseInWords } from './readers/case-in-words.ts';
import { correction, restated } from './readers/correction.ts';
import { countedOut } from './readers/counted-out.ts';
import { danger } from './readers/danger.ts';
import { duty } from './readers/duty.ts';
import { heading } from './readers/heading.ts';
import { lastCase } from './readers/last-case.ts';
import { LIKELIEST_OF_SURE, WISH_OF_UNSURE } from './readers/leans.ts';
import { list } from './readers/list.ts';
import { manualByNumber } from './readers/manual-by-number.ts';
import { matter, pointedAt } from './readers/matter.ts';
import { otherPlace } from './readers/other-place.ts';
import { plainTalk } from './readers/plain-talk.ts';
import { section } from './readers/section.ts';
import { seenAtPlace } from './readers/seen-at-place.ts';
import { service } from './readers/service.ts';
import { several } from './readers/several.ts';
import { createShouts } from './readers/shouts.ts';
import { createCallFirst, createCalm, createSigns } from './readers/signs.ts';
import { supplement } from './readers/supplement.ts';
import { talk } from './readers/talk.ts';
import { talkInPieces } from './readers/talk-in-pieces.ts';
import type { Wanted } from './wanted.ts';

/** In this order, after danger, which outranks everything; what nobody else claims is a question about a matter. */
const READERS: readonly Reader[] = [
  supplement,
  caseByNumber,
  countedOut,
  plainTalk,
  manualByNumber,
  otherPlace,
  bundle,
  service,
  askedOf,
  seenAtPlace,
  restated,
  several,
  heading,
  caseByPaper,
  lastCase,
  correction,
  duty,
  section,
  caseInWords,
  list,
  talkInPieces,
  talk,
];

/** So much of a message is read, in characters: what is meant stands at its beginning. A danger may stand anywhere. */
export const READ = 500;

/** What a message wants. Pure and synchronous; nothing leaves the house. */
export type Understand = (heard: Heard) => Wanted;

/**
 * So much likelier are words that need what came before where something did, and words between people. Of held-out examples
 * .70 of corrections are read so, without it .63, and .69 of what asks for the case that was spoken of, without it .63.
 */
const AFTER_SOMETHING = { bare: 3, talk: 2 };
/** And so much less likely are those that need it where nothing came before. */
const AFTER_NOTHING = 0.3;
/** Words of which the search is no surer want something else than a matter from a smaller share on. */
const UNSURE = 0.6;

/** What is out of the question: whoever replies to something wants no list by it, and of a case only where it is one. */
const oddsAlone =
  ({ quoted }: Heard): Odds =>
  (wish) =>
    quoted && (wish.startsWith('list-') || (wish === 'case-last' && quoted.about?.case === undefined)) ? 0 : 1;

/** The same of words that may lean on what came before. */
const oddsOf = (heard: Heard): Odds => {
  const alone = oddsAlone(heard);
  if (!heard.quoted && heard.before.length === 0) return (wish, bare) => alone(wish, bare) * (bare ? AFTER_NOTHING : 1);
  const times = (wish: TakenFor, bare: boolean) =>
    bare ? AFTER_SOMETHING.bare : wish === 'small-talk' ? AFTER_SOMETHING.talk : 1;
  return (wish, bare) => alone(wish, bare) * times(wish, bare);
};

/** Whether the words say by themselves what they are about: one matter, or something outside the list. */
const standsAlone = (verdict: Verdict): boolean => verdict.kind === 'answer' || isOutside(verdict);

/** What the words lean to where nobody is in danger; of what needs something before it so much more where there is something. */
function wishOf(heard: Heard, verdict: Verdict, intents: Intents): Leaning {
  if (standsAlone(verdict)) return { ...intents(heard.words, oddsAlone(heard)), leastOwn: LIKELIEST_OF_SURE };
  const leaning = intents(heard.words, calmly(oddsOf(heard)));
  return (verdict.hits[0]?.score ?? 0) < UNSURE ? { ...leaning, least: WISH_OF_UNSURE } : leaning;
}

/** A function of the words of one message: several readers ask about the same ones. */
function remembering<Known>(work: (words: string) => Known): (words: string) => Known {
  const known = new Map<string, Known>();
  return (words) => {
    const found = known.get(words) ?? work(words);
    known.set(words, found);
    return found;
  };
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
  const shoutIn = createShouts(catalogue.dangers);
  const callFirst = createCallFirst(catalogue.dangers);
  const serviceIn = servicesWhenAsked(catalogue);
  const calm = createCalm(catalogue.dangers, catalogue.notNow);
  return (said) => {
    const { why, weight, outside } = search;
    const once: Search = Object.assign(remembering(search), { why, weight, outside });
    const knowing = {
      catalogue,
      search: once,
      names,
      signOf,
      shoutIn,
      calm,
      callFirst,
      lean: remembering((words: string) => intents(words)),
      serviceIn,
      begins: intents.begins,
    };
    const told = withoutCover(said);
    const read = { ...told, words: shortened(told.words, READ) };
    const alarm = danger(told, intents.alarm(shortened(pointedAt(told), READ)), knowing);
    if (alarm) return alarm;
    const heard = withoutOpener(read);
    // Words that say what they are about are taken for a wish only where that is plain, a danger left open or not.
    const leaning = wishOf(heard, once(heard.words), intents);
    for (const reader of READERS) {
      const wanted = reader(heard, leaning, knowing);
      if (wanted) return wanted;
    }
    return matter(heard);
  };
}
