import { complain, type Path, type Problem } from '../../problems.ts';
import type { CatalogueFiles } from '../../read.ts';

/** 「一样没有就不能下」: not one of them, or one of them missing? Whoever reads the first lets people in with half the gear. */
const TWO_WAYS = /[一哪][样个项条件]没有(?:就|，|的不)/;

/** A condition of safety reads one way only. */
export function checkTwoWays({ matters, checkItems }: CatalogueFiles): Problem[] {
  const about = (source: (typeof matters)[number] | (typeof checkItems)[number], path: Path, text: string) => {
    const found = text.match(TWO_WAYS)?.[0];
    return found ? [complain(source, path, `「${found}」能读成「全都没有」：写「缺一样就…」`)] : [];
  };
  return [
    ...matters.flatMap((source) => [
      ...source.value.onSite.do.flatMap((text, i) => about(source, ['onSite', 'do', i], text)),
      ...source.value.procedure.flatMap(({ step }, i) => about(source, ['procedure', i, 'step'], step)),
    ]),
    ...checkItems.flatMap((source) =>
      source.value.items.flatMap(({ how, atOnce }, i) => about(source, ['items', i], `${how}\n${atOnce}`)),
    ),
  ];
}
