import { SERVICE_NUMBER } from '../../../catalogue/public-numbers.ts';
import type { Words } from '../../brands.ts';
import type { Search } from '../../matters/verdict.ts';
import { isOutside } from '../outside.ts';
import type { Reader } from '../reader.ts';
import { BEYOND_DOUBT, leansTo } from './leans.ts';

/** So long words without a Chinese letter may be a word between people. */
const SHORT = 5;
/** Fewer characters name no matter, whatever the search makes of them. */
const A_NOUN = 2;
/** Below this share words are talk no more than they are something else. */
const HALF = 0.5;
/** So plainly a place, words are one whatever the search finds in a house number. */
const PLAINLY = 0.9;
/** What has happened is told of, unless somebody arrived: 「树断在桥头了」 is no place, 「到桥头了」 is one. */
const HAPPENED = /^(?!.{0,3}到).*了[。！!]*$/u;
/** A number by itself, or keys, are no address; 「3-2-501」 is one. */
const NO_ADDRESS = /^(?!.*\d\s*[-－—]\s*\d)\P{Script=Han}*$/u;
/** What is done on a road, or to it, names none: 「老板跑路」, 「车子挡路」. */
const NO_STREET = /(?:跑|挡|堵|没|没有|断头|占|占着|拦|让|修|挖|铺|问|迷|赶|找不到)路$|路面(?:坑|坏|破|裂|塌|烂)/u;
/** A number by itself. */
const A_NUMBER = /^[\s\d]*\d[\s\d]*$/;
/** A number that people call: of three digits in danger, of five for a service; 「886」 says goodbye. */
const A_LINE = new RegExp(String.raw`^(?:1[12]\d|${SERVICE_NUMBER})$`);
/** Letters by themselves. */
const LETTERS = /^[\sA-Za-z]+$/;
/** Fewer may be a word people use: 「KTV」, 「app」. */
const KEYS = 4;
/** What only points somewhere: 「后面那个」, 「对面那家的」. */
const POINTS =
  /^(?:就|是|在)*(?:前|后|上|下|左|右|里|外|旁|对|那|这)[面边头侧]的?[那这](?:个|家|户|位|条|件|间|处)的?[吧呢啊呀。？?！!]*$/;
/** Each kind of talk that is learned, and what it wants. */
const TALK = {
  'small-talk': { want: 'small-talk' },
  person: { want: 'person' },
  'place-only': { want: 'place' },
  unclear: { want: 'unclear' },
} as const;

const isTalk = (name: string): name is keyof typeof TALK => Object.hasOwn(TALK, name);

/** Keys hit at random spell no word of the list, neither in pinyin nor by its initials. */
const isNoWord = (words: Words, search: Search): boolean =>
  words.length >= KEYS && search(words).kind !== 'ask' && !/\p{Script=Han}/u.test(search.why(words, '').understood);

/** What is no question at all, only a place, or too little to tell; never words that name one matter beyond doubt. */
export const talk: Reader = ({ words }, leaning, { search, catalogue, names }) => {
  const { first } = leaning;
  if (POINTS.test(words)) return TALK.unclear;
  // It lies on no side of the list, whatever numbers were heard; 「12345」 is known.
  if (A_NUMBER.test(words) && !(A_LINE.test(words.trim()) && search(words).kind === 'answer')) return TALK.unclear;
  if (LETTERS.test(words) && !leansTo(leaning, isTalk) && isNoWord(words, search)) return TALK.unclear;
  if (!isTalk(first) || !leansTo(leaning, isTalk)) return undefined;
  // Keys hit at random look like nothing that was learned; 「OK」 and 「?」 do.
  if (!/\p{Script=Han}/u.test(words) && words.length > SHORT) return undefined;
  if (first === 'place-only' && NO_ADDRESS.test(words)) return TALK.unclear;
  if (first === 'place-only' && NO_STREET.test(words.trim())) return undefined;
  if (first === 'unclear' && [...words.trim()].length < A_NOUN) return TALK[first];
  if (first === 'place-only' && leaning.share >= PLAINLY && !HAPPENED.test(words)) return TALK[first];
  const verdict = search(words);
  const outside = first === 'unclear' && isOutside(verdict);
  // A word that nearly always is too little is it, whatever the search is used to hear of it; so is a department's name.
  const bare = words.length <= SHORT && (leaning.share >= PLAINLY || names.isDepartment(words));
  if (first === 'unclear' && (names.isGeneral(words) || (bare && !outside))) return TALK[first];
  const sure = verdict.kind === 'answer' && (verdict.also.length === 0 || verdict.hit.score >= BEYOND_DOUBT);
  // A noun that is hardly talk more than anything else, or that people say of a matter, is about what the search finds.
  const [hit] = verdict.hits;
  const saidOf =
    hit && hit.score >= HALF && /\p{Script=Han}/u.test(words) ? catalogue.matter(hit.matter)?.sayings : undefined;
  // What the list itself says of those who do it: 「明天会下雨吗」 goes to the weather service.
  const others = verdict.kind === 'not-listed' && isOutside(verdict) ? verdict.referral : undefined;
  const saidOfOthers = catalogue.referral(others ?? '')?.sayings.includes(words.trim());
  const isNoun = leaning.share < HALF || saidOfOthers || saidOf?.some((one) => one.includes(words.trim()));
  const found = verdict.kind === 'not-listed' ? isOutside(verdict) : (hit?.score ?? 0) >= HALF;
  const torn = first === 'small-talk' && isNoun && found;
  const happened = first === 'place-only' && HAPPENED.test(words) && hit !== undefined && hit.score >= HALF;
  const named =
    sure || torn || outside || happened || (verdict.kind === 'answer' && first === 'unclear' && words.length > SHORT);
  return named && first !== 'person' ? undefined : TALK[first];
};
