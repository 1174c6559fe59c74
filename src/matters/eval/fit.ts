import { oddsOutside } from '../decide.ts';
import type { Ranking } from '../rank/rank.ts';
import type { HeldOut } from './folds.ts';

/** A held-out text and what the search that had not learned it thinks. */
export type Judgeable = { question: HeldOut; ranking: Ranking };

/* What the thresholds are fitted to. */

/** Of direct answers, and of those without others beside them, so many are right. */
const DIRECT_RIGHT = 0.97;
const CERTAIN_RIGHT = 0.99;
/**
 * Whoever is told wrongly that it is not in the list is sent away; whoever is offered matters for what is outside still has
 * 「都不是」. So the share of the first is to be so many times smaller than that of the second, as it is in what is aimed at
 * (0.015 and 0.12).
 */
const WORSE = 8;

/** The heard files that read and weigh like what people send; the others were written where the search was weakest. */
const NATURAL = new Set(['citizens', 'workers', 'office']);

const rounded = (log: number) => Math.round(log * 100) / 100;
const naturalLog = (number: number) => rounded(Math.log(number));

/**
 * The thresholds that held-out texts ask for: `sharpness` by least surprise, the leads as natural logs by how often the
 * first is right beyond them, `likely` as a natural log by how the two ways to be wrong about the list's edge stand to each
 * other. Texts whose label is doubtful (`hard`) count for that edge alone: most of them lie on it, and people send them too.
 */
export function fitted(judged: readonly Judgeable[]) {
  const natural = judged.filter(({ question }) => NATURAL.has(question.file ?? ''));
  const inList = natural.filter(({ question }) => question.ids.length > 0 && !question.hard);
  return {
    sharpness: sharpnessOf(inList),
    direct: leadOf(inList, DIRECT_RIGHT),
    certain: leadOf(inList, CERTAIN_RIGHT),
    likely: likelyOf(natural),
    leads: [1, 1.5, 2, 2.5, 3, 3.5, 4].map((lead) => curve(inList, lead)),
    odds: [-1, -0.5, 0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 2].map((odds) => rejections(natural, odds)),
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
  return rounded(lead);
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

/** The greatest odds beyond which no more than WORSE times what is wrongly told to be outside is left unsaid. */
function likelyOf(judged: readonly Judgeable[]): number {
  const outside = judged.filter(({ question }) => question.ids.length === 0).length;
  const falling = judged.map(({ question, ranking }) => ({ question, odds: Math.log(oddsOutside(ranking)) }));
  falling.sort((a, b) => b.odds - a.odds);
  const wrongly = { told: 0, unsaid: outside };
  for (const { question, odds } of falling) {
    if (question.ids.length > 0) wrongly.told++;
    else wrongly.unsaid--;
    if (wrongly.unsaid / outside <= (WORSE * wrongly.told) / (judged.length - outside)) return rounded(odds);
  }
  return 0;
}

/** The choice of least cost. */
const least = (choices: readonly number[], cost: (choice: number) => number): number =>
  choices.map((choice) => ({ choice, cost: cost(choice) })).sort((a, b) => a.cost - b.cost)[0]?.choice ?? 0;
