import type { CompiledCatalogue } from '../../../catalogue/catalogue.ts';
import { labelledTexts, OUT } from '../learn/texts.ts';
import type { Learned } from '../learned.ts';
import { createCorrect } from '../words/correct.ts';
import { createLanguage } from '../words/language.ts';
import { openLinear } from './linear.ts';
import { createNearest } from './nearest.ts';

/** One possible answer: a matter's id, or a referral's behind 「out:」; its share of all belief. */
export type Ranked = {
  answer: string;
  share: number;
  saying?: string | undefined;
  /** What weighed: the learned logit, the likeness of the nearest text (0…1), and the words as they were understood. */
  why: { learned: number; likeness: number; understood: string };
};

/** All answers, likeliest first. */
export type Ranking = { ranked: Ranked[] };
export type Rank = (words: string) => Ranking;

/** How far nearest texts are heard beside learned weights. Chosen by cross-validation. */
const NEAREST = 0.6;
/** How far a guess at mistyped words is believed. */
const GUESSED = 0.6;
/** Texts shown to the learner at least this often also stand in the index. */
const STANDING = 0.7;

/** Puts learned weights and nearest sayings together. */
export function createRank(catalogue: CompiledCatalogue, learned: Learned): Rank {
  const language = createLanguage(learned, catalogue);
  const packed = bytesOf(learned.weights);
  const linear = openLinear(packed, learned.answers, learned.bias);
  const texts = labelledTexts(catalogue).filter((one) => one.weight >= STANDING);
  const answers = [...new Set(texts.map((one) => one.answer))];
  const number = new Map(answers.map((answer, i) => [answer, i]));
  const column = new Map(learned.answers.map((answer, i) => [answer, i]));
  const nearest = createNearest(
    texts.map(({ answer, text }) => ({ answer: number.get(answer) ?? 0, words: language.normalize(text) })),
    answers.length,
    language.notions,
  );
  const vocabulary = learned.vocabulary.split('\n').map((line) => {
    const [text = '', count] = line.split(' ');
    return { text, count: Number(count) };
  });
  const correct = createCorrect(vocabulary, language.syllables, nearest.pairCount);
  return (words) => {
    const typed = language.normalize(words);
    const meant = correct(typed);
    const normalized = meant === typed ? typed : `${typed} ${meant}`;
    const features = language.featurize(typed);
    for (const [feature, weight] of meant === typed ? [] : language.featurize(meant)) {
      if (!features.has(feature)) features.set(feature, weight * GUESSED);
    }
    const logits = linear.score(features);
    const { byAnswer, best } = nearest.score(normalized);
    const sums = answers.map((answer, i) => {
      const learnedHere = column.get(answer);
      const logit = learnedHere === undefined ? 0 : (logits[learnedHere] ?? 0);
      return logit + NEAREST * (byAnswer[i] ?? 0);
    });
    const most = Math.max(...sums);
    const odds = sums.map((sum) => Math.exp(sum - most));
    const total = odds.reduce((sum, one) => sum + one, 0);
    const ranked = answers
      .map((answer, i): Ranked => {
        const near = best.get(i);
        const text = near && texts[near.text];
        return {
          answer,
          share: (odds[i] ?? 0) / total,
          saying: text?.saying ? text.text : undefined,
          why: { learned: logits[column.get(answer) ?? -1] ?? 0, likeness: near?.likeness ?? 0, understood: meant },
        };
      })
      .sort((a, b) => b.share - a.share);
    return { ranked };
  };
}

export const isOut = (answer: string) => answer.startsWith(OUT);
export const referralOf = (answer: string) => answer.slice(OUT.length);

function bytesOf(base64: string): Uint8Array {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
