import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { offered } from '../offered.ts';
import type { Search, Verdict } from '../verdict.ts';
import type { EvalQuestion } from './questions.ts';

/** Shares in 0…1, times in milliseconds; what each means is in README.md beside the search. */
export type Measure = {
  n: number;
  inList: number;
  top1: number;
  top3: number;
  direct: number;
  directRight: number;
  oneTap: number;
  falseOut: number;
  outRejected: number;
  msP50: number;
  msP99: number;
};

export type MeasuredAnswer = { question: EvalQuestion; verdict: Verdict; ms: number };

/** Asks every question once, after a warm-up, and keeps the time of each. */
export function ask(search: Search, questions: readonly EvalQuestion[], now: () => number): MeasuredAnswer[] {
  for (const { chat } of questions.slice(0, 200)) search(chat);
  return questions.map((question) => {
    const from = now();
    const verdict = search(question.chat);
    return { question, verdict, ms: now() - from };
  });
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((part / whole) * 1e4) / 1e4);

/** The value below which this share of the numbers lies. */
export function quantile(numbers: readonly number[], at: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? 0;
}

/** Sums answered questions up. */
export function measure(answered: readonly MeasuredAnswer[], catalogue: Catalogue): Measure {
  const inList = answered.filter(({ question }) => question.ids.length > 0);
  const out = answered.filter(({ question }) => question.ids.length === 0);
  const right = (matters: (string | undefined)[], { question }: MeasuredAnswer) =>
    matters.some((matter) => matter !== undefined && question.ids.includes(matter));
  const top = (one: MeasuredAnswer, n: number) => one.verdict.hits.slice(0, n).map((hit) => hit.matter);
  const direct = inList.filter(({ verdict }) => verdict.kind === 'answer');
  const count = (list: MeasuredAnswer[], is: (one: MeasuredAnswer) => boolean) => list.filter(is).length;
  const times = answered.map((one) => one.ms);
  const ms = (at: number) => Math.round(quantile(times, at) * 1000) / 1000;
  return {
    n: answered.length,
    inList: inList.length,
    top1: share(
      count(inList, (one) => right(top(one, 1), one)),
      inList.length,
    ),
    top3: share(
      count(inList, (one) => right(top(one, 3), one)),
      inList.length,
    ),
    direct: share(direct.length, inList.length),
    directRight: share(
      count(direct, (one) => right(top(one, 1), one)),
      direct.length,
    ),
    oneTap: share(
      count(inList, (one) => right(offered(one.verdict, catalogue), one)),
      inList.length,
    ),
    falseOut: share(
      count(inList, ({ verdict }) => verdict.kind === 'not-listed'),
      inList.length,
    ),
    outRejected: share(
      count(out, ({ verdict }) => verdict.kind === 'not-listed'),
      out.length,
    ),
    msP50: ms(0.5),
    msP99: ms(0.99),
  };
}
