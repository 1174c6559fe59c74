import { typed } from '../../brands.ts';
import type { Search } from '../../matters/verdict.ts';
import { bestOf } from '../best-way.ts';
import { clausesOf, isCounted, isNumbered, saysBesides, tellsOfRound } from '../clauses.ts';
import { withNumbers } from '../counted-in-words.ts';
import type { Run } from '../evidence.ts';
import type { AnotherBegins } from '../intents/begins.ts';
import type { Leaning } from '../intents/intents.ts';
import { isOutside } from '../outside.ts';
import type { Knowing, Reader } from '../reader.ts';
import type { Part } from '../wanted.ts';
import { waysOf } from '../ways.ts';
import { withoutDenied } from './correction.ts';

/** So many other matters stand beside a part of which it is not certain what it is about. */
const BESIDE = 2;
/** And none that is less likely: it would only stand in the way. */
const LIKELY = 0.05;

/** That the answer was wrong, said first, is no concern. */
const WRONG = /^(?:不对|错了|说错了|不是)[，,。！!\s]+/u;

/** Words that lean less than this to matters and dangers ask for something else: so do 126 of 134 wishes that could be taken apart. */
const TELLS = 0.3;
/** And of words that lean less than this each part must be so likely. */
const PLAINLY = 0.5;
const LIKELY_ALONE = 0.6;

/** A word between people before or behind what is told, 「烦死了，」, is no concern either. */
function withoutTalk(words: string, lean: Knowing['lean']): string {
  const clauses = clausesOf(words);
  const [first, last] = [clauses[0], clauses.at(-1)];
  if (!first || !last || first === last) return words;
  const from = isTalk(lean(first.words)) && !isNumbered(first) ? words.indexOf(first.words) + first.words.length : 0;
  const to = isTalk(lean(last.words)) && !isNumbered(last) ? words.lastIndexOf(last.words) : words.length;
  return from <= to ? words.slice(Math.max(0, from), to).replace(/^[，,。！!、；;\s]+/u, '') : words;
}

const isTalk = ({ first, share, elsewhere, danger }: Leaning) =>
  first === 'small-talk' && share >= PLAINLY && elsewhere + danger.share < TELLS;

/** Several things in one message, each with its own answer. */
export const several: Reader = (heard, leaning, { search, begins, names, lean }) => {
  const words = withNumbers(heard.words);
  // Whoever counts, numbers or writes down what follows wants each of it answered, whatever some of it leans to; a danger was told before.
  const tells = isCounted(words) || tellsOfRound(words) ? 1 : leaning.elsewhere + leaning.danger.share;
  if (tells < TELLS && !saysBesides(words)) return undefined;
  const denied = withoutDenied(words);
  // 「德加油烟、星洲群租」: where it is says nothing of what it is.
  const placeless = Object.assign((said: string) => search(names.withoutPlace(said)), search);
  const concernsIn = (said: string) => bestOf(waysOf(said, placeless, begins));
  const told = denied ?? words.replace(WRONG, '');
  const first = concernsIn(told);
  const plain = first.length < 2 ? told : withoutTalk(told, lean);
  const runs = plain === told ? first : concernsIn(plain);
  if (runs.length < 2 || (tells < PLAINLY && !runs.every(isPlain))) return undefined;
  return { want: 'several', parts: runs.flatMap(partOf) };
};

const isPlain = ({ verdict, sure }: Run): boolean =>
  sure >= LIKELY_ALONE && (verdict.kind !== 'not-listed' || isOutside(verdict));

/** The concerns a message names apart, in their order, its clauses in theirs; none where it names only one. */
export const partsOf = (words: string, search: Search, begins: AnotherBegins): Part[] =>
  bestOf(waysOf(words, search, begins)).flatMap(partOf);

function partOf({ words, verdict }: Run): Part[] {
  const said = { words: typed(words) };
  if (verdict.kind === 'not-listed') return verdict.topic ? [{ ...said, referral: verdict.topic }] : [];
  const [first, ...others] = verdict.hits;
  if (!first) return [];
  const likely = others.filter(({ score }) => score >= LIKELY).map(({ matter }) => matter);
  const also = verdict.kind === 'answer' ? verdict.also : likely;
  return [{ ...said, matter: first.matter, also: also.slice(0, BESIDE) }];
}
