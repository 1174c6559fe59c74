import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { Verdict } from '../verdict.ts';
import type { Disturbance } from './disturb.ts';
import { type Measure, measure } from './measure.ts';
import type { EvalQuestion } from './questions.ts';

/** A question and whoever answers it. */
export type Put = { question: EvalQuestion; search(words: string): Verdict };

const percent = (part: number) => (100 * part).toFixed(1);

/** What is right of questions as typed and as they might have been typed otherwise, and how many points are lost. */
export function robustTable(put: readonly Put[], ways: readonly Disturbance[], catalogue: Catalogue): string[] {
  const rows = ways.map(({ name, of }) => ({
    name,
    found: measure(
      put.map(({ question, search }) => ({ question, verdict: search(of(question.chat)), ms: 0 })),
      catalogue,
    ),
  }));
  const plain = rows[0]?.found;
  const cells = (found: Measure) =>
    (['top1', 'oneTap', 'outRejected'] as const).flatMap((figure) => [
      percent(found[figure]),
      percent((plain?.[figure] ?? 0) - found[figure]),
    ]);
  return [
    '| typed with | top-1 % | lost | one tap % | lost | told outside % | lost |',
    '|---|---|---|---|---|---|---|',
    ...rows.map(({ name, found }) => `| ${name} | ${cells(found).join(' | ')} |`),
  ];
}
