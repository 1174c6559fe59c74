import { FIGURES } from '../figures/figure.ts';
import { complain, type Problem } from '../problems.ts';
import type { CatalogueFiles } from '../read.ts';

/** Every figure is explained, once. */
export function checkFigures({ figures }: CatalogueFiles): Problem[] {
  const ids = figures.value.map(({ id }) => id);
  const twice = ids.flatMap((id, i) =>
    ids.indexOf(id) === i ? [] : [complain(figures, [i, 'id'], `${id} 写了两次，删去一处`)],
  );
  const missing = FIGURES.filter((id) => !ids.includes(id));
  return [...twice, ...missing.map((id) => complain(figures, [], `没有写 ${id} 怎么数：每个指标写一次`))];
}
