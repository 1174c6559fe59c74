import { complain, type Problem } from '../../problems.ts';
import type { CatalogueFiles } from '../../read.ts';
import { MATTER_ID } from '../../schema.ts';

const LIFE = /(?<!\d)(?:110|119|120|122)(?!\d)/g;

/** What is urgent leads to the matter that says what to do first, nothing leads back to its own lead, and the numbers agree. */
export function checkEdges(files: CatalogueFiles): Problem[] {
  const { matters, boundaries, departments } = files;
  const nameOf = new Map(departments.value.map((one) => [one.id, one.name]));
  const ledBy = Map.groupBy(
    matters.map(({ value }) => value).filter(({ status }) => status === '在用'),
    ({ lead }) => lead.department,
  );
  const hotlines = new Map(matters.map(({ value }) => [value.id, value.limits.hotlines.map(({ number }) => number)]));
  const silent = (text: string, id: string) =>
    [...text.matchAll(LIFE)].map(([number]) => number).filter((number) => !hotlines.get(id)?.includes(number));
  return [
    ...matters.flatMap((source) =>
      source.value.boundary.flatMap(({ looksLike, tellsApart, to }, i) => {
        if (MATTER_ID.test(to)) {
          return silent(`${looksLike}${tellsApart}`, to).map((number) =>
            complain(source, ['boundary', i], `这里叫打 ${number}，${to} 的 hotlines 里却没有`),
          );
        }
        const wrong = (why: string) => [complain(source, ['boundary', i, 'to'], why)];
        const name = nameOf.get(to) ?? to;
        if (to === source.value.lead.department) return wrong(`「${name}」就是本事项的主责，不是边界外`);
        const led = ledBy.get(to) ?? [];
        if (led.length === 0 || !led.every(({ limits }) => limits.urgent)) return [];
        return wrong(`「${name}」管的急事写在 ${led.map(({ id }) => id).join('、')} 里：指到事项，先做什么才看得到`);
      }),
    ),
    ...boundaries.value.flatMap((group, i) =>
      group.options.flatMap(({ label, fact, matter }, j) =>
        silent(`${label}${fact}`, matter).map((number) =>
          complain(boundaries, [i, 'options', j], `这里叫打 ${number}，${matter} 的 hotlines 里却没有`),
        ),
      ),
    ),
  ];
}
