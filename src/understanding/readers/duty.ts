import { clausesOf } from '../clauses.ts';
import type { Heard } from '../heard.ts';
import type { Leaning } from '../intents/intents.ts';
import { isOutside } from '../outside.ts';
import type { Knowing, Reader } from '../reader.ts';
import { BARE, isFor, LIKELIEST_OF_SURE } from './leans.ts';
import { spokenOf } from './spoken-of.ts';

/** Less plainly asked, and of what is not said, it may be anything: 「明天几点」. */
const PLAINLY = 0.9;

/** Who is on duty or in charge and how to reach them: of the department named, else of the lead of what was spoken of. */
export const duty: Reader = (heard, leaning, knowing) => {
  if (COMPLAINED_OF.test(heard.words)) return undefined;
  const plan = OF_A_PLAN.test(heard.words) && knowing.search(heard.words).kind === 'not-listed';
  // Of a department that is named its phone and its people are asked for, not those of a matter or of the desk.
  const reaches = isFor(leaning, 'contact') || isFor(leaning, 'person');
  const about = spokenOf(heard);
  const late = (!about || SOMETHING.test(heard.words)) && reachesOutOfHours(heard.words, knowing);
  const shift = OF_SHIFTS.test(heard.words);
  const own = plan || late || isFor(leaning, 'duty');
  if (!own && !reaches && !shift) return undefined;
  const named = departmentAsked(heard.words, knowing);
  if (!own && !(named && (shift || !tells(heard.words, leaning, knowing)))) return undefined;
  if (plan) return { want: 'duty', department: named ?? likeliestLead(heard.words, knowing) };
  if (late) return { want: 'duty', department: named };
  // What needs something before it is no question of its own: 「明天几点」 asks for no weather.
  if (!named && leaning.bare <= BARE && asksElsewhere(heard.words, knowing)) return undefined;
  if (!named && !about && leaning.bare > BARE && leaning.share < PLAINLY) return { want: 'unclear' };
  if (named || OF_THE_OFFICE.test(heard.words)) return { want: 'duty', department: named };
  return { want: 'duty', department: ownLead(heard.words, leaning, knowing) ?? leadOf(about?.matter, knowing) };
};

const leadOf = (matter: string | undefined, { catalogue }: Knowing) => catalogue.matter(matter ?? '')?.lead.department;

/** How somebody behaves is complained of: whoever says so asks for nobody's phone. */
const COMPLAINED_OF = /态度[^，。]{0,3}(?:不好|不行|差|恶劣|凶|冷|横)/u;

/** Who leads the whole office at this hour is asked of no matter. */
const OF_THE_OFFICE = /带班|总值班|街道值班|值班领导/u;

/** Somebody here keeps a plan for bad days, though what it is for lies outside the list: 「台风预案谁负责」 asks for no forecast. */
const OF_A_PLAN =
  /预案.{0,4}(?:谁|归|(?:哪个|哪家|什么)(?:部门|单位|科室))|(?:谁|哪个部门|哪个单位|哪个科室).{0,6}预案/u;

/** When those who are there change is asked of nothing else. */
const OF_SHIFTS = /(?:几点|什么时候|啥时候|何时|谁)[^，。]{0,4}(?:交班|换班|接班|轮班|值守|当班)/u;

const OUT_OF_HOURS = /晚上|夜里|半夜|深夜|凌晨|夜间|周末|双休日?|节假日|休息日|下班(?:以?后|了)?/gu;
const REACHED = /电话|号码|联系|找/u;
/** Whatever it may be, not what was spoken of. */
const SOMETHING = /[有出]了?急?事/u;
const TO_REACH = /打|拨|电话|号码|联系(?:方式)?|人|[急出]?了?事/gu;

/** Somebody is wanted when the office is closed, and nothing is said of what for: 「周末出了事打哪个电话」. */
function reachesOutOfHours(words: string, { names }: Knowing): boolean {
  const rest = words.replace(OUT_OF_HOURS, '');
  return rest !== words && REACHED.test(rest) && names.isGeneral(rest.replace(TO_REACH, ''));
}

/** So likely must it be. */
const NAMES = 0.6;

/** Who leads what the words themselves name: 「垃圾清运今天谁负责」 is not asked of what was spoken of before. */
function ownLead(words: string, { bare }: Leaning, knowing: Knowing): string | undefined {
  return bare > BARE || knowing.search(words).kind === 'not-listed' ? undefined : likeliestLead(words, knowing);
}

/** Which of several matters is meant is not asked when one department leads them. */
function likeliestLead(words: string, knowing: Knowing): string | undefined {
  const { hits } = knowing.search(words);
  const first = leadOf(hits[0]?.matter, knowing);
  const led = hits.filter(({ matter }) => leadOf(matter, knowing) === first);
  return led.reduce((sum, { score }) => sum + score, 0) >= NAMES ? first : undefined;
}

/** The department the words name; of several the one in the clause that asks. */
function departmentAsked(words: string, { names, lean }: Knowing): string | undefined {
  const naming = clausesOf(words).filter((clause) => names.departmentIn(clause.words));
  const asks = ({ words: said }: { words: string }) => ['duty', 'contact', 'person'].includes(lean(said).first);
  const asking = naming.length > 1 ? naming.find(asks) : undefined;
  return names.departmentIn(asking?.words ?? words);
}

/** Words that name a matter and hardly ask for a phone complain of the department: 「投诉物业楼道不打扫」. */
const tells = (words: Heard['words'], { share }: Leaning, { search }: Knowing): boolean =>
  share < LIKELIEST_OF_SURE && search(words).kind === 'answer';

/** The office's own affairs: who is on duty there is what is asked. */
const OWN = 'office-affairs';

/** When something outside the list is open or comes back is no question of who is on duty: 「今天几点来电」. */
function asksElsewhere(words: Heard['words'], { search }: Knowing): boolean {
  const verdict = search(words);
  return isOutside(verdict) && verdict.kind === 'not-listed' && verdict.topic !== OWN;
}
