import { FIGURES } from '../figures/figure.ts';
import { complain, type Problem } from '../problems.ts';
import type { CatalogueFiles } from '../read.ts';
import { writtenTwice } from './entries.ts';

/** Every figure is explained, once. */
export function checkFigures({ figures }: CatalogueFiles): Problem[] {
  const ids = figures.value.map(({ id }) => id);
  const missing = FIGURES.filter((id) => !ids.includes(id));
  return [
    ...writtenTwice(figures, ids),
    ...missing.map((id) => complain(figures, [], `没有写 ${id} 怎么数：每个指标写一次`)),
  ];
}
