import type { Weights } from '../rank/weights.ts';
import type { RowForm } from './row-form.ts';
import type { NextRow, NumberRow } from './rows.ts';

/** Learned weights as rows of a file of this form; `rarest` and `largest` are facts of the file. */
export const weightRows = ({ features, idf, starts, answers, levels }: Weights, form: RowForm): NumberRow[] => [
  form.ascending.write(features),
  idf,
  form.starts.write(starts),
  form.within.write(answers, starts),
  levels,
];

/** Reads what weightRows wrote. */
export function readWeights(
  next: NextRow,
  { rarest, largest }: Pick<Weights, 'rarest' | 'largest'>,
  form: RowForm,
): Weights {
  const features = form.ascending.read(next);
  const idf = next(Uint8Array);
  const starts = form.starts.read(next);
  const answers = form.within.read(next, starts);
  return { features, idf, rarest, starts, answers, levels: next(Int8Array), largest };
}
