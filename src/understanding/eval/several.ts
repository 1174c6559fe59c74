import { openCatalogue } from '../../../catalogue/catalogue.ts';
import { createSearchWith } from '../../matters/create-search.ts';
import { readTaught } from '../../matters/learn/compiled.ts';
import { learn } from '../../matters/learn/learn.ts';
import { sequence } from '../../matters/learn/sequence.ts';
import { NOTHING, type Run } from '../evidence.ts';
import { APART, aboutOf, bestOf, NEEDS, type Way, waysOf } from '../readers/several.ts';
import { fitted } from './fitted.ts';
import { isFit, readSeveralTexts, type SeveralText } from './several-texts.ts';

// `npx tsx src/understanding/eval/several.ts`: what the evidence weighs when it is fitted on one half of several.jsonl and of
// heard texts the search has not learned, and how often, in the other half, several concerns are told apart and one is
// taken apart.

const HELD = 0.15;
/**
 * Of what was fitted on, so few heard texts may be taken apart wrongly. What they are about is still one of the parts, a press
 * away; of those looked at a third do tell of a second thing, which their label leaves out.
 */
const ALLOWED = 0.03;

type Asked = { about: SeveralText['about']; isHeard: boolean; isFit: boolean; ways: Way[] };

const random = sequence(7);
const taught = readTaught();
const held = taught.heard.map((one) => ({ ...one, isHeld: random() < HELD }));
const learned = learn({ ...taught, heard: held.filter((one) => !one.isHeld) }, '', () => {});
const search = createSearchWith(openCatalogue(taught), learned);

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
  ...readSeveralTexts().map((one) => ({ ...one, isHeard: false })),
  ...held.filter((one) => one.isHeld).map(({ text, ids }) => ({ text, about: [ids ?? ['out']], isHeard: true })),
];
const asked: Asked[] = texts.map((one) => ({ ...one, isFit: isFit(one), ways: waysOf(one.text, search) }));

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

const fit = asked.filter((one) => one.isFit);
const rest = asked.filter((one) => !one.isFit);
const weights = fitted(fit.map(lesson), NOTHING);
const needs = Array.from({ length: 60 }, (_, i) => (i - 20) / 20).find(
  (one) => row(fit, weights, one).wronglyHeard <= ALLOWED,
);
console.log(`fitted: ${JSON.stringify(weights)}, needs ${needs}`);
const counts = [rest.filter((one) => one.about.length > 1), rest.filter((one) => one.isHeard)].map((one) => one.length);
console.log(
  `fitted, on the half not fitted on: ${JSON.stringify(row(rest, weights, needs))} of ${counts.join(' and ')}`,
);
console.log(`as it is, on the same half: ${JSON.stringify(row(rest))}; on the other: ${JSON.stringify(row(fit))}`);
