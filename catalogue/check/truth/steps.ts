import { departmentsOf } from '../../departments-of.ts';
import { complain, type Problem } from '../../problems.ts';
import type { CatalogueFiles } from '../../read.ts';

/** The procedure names only departments that lead or support: whoever joins a step knows that it is a part of this. */
export function checkSteps({ matters, departments }: CatalogueFiles): Problem[] {
  const nameOf = new Map(departments.value.map((one) => [one.id, one.name]));
  return matters.flatMap((source) => {
    const here = new Set(departmentsOf(source.value));
    return source.value.procedure.flatMap((step, i) =>
      (step.with ?? [])
        .filter((id) => !here.has(id))
        .map((id) => {
          const why = `「${nameOf.get(id) ?? id}」既不主责也不配合：补进 support 和总表 matters.tsv，或不写它参加`;
          return complain(source, ['procedure', i, 'with'], why);
        }),
    );
  });
}
