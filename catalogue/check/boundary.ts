import { complain, type Problem } from '../problems.ts';
import type { CatalogueFiles } from '../read.ts';
import { MATTER_ID } from '../schema.ts';

/** Every boundary of a matter in use points to one in use that is not itself, and that one points back. */
export function checkBoundary({ matters }: CatalogueFiles): Problem[] {
  const byId = new Map(matters.map(({ value }) => [value.id, value]));
  return matters.flatMap((source) => {
    const { id, name, boundary, status } = source.value;
    // What is out of use stands as it was told then.
    if (status === '停用') return [];
    return boundary.flatMap(({ to }, i) => {
      if (!MATTER_ID.test(to)) return [];
      const path = ['boundary', i, 'to'];
      const other = byId.get(to);
      if (to === id) return [complain(source, path, '不能指向自己')];
      if (!other) return [complain(source, path, `没有这个事项：${to}`)];
      if (other.status === '停用')
        return [complain(source, path, `${to} 已停用，请改指 ${other.replacedBy ?? '在用的事项'}`)];
      if (other.boundary.some((edge) => edge.to === id)) return [];
      return [
        complain(
          source,
          path,
          `${to}「${other.name}」的职责边界没有指回 ${id}「${name}」，请在那边补一条，或删去这一条`,
        ),
      ];
    });
  });
}
