import type { HeldOut } from './folds.ts';
import type { MeasuredAnswer } from './measure.ts';

type Asked = MeasuredAnswer & { question: HeldOut };

const MOST = 25;
const firstOf = ({ verdict }: Asked) => verdict.hits[0]?.matter ?? 'none';
const isRight = (one: Asked) =>
  one.question.ids.length > 0 ? one.question.ids.includes(firstOf(one)) : one.verdict.kind === 'not-listed';
const answerOf = ({ question }: Asked) => question.ids[0] ?? `out:${question.topic}`;

/** The answers least often right, one a line, with what they are taken for. */
export function weakest(asked: readonly Asked[]): string[] {
  return [...Map.groupBy(asked, answerOf)]
    .map(([answer, own]) => ({ answer, own, right: own.filter(isRight).length }))
    .sort((a, b) => a.right / a.own.length - b.right / b.own.length)
    .slice(0, MOST)
    .map(({ answer, own, right }) => {
      const taken = Map.groupBy(
        own.filter((one) => !isRight(one)),
        firstOf,
      );
      const takers = [...taken].sort(([, a], [, b]) => b.length - a.length).slice(0, 3);
      return `${answer} ${right}/${own.length} taken for ${takers.map(([other, some]) => `${other}×${some.length}`).join(' ')}`;
    });
}

/** The pairs of answers most often confused, either way. */
export function takenFor(asked: readonly Asked[]): string[] {
  const wrong = asked.filter((one) => one.question.ids.length > 0 && !isRight(one));
  const pairs = Map.groupBy(wrong, (one) => [answerOf(one), firstOf(one)].sort().join(' '));
  return [...pairs]
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, MOST)
    .map(([pair, some]) => `${pair} ×${some.length}`);
}
