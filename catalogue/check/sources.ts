import { complain, type Problem } from '../problems.ts';
import type { CatalogueFiles } from '../read.ts';

/** The matters that other systems' words stand for are in the list, and no word of a source stands for two things. */
export function checkSources({ sources, matters }: CatalogueFiles): Problem[] {
  const known = new Set(matters.map(({ value }) => value.id));
  return sources.flatMap((source) => {
    const { matters: mapped, columns, classes } = source.value;
    const gone = mapped.flatMap(({ matter }, i) =>
      known.has(matter) ? [] : [complain(source, ['matters', i, 'matter'], `清单里没有 ${matter}`)],
    );
    const twice = [mapped, classes, Object.values(columns).map((says) => ({ says }))].flatMap((part) => {
      const words = part.flatMap(({ says }) => says);
      return words
        .filter((word, i) => words.indexOf(word) !== i)
        .map((word) => complain(source, [], `「${word}」写了两次，只能指一样`));
    });
    return [...gone, ...twice];
  });
}
