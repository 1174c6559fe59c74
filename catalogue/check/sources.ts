import { complain, type Problem } from '../problems.ts';
import type { CatalogueFiles } from '../read.ts';
import { inUse } from './groups.ts';

/** The matters that other systems' words stand for are in the list and in use, and no word of a source stands for two things. */
export function checkSources({ sources, matters }: CatalogueFiles): Problem[] {
  const byId = new Map(matters.map(({ value }) => [value.id, value]));
  return sources.flatMap((source) => {
    const { matters: mapped, columns, classes } = source.value;
    const gone = mapped.flatMap(({ matter }, i) => inUse(source, ['matters', i, 'matter'], matter, byId));
    const twice = [mapped, classes, Object.values(columns).map((says) => ({ says }))].flatMap((part) => {
      const words = part.flatMap(({ says }) => says);
      return words
        .filter((word, i) => words.indexOf(word) !== i)
        .map((word) => complain(source, [], `「${word}」写了两次，只能指一样`));
    });
    return [...gone, ...twice];
  });
}
