import { complain, type Problem } from '../../problems.ts';
import type { CatalogueFiles } from '../../read.ts';

/** Somebody lies in a well, a pit or a cesspit, as people tell of it. */
const DOWN =
  /(?:下井|井里|井下|窨井|化粪池|粪坑|菜池|池里|地窖|下窖)[^，；]{0,8}(?:倒|晕|昏|软|没声|没动静|上不来|没上来)/;
const LIFTS = /(?<![不别])掀[^，；]{0,6}[池井]盖/;

/** A danger that is told of a well says that nobody goes down: whoever does is the next to lie there. */
function untold({ dangers }: CatalogueFiles): Problem[] {
  return dangers.flatMap((source) => {
    const { examples, first, dont = '' } = source.value;
    const told = examples.find((text) => DOWN.test(text));
    if (!told || [...first, dont].some((text) => text.includes('别下'))) return [];
    return [complain(source, ['first'], `「${told}」也亮这张卡，却没说谁也别下去`)];
  });
}

/** No inspection has the lid of a pit lifted, by whomever: what rises from it fells who bends over. */
const lifted = ({ checkItems }: CatalogueFiles): Problem[] =>
  checkItems.flatMap((source) =>
    source.value.items.flatMap(({ how, atOnce }, i) =>
      LIFTS.test(`${how}；${atOnce}`)
        ? [complain(source, ['items', i, 'how'], '叫人掀池盖、井盖：里面可能有毒气，看清掏单，要清的叫专业单位')]
        : [],
    ),
  );

/** Nobody who was sent to look goes down a well, or bends over one. */
export const checkWells = (files: CatalogueFiles): Problem[] => [...untold(files), ...lifted(files)];
