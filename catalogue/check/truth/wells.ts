import { complain, type Problem } from '../../problems.ts';
import type { CatalogueFiles } from '../../read.ts';

/** Somebody lies in a well, a pit or a cesspit, as people tell of it. */
const DOWN =
  /(?:下井|井里|井下|窨井|化粪池|粪坑|菜池|池里|地窖|下窖)[^，；]{0,8}(?:倒|晕|昏|软|没声|没动静|上不来|没上来)/;

/** A danger that is told of a well says that nobody goes down: whoever does is the next to lie there. */
export function checkWells({ dangers }: CatalogueFiles): Problem[] {
  return dangers.flatMap((source) => {
    const { examples, first, dont = '' } = source.value;
    const told = examples.find((text) => DOWN.test(text));
    if (!told || [...first, dont].some((text) => text.includes('别下'))) return [];
    return [complain(source, ['first'], `「${told}」也亮这张卡，却没说谁也别下去`)];
  });
}
