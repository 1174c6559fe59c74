import { oddsOutside } from '../decide.ts';
import type { Ranking } from '../rank/rank.ts';
import type { HeldOut } from './folds.ts';

/** A held-out text and what the search that had not learned it thinks. */
export type Judgeable = { question: HeldOut; ranking: Ranking };

/* What the thresholds are fitted to. */

/** Of direct answers, and of those without others beside them, so many are right. */
const DIRECT_RIGHT = 0.97;
const CERTAIN_RIGHT = 0.99;
/** Of what is outside the list so much is told so; beyond that, as little as possible of what is in it. */
const OUTSIDE_TOLD = 0.9;

/** The heard files that read and weigh like what people send; the others were written where the search was weakest. */
const NATURAL = new Set(['citizens', 'workers', 'office']);

const naturalLog = (number: number) => Math.round(Math.log(number) * 100) / 100;

/**
 * The thresholds that held-out texts ask for: `sharpness` by least surprise, the leads as natural logs by how often the
 * first is right beyond them, `likely` as a natural log by how much of what is outside is told so. Texts whose label is
 * doubtful (`hard`) count for none of them.
 */
export function fitted(judged: readonly Judgeable[]) {
  const sure = judged.filter(({ question }) => NATURAL.has(question.file ?? '') && !question.hard);
  const inList = sure.filter(({ question }) => question.ids.length > 0);
  return {
    sharpness: sharpnessOf(inList),
    direct: leadOf(inList, DIRECT_RIGHT),
    certain: leadOf(inList, CERTAIN_RIGHT),
    likely: likelyOf(sure.filter(({ question }) => question.ids.length === 0)),
    leads: [1, 1.5, 2, 2.5, 3, 3.5, 4].map((lead) => curve(inList, lead)),
    odds: [-1, -0.5, 0, 0.5, 1, 1.5].map((odds) => rejections(sure, odds)),
  };
}

const chanceOf = ({ question, ranking }: Judgeable, sharpness: number) => {
  const odds = ranking.inside.map((one) => one.share ** sharpness);
  const total = odds.reduce((sum, one) => sum + one, 0) || 1;
  return (
    ranking.inside.reduce((sum, one, i) => (question.ids.includes(one.answer) ? sum + (odds[i] ?? 0) : sum), 0) / total
  );
};

function sharpnessOf(inList: readonly Judgeable[]): number {
  const surprise = (sharpness: number) =>
    inList.reduce((sum, one) => sum - Math.log(Math.max(chanceOf(one, sharpness), 1e-6)), 0);
  return least([0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.4, 1.6, 1.8, 2], surprise);
}

const leadIn = ({ inside: [first, second] }: Ranking) =>
  Math.log((first?.share ?? 0) / (second?.share || Number.MIN_VALUE));
const firstIsRight = ({ question, ranking }: Judgeable) => question.ids.includes(ranking.inside[0]?.answer ?? '');

/** The smallest lead beyond which the first is right so often. */
function leadOf(inList: readonly Judgeable[], right: number): number {
  const falling = inList.map((one) => ({ lead: leadIn(one.ranking), right: firstIsRight(one) }));
  falling.sort((a, b) => b.lead - a.lead);
  let hits = 0;
  let lead = Number.POSITIVE_INFINITY;
  falling.forEach((one, i) => {
    if (one.right) hits++;
    if (hits >= right * (i + 1)) lead = one.lead;
  });
  return Math.round(lead * 100) / 100;
}

function curve(inList: readonly Judgeable[], lead: number) {
  const direct = inList.filter((one) => leadIn(one.ranking) > lead);
  const share = (part: number, whole: number) => Math.round((1000 * part) / (whole || 1)) / 1000;
  return {
    lead,
    direct: share(direct.length, inList.length),
    right: share(direct.filter(firstIsRight).length, direct.length),
  };
}

function rejections(judged: readonly Judgeable[], odds: number) {
  const out = judged.filter(({ question }) => question.ids.length === 0);
  const inList = judged.length - out.length;
  const told = judged.filter(({ ranking }) => naturalLog(oddsOutside(ranking)) > odds);
  const right = told.filter(({ question }) => question.ids.length === 0).length;
  return { odds, falseOut: (told.length - right) / inList, outRejected: right / out.length };
}

/** The greatest odds beyond which OUTSIDE_TOLD of what is outside lies. */
function likelyOf(outside: readonly Judgeable[]): number {
  const falling = outside.map(({ ranking }) => Math.log(oddsOutside(ranking))).sort((a, b) => b - a);
  const last = falling[Math.ceil(OUTSIDE_TOLD * falling.length) - 1] ?? 0;
  return Math.ceil(100 * last) / 100 - 0.01;
}

/** The choice of least cost. */
const least = (choices: readonly number[], cost: (choice: number) => number): number =>
  choices.map((choice) => ({ choice, cost: cost(choice) })).sort((a, b) => a.cost - b.cost)[0]?.choice ?? 0;
