import { SECTIONS, type Section } from '../../../catalogue/intents/intent.ts';
import type { Words } from '../../brands.ts';
import { isOutside } from '../outside.ts';
import type { Knowing, Reader } from '../reader.ts';
import { besideAsking } from './beside-asking.ts';
import { asksHowFar } from './case-in-words.ts';
import { BARE, BEYOND_DOUBT, leansTo } from './leans.ts';
import { sectionSpokenOf } from './spoken-of.ts';

export const isSection = (name: string): name is Section => Object.hasOwn(SECTIONS, name);
/** So likely is the one that is asked about, where the search itself is not sure that it is any. */
const LIKELY = 0.6;
/** So plainly a section must be asked for then, as a share of all wishes. */
const PLAINLY = 0.8;
/** Words that tell of something by so large a share ask for no section where that is known to be outside the list: 「医保怎么办」. */
const TELLS = 0.1;
/** From here on words may well be about a matter. */
const A_MATTER = 0.5;
/** Words that hardly need what came before never inherit it, however unsure it is what they name. */
const ALONE = 0.05;
/** What is called by capitals was not spoken of before, whatever is asked of it: 「小区有没有AED，放在哪」. */
const OWN_NAME = /[A-Z]{2,}/;
/** Whoever tells what happens and asks what to do wants the whole card: 「遛狗不牵绳怎么办」. What a department does is asked of it. */
const WHAT_TO_DO = /^(?!.*(?:部门|街道|城管|他们|你们|怎么办理)).{2,}(?:怎么|咋)(?:办|弄)[呢啊呀吗的]*[？?。！!]*$/u;
/** So many other matters stand beside a section, one tap away. */
const BESIDE = 2;

/**
 * One section of a 说明书: of the matter the words name beyond doubt, else of what stands before, else of the likeliest they
 * name. Words that name none and stand alone are left to the other readers.
 */
export const section: Reader = (heard, leaning, knowing) => {
  const { first } = leaning;
  if (!isSection(first) || !leansTo(leaning, isSection) || asksHowFar(heard.words)) return undefined;
  if (leaning.elsewhere >= TELLS && isOutside(knowing.search(heard.words))) return undefined;
  const general = knowing.names.isGeneral(heard.words);
  const bare = leaning.bare > BARE || general;
  const own = general ? undefined : named(heard.words, first, leaning.share, knowing);
  const alone = own?.plain || OWN_NAME.test(heard.words) || (!bare && (own?.sure || leaning.bare < ALONE));
  const spoken = alone ? undefined : sectionSpokenOf(heard, first, knowing);
  if (spoken) return spoken;
  if (first === 'procedure' && !general && (own ? alone || !bare : bare) && WHAT_TO_DO.test(heard.words))
    return undefined;
  if (own && (alone || !bare)) return { want: 'section', section: first, matter: own.matter, also: own.also };
  if (!bare || own?.sure) return undefined;
  if (first !== 'contact') return { want: 'unclear' };
  // A number and nothing it is for: who is there now.
  const [likeliest] = knowing.search(heard.words).hits;
  return (likeliest?.score ?? 0) < A_MATTER ? { want: 'duty' } : undefined;
};

/** `sure`: the words name it beyond doubt; `plain`: so does what is left of them beside the question, whatever came before. */
type Found = { matter: string; also: string[]; sure: boolean; plain?: boolean };

/** What the words name, which a department is not: the question itself is no part of it, where what is left names one of those they remind of. */
function named(words: Words, wanted: Section, share: number, { search, lean, names }: Knowing): Found | undefined {
  const whole = search(words);
  const beside = besideAsking(words, wanted, lean);
  if (names.isDepartment(beside)) return undefined;
  const rest = search(beside);
  const agrees =
    rest.kind === 'answer' &&
    rest.hit.score >= BEYOND_DOUBT &&
    whole.hits.some(({ matter }) => matter === rest.hit.matter);
  const verdict = agrees ? rest : whole;
  const [first, ...others] = verdict.hits.map((hit) => hit.matter);
  // Of what is outside the list no section is told, unless one matter is far likelier than the rest.
  const outside = verdict.kind === 'not-listed';
  const likely = share >= PLAINLY && (verdict.hits[0]?.score ?? 0) >= LIKELY;
  if (!first || (outside && (verdict.topic || !likely))) return undefined;
  const sure = verdict.kind === 'answer';
  return { matter: first, also: sure ? verdict.also : others.slice(0, BESIDE), sure, plain: agrees };
}
