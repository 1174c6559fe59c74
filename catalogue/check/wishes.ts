import { INTENTS } from '../intents/intent.ts';
import { complain, type Path, type Problem, type Sourced } from '../problems.ts';
import type { CatalogueFiles } from '../read.ts';
import { bare } from './alike.ts';
import { writtenTwice } from './entries.ts';
import { inUse } from './groups.ts';
import { tellsNumbers } from './tells-numbers.ts';

type Place = { source: Sourced<unknown>; path: Path; text: string; wants: string };

function places({ intents, dangers }: CatalogueFiles): Place[] {
  return [
    ...intents.flatMap((source) =>
      (['whole', 'bare'] as const).flatMap((part) =>
        source.value[part].map((text, i) => ({ source, path: [part, i], text, wants: source.value.id })),
      ),
    ),
    ...dangers.flatMap((source) =>
      (['examples', 'counter'] as const).flatMap((part) =>
        source.value[part].map((text, i) => ({
          source,
          path: [part, i],
          text,
          wants: part === 'counter' ? 'nothing' : `danger:${source.value.id}`,
        })),
      ),
    ),
  ];
}

/** Every kind of wish and danger has its texts; none stands twice, names nobody, and each file is named after its id. */
export function checkWishes(files: CatalogueFiles): Problem[] {
  const { intents, dangers, matters } = files;
  const byId = new Map(matters.map(({ value }) => [value.id, value]));
  const written = new Set<string>(intents.map(({ value }) => value.id));
  const missing = INTENTS.filter((id) => !written.has(id)).map(
    (id): Problem => ({
      level: 'error',
      file: `intents/${id}.yaml`,
      path: [],
      why: '没有这个文件：每种意思都要有例句',
    }),
  );
  const named = [...intents, ...dangers].flatMap((source) =>
    source.file.endsWith(`/${source.value.id}.yaml`)
      ? []
      : [complain(source, ['id'], `编号要与文件名一致：${source.value.id}`)],
  );
  const matterless = dangers.flatMap((source) =>
    source.value.matters.flatMap((id, i) => inUse(source, ['matters', i], id, byId)),
  );
  return [...missing, ...named, ...matterless, ...checkOrder(files), ...checkTexts(places(files))];
}

/** Each danger stands in the order, once. */
function checkOrder({ dangers, dangerOrder }: CatalogueFiles): Problem[] {
  const { value: order } = dangerOrder;
  const known = new Set(dangers.map(({ value }) => value.id));
  const wrong = order.flatMap((id, i) => (known.has(id) ? [] : [complain(dangerOrder, [i], `没有这种险情：${id}`)]));
  const twice = writtenTwice(dangerOrder, order, (place) => [place]);
  const left = [...known].filter((id) => !order.includes(id));
  return [...wrong, ...twice, ...left.map((id) => complain(dangerOrder, [], `没有排 ${id}：每种险情写一次`))];
}

function checkTexts(all: Place[]): Problem[] {
  const first = new Map<string, Place>();
  return all.flatMap((one) => {
    const { source, path, text } = one;
    const found = tellsNumbers(text) ? [complain(source, path, '里面有电话、证件或车牌，改写成认不出人的话')] : [];
    const same = bare(text) || text;
    const early = first.get(same);
    if (!early) first.set(same, one);
    if (!early) return found;
    const where = `${early.source.file} 第${early.source.lineOf(early.path)}行`;
    return [...found, complain(source, path, `「${text}」在 ${where} 已经有了，删去一处`)];
  });
}
