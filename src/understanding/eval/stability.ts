import { openCatalogue, type TaughtCatalogue } from '../../../catalogue/catalogue.ts';
import { createSearchWith } from '../../matters/create-search.ts';
import { split } from '../../matters/eval/folds.ts';
import { measure } from '../../matters/eval/measure.ts';
import { chance, seedOf } from '../../matters/learn/chance.ts';
import { simplifiedTable, syllableTable } from '../../matters/learn/char-tables.ts';
import { readSpoken, readTaught } from '../../matters/learn/compiled.ts';
import { learn } from '../../matters/learn/learn.ts';
import { isRight } from '../../matters/offered.ts';
import type { Verdict } from '../../matters/verdict.ts';
import { createIntents } from '../intents/intents.ts';
import { learnFrom } from '../learn/learn.ts';
import { lessonsOf } from '../learn/texts.ts';

// `npm run stability`: how far what is learned hangs on a few texts. Learns three quarters of all sayings and heard texts, and
// then the same without two in a thousand of them, drawn three times; asks each the last quarter, and tells how many answers
// are others (`changed`) and how many turned from right to wrong or back. The same of wishes and dangers. No development item
// is looked at.

const DRAWS = 3;
const LEFT_OUT = 0.002;

const taught = readTaught();
const spoken = readSpoken();
const [fold] = split(taught);
if (!fold) throw new Error('there is nothing to ask');
const { rest, questions } = fold;

const isKept = (text: string, draw: number) => draw === 0 || chance(seedOf(text), draw) >= LEFT_OUT;

function without(list: TaughtCatalogue, draw: number): TaughtCatalogue {
  const less = <T extends { sayings: string[] }>(one: T): T => ({
    ...one,
    sayings: one.sayings.filter((text) => isKept(text, draw)),
  });
  return {
    ...list,
    matters: list.matters.map(less),
    referrals: list.referrals.map(less),
    heard: list.heard.filter(({ text }) => isKept(text, draw)),
  };
}

type Asked = { said: string; right: boolean };

/** Of a draw beside what was learned of all: how many answers are others, and how many turned. */
function beside(all: readonly Asked[], drawn: readonly Asked[]): string {
  const share = (is: (one: Asked, other: Asked) => boolean) =>
    (drawn.filter((one, i) => is(one, all[i] ?? one)).length / (drawn.length || 1)).toFixed(4);
  return `changed ${share((one, other) => one.said !== other.said)} turned ${share((one, other) => one.right !== other.right)}`;
}

const firstOf = (verdict: Verdict) =>
  verdict.kind === 'not-listed' ? verdict.topic : verdict.kind === 'ask' ? verdict.group : verdict.hits[0]?.matter;

function askSearch(draw: number): Asked[] {
  const list = without(rest, draw);
  const catalogue = openCatalogue(list);
  const search = createSearchWith(catalogue, learn(list, ''));
  const answered = questions.map((question) => ({ question, verdict: search(question.chat), ms: 0 }));
  const { msP50: _, msP99: __, ...figures } = measure(answered, catalogue);
  console.log(`search ${draw}: ${JSON.stringify(figures)}`);
  return answered.map(({ question, verdict }) => ({
    said: `${verdict.kind} ${firstOf(verdict)}`,
    right: isRight(question.ids, verdict, catalogue),
  }));
}

const PART = 5;
const isHeld = (text: string) => chance(seedOf(text), 0) * PART < 1;
const tables = { syllables: syllableTable(), simplified: simplifiedTable() };
const asked = [
  ...spoken.filter(({ text }) => isHeld(text) && !text.includes('{')).map(({ text, intent }) => ({ text, intent })),
  ...taught.heard.filter(({ text }) => isHeld(text)).map(({ text }) => ({ text, intent: 'else' })),
];

function askIntents(draw: number): Asked[] {
  const list = {
    ...without(taught, draw),
    heard: taught.heard.filter(({ text }) => !isHeld(text) && isKept(text, draw)),
  };
  const lessons = lessonsOf(
    list,
    spoken.filter(({ text }) => !isHeld(text) && isKept(text, draw)),
  );
  const intents = createIntents(openCatalogue(list), tables, learnFrom(lessons, [], list, ''));
  const got = asked.map(({ text, intent }): Asked => {
    const { first, share, danger, elsewhere } = intents(text);
    const isDanger = danger.share > Math.max(0.5, elsewhere);
    const said = isDanger ? `danger:${danger.id}` : first.startsWith('else:') || elsewhere > share ? 'else' : first;
    return { said, right: said === (intent.startsWith('not-danger:') ? 'else' : intent) };
  });
  console.log(
    `talk ${draw}: n ${got.length} right ${(got.filter(({ right }) => right).length / got.length).toFixed(4)}`,
  );
  return got;
}

for (const [kind, ask] of [
  ['search', askSearch],
  ['talk', askIntents],
] as const) {
  const all = ask(0);
  for (let draw = 1; draw <= DRAWS; draw++) console.log(`${kind} without draw ${draw}: ${beside(all, ask(draw))}`);
}
