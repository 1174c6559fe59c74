import { openCatalogue } from '../../../catalogue/catalogue.ts';
import { createSearchWith } from '../../matters/create-search.ts';
import { chance, seedOf } from '../../matters/learn/chance.ts';
import { simplifiedTable, syllableTable } from '../../matters/learn/char-tables.ts';
import { readTaught } from '../../matters/learn/compiled.ts';
import { learn } from '../../matters/learn/learn.ts';
import { createLinear } from '../../matters/rank/linear.ts';
import { createLanguage } from '../../matters/words/language.ts';
import { APART, bestOf, NEEDS } from '../best-way.ts';
import { NOTHING, type Run } from '../evidence.ts';
import { type AnotherBegins, BEGINS_OR_GOES_ON, createBegins } from '../intents/begins.ts';
import { createSpelling } from '../intents/spelling.ts';
import { joinLessons } from '../learn/joins.ts';
import { learnJoins } from '../learn/learn.ts';
import { isFit, readSeveralTexts, type SeveralText } from '../learn/several-texts.ts';
import { aboutOf, type Way, waysOf } from '../ways.ts';
import { fitted } from './fitted.ts';

// `npx tsx src/understanding/eval/several.ts`: how often several concerns are told apart and one is taken apart in either half
// of several.jsonl and of heard texts that are not learned, when where a concern begins is learned and what the evidence weighs
// is fitted on the other; and what it weighs fitted on both, each asked of what was learned without it.

const HELD = 0.15;
/**
 * Of what was fitted on, so few heard texts may be taken apart wrongly. What they are about is still one of the parts, a press
 * away; of those looked at a third do tell of a second thing, which their label leaves out.
 */
const ALLOWED = 0.045;

type Asked = { about: SeveralText['about']; isHeard: boolean; isFit: boolean; ways: Way[] };

const taught = readTaught();
const held = taught.heard.map((one) => ({ ...one, isHeld: chance(seedOf(one.text), 0) < HELD }));
const heard = held.filter((one) => !one.isHeld);
const learned = learn({ ...taught, heard }, '', () => {});
const search = createSearchWith(openCatalogue(taught), learned);
const tables = { syllables: syllableTable(), simplified: simplifiedTable() };
const { featurize } = createLanguage(tables, taught);
const spelling = createSpelling(tables.simplified, taught);
const written = readSeveralTexts();

/** Where a concern begins, as one half of the written texts and what was heard teach it. */
function begunBy(half: boolean): AnotherBegins {
  const joins = joinLessons(
    heard,
    written.filter((one) => isFit(one) === half),
  );
  const weights = learnJoins(joins, spelling, featurize);
  return createBegins(createLinear(weights, BEGINS_OR_GOES_ON.length), spelling, featurize);
}

const outside = new Set(taught.referrals.map((one) => one.id));
const isIt = (ids: readonly string[], run: Run): boolean => {
  const about = aboutOf(run) ?? '';
  return ids.includes(outside.has(about) ? 'out' : about);
};
const rightOf = (about: SeveralText['about'], runs: readonly Run[]): number => {
  const left = [...runs];
  return about.filter((ids) => {
    const at = left.findIndex((run) => isIt(ids, run));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
};

const texts = [
  ...written.map((one) => ({ ...one, isHeard: false })),
  ...held.filter((one) => one.isHeld).map(({ text, ids }) => ({ text, about: [ids ?? ['out']], isHeard: true })),
];
const byOther = { fit: begunBy(false), rest: begunBy(true) };
const asked: Asked[] = texts.map((one) => {
  const ways = waysOf(one.text, search, isFit(one) ? byOther.fit : byOther.rest);
  return { ...one, isFit: isFit(one), ways };
});

/** Right is a way with as many parts as there are concerns, of which as many as possible, all but one at least, are right. */
function lesson({ about, ways }: Asked) {
  const isOne = (runs: readonly Run[]) => runs.every((run) => about.some((ids) => isIt(ids, run)));
  const right = ways.map(({ runs }) => (runs.length === about.length ? rightOf(about, runs) : 0));
  const most = Math.max(1, about.length - 1, ...right);
  const isRight = (runs: readonly Run[], i: number) => (about.length === 1 ? isOne(runs) : right[i] === most);
  return { ways: ways.map(({ runs, evidence }, i) => ({ evidence, isRight: isRight(runs, i) })) };
}

function row(half: readonly Asked[], weights = APART, needs = NEEDS) {
  const told = half.map((one) => ({ ...one, runs: bestOf(one.ways, weights, needs) }));
  const share = <T>(some: readonly T[], is: (one: T) => boolean) => some.filter(is).length / some.length;
  const many = told.filter((one) => one.about.length > 1);
  const wrong = (some: typeof told) =>
    share(some, ({ about, runs }) => runs.some((run) => !about.some((ids) => isIt(ids, run))));
  return {
    told: share(many, ({ about, runs }) => rightOf(about, runs) === about.length),
    allButOne: share(many, ({ about, runs }) => rightOf(about, runs) >= Math.max(1, about.length - 1)),
    wronglyHard: wrong(told.filter((one) => !one.isHeard && one.about.length === 1)),
    wronglyHeard: wrong(told.filter((one) => one.isHeard)),
  };
}

function fittedOn(some: readonly Asked[]) {
  const weights = fitted(some.map(lesson), NOTHING);
  const needs = Array.from({ length: 80 }, (_, i) => (i - 30) / 20).find(
    (one) => row(some, weights, one).wronglyHeard <= ALLOWED,
  );
  return { weights, needs };
}

const fit = asked.filter((one) => one.isFit);
const rest = asked.filter((one) => !one.isFit);
for (const [one, other] of [
  [fit, rest],
  [rest, fit],
] as const) {
  const { weights, needs } = fittedOn(one);
  const counts = [other.filter(({ about }) => about.length > 1), other.filter(({ isHeard }) => isHeard)];
  const figures = JSON.stringify(row(other, weights, needs));
  console.log(`fitted on one half, on the other: ${figures} of ${counts.map(({ length }) => length).join(' and ')}`);
}
console.log(`as it is: ${JSON.stringify(row(asked))}`);
console.log(`fitted on both: ${JSON.stringify(fittedOn(asked))}`);
