import { complain, type Path, type Problem, type Sourced } from '../problems.ts';
import type { CatalogueFiles } from '../read.ts';
import { type Department, MATTER_ID, type Matter } from '../schema.ts';
import { noDepartment } from './entries.ts';

function mentions(matter: Matter): { path: Path; id: string }[] {
  return [
    { path: ['lead', 'department'], id: matter.lead.department },
    ...(matter.lead.depends?.options ?? []).map(({ department }, i) => ({
      path: ['lead', 'depends', 'options', i, 'department'],
      id: department,
    })),
    ...matter.support.map(({ department }, i) => ({ path: ['support', i, 'department'], id: department })),
    ...matter.procedure.flatMap((step, i) =>
      (step.with ?? []).map((id, j) => ({ path: ['procedure', i, 'with', j], id })),
    ),
    ...matter.boundary.flatMap(({ to }, i) => (MATTER_ID.test(to) ? [] : [{ path: ['boundary', i, 'to'], id: to }])),
  ];
}

/** Departments have unique ids, names and aliases; a district body has a street section that takes in for it. */
function checkList(source: Sourced<Department[]>): Problem[] {
  const owners = new Map<string, string>();
  const byId = new Map(source.value.map((one) => [one.id, one]));
  return source.value.flatMap((one, i) => {
    const taken = [one.id, one.name, ...(one.aliases ?? [])].flatMap((word) => {
      const owner = owners.get(word);
      owners.set(word, one.name);
      return owner ? [complain(source, [i], `「${word}」已是「${owner}」的编号、名称或叫法，不能重复`)] : [];
    });
    const intake = byId.get(one.intake ?? '');
    if (one.intake && intake?.kind !== '街道科室') {
      taken.push(complain(source, [i, 'intake'], `接单的要是街道科室，「${one.intake}」不是`));
    }
    if (one.kind === '区级部门' && !one.intake) {
      taken.push(complain(source, [i], `区级部门「${one.name}」要写 intake：由街道哪个科室接单`));
    }
    return taken;
  });
}

/** Every department that a matter names is in departments.yaml, and a lead that depends offers its own case too. */
export function checkDepartments({ matters, departments }: CatalogueFiles): Problem[] {
  const known = new Set(departments.value.map((one) => one.id));
  return [
    ...checkList(departments),
    ...matters.flatMap((source) => [
      ...mentions(source.value)
        .filter(({ id }) => !known.has(id))
        .map(({ path, id }) => complain(source, path, noDepartment(id))),
      ...ownCircumstance(source),
    ]),
  ];
}

function ownCircumstance(source: Sourced<Matter>): Problem[] {
  const { department, depends } = source.value.lead;
  if (!depends || depends.options.some((option) => option.department === department)) return [];
  return [complain(source, ['lead', 'depends', 'options'], `情形里要有一条归主责部门自己（${department}）`)];
}
