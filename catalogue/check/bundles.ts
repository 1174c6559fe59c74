import type { Bundle } from '../bundles/schema.ts';
import { leadsOf } from '../departments-of.ts';
import { complain, type Path, type Problem, type Sourced } from '../problems.ts';
import type { CatalogueFiles } from '../read.ts';
import { noDepartment } from './entries.ts';
import { inUse } from './groups.ts';

/** What a bundle's card may show besides the fields of its archive: counted, not kept. */
export const COUNTED = [
  'alarmsNew',
  'cap',
  'checked',
  'checksThisYear',
  'devices',
  'due',
  'gasPhone',
  'foodExpires',
  'lastCheck',
  'lastVisit',
  'level',
  'online',
  'openHazards',
  'overdue',
  'permitExpires',
  'refused',
  'selfcheckAge',
] as const;

/** The fields in braces of a line of a card. */
export const fieldsIn = (line: string): string[] => [...line.matchAll(/\{(\w+)\}/g)].map(([, field = '']) => field);

type Complain = (path: Path, why: string) => Problem;

function checkFacts(
  { name, facts, matters, example, archive, card }: Bundle,
  wrong: Complain,
  files: CatalogueFiles,
): Problem[] {
  const leads = new Map(files.matters.map(({ value }) => [value.id, leadsOf(value)]));
  const names = new Map(files.departments.value.map((one) => [one.id, one.name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const ids = facts.map(({ id }) => id);
  const shown = new Set<string>([...archive.map(({ id }) => id), ...COUNTED]);
  return [
    ...facts.flatMap(({ id, matter, lead, when, why, open }, i) => {
      const at = (field: string) => ['facts', i, field];
      const own = leads.get(matter ?? '');
      return [
        ...(ids.indexOf(id) === i ? [] : [wrong(at('id'), `${id} 写了两遍`)]),
        ...(matter === null && open !== false ? [wrong(at('matter'), '不开事件的要写 open: false')] : []),
        ...(matter !== null && open === false ? [wrong(at('open'), '开了事项就不能写 open: false')] : []),
        ...(matter !== null && !own ? [wrong(at('matter'), `没有这个事项：${matter}`)] : []),
        ...(matter !== null && !matters.includes(matter) ? [wrong(at('matter'), `matters 里没有 ${matter}`)] : []),
        ...(own && !own.includes(lead) && !why
          ? [
              wrong(
                at('lead'),
                `${matter} 的主责是${own.map(nameOf).join('、')}，「${name}」一件事里「${when}」却开给${nameOf(lead)}：一件事里先改过来，或写明 why`,
              ),
            ]
          : []),
      ];
    }),
    ...example.opens
      .filter((one) => !ids.includes(one))
      .map((one) => wrong(['example', 'opens'], `没有这条事实：${one}`)),
    ...(archive.filter(({ key }) => key).length === 1 ? [] : [wrong(['archive'], '要有一个、只有一个 key: true')]),
    ...[card.title, ...card.lines]
      .flatMap(fieldsIn)
      .filter((field) => !shown.has(field))
      .map((field) => wrong(['card', 'lines'], `{${field}} 既不是档案里的，也不是数出来的`)),
  ];
}

function checkNames(source: Sourced<Bundle>, wrong: Complain, files: CatalogueFiles): Problem[] {
  const bundle = source.value;
  const departments = new Set(files.departments.value.map(({ id }) => id));
  const lists = new Set(files.checklists.map(({ value }) => value.id));
  const matters = new Map(files.matters.map(({ value }) => [value.id, value]));
  const named = [
    { path: ['lead'], id: bundle.lead },
    ...bundle.duties.map(({ department }, i) => ({ path: ['duties', i, 'department'], id: department })),
    ...bundle.facts.flatMap(({ lead, also = [] }, i) =>
      [lead, ...also].map((id) => ({ path: ['facts', i, 'lead'], id })),
    ),
  ];
  return [
    ...named.filter(({ id }) => !departments.has(id)).map(({ path, id }) => wrong(path, noDepartment(id))),
    ...bundle.checklists.filter((one) => !lists.has(one)).map((one) => wrong(['checklists'], `没有这张清单：${one}`)),
    ...bundle.matters.flatMap((one) => inUse(source, ['matters'], one, matters)),
  ];
}

/** The same thing is as urgent in one kind of place as in another; what is urgent says what comes first. */
function checkUrgency({ facts }: Bundle, wrong: Complain, files: CatalogueFiles): Problem[] {
  const limits = new Map(files.matters.map(({ value }) => [value.id, value.limits]));
  const elsewhere = files.bundles.flatMap(({ value }) => value.facts.map((fact) => ({ ...fact, in: value.name })));
  return facts.flatMap((fact, i) => {
    const other = elsewhere.find(
      ({ id, matter, urgent = false }) =>
        id === fact.id && matter === fact.matter && urgent !== (fact.urgent ?? false) && !urgent,
    );
    const own = limits.get(fact.matter ?? '');
    const first = fact.call ?? fact.danger ?? fact.note;
    const rings = own?.hotlines.some(({ number }) => first?.includes(number));
    return [
      ...(other
        ? [wrong(['facts', i, 'urgent'], `「${other.in}」里同一件事 ${fact.id} 不是紧急：两边写成一样，或换个编号`)]
        : []),
      ...(fact.urgent && !first ? [wrong(['facts', i, 'call'], '紧急的要写先做什么、先打给谁')] : []),
      ...(fact.urgent && first && own?.urgent && !rings
        ? [wrong(['facts', i, 'call'], `${fact.matter} 一律是急事，这里没写打它的哪个急救电话`)]
        : []),
    ];
  });
}

/** Each bundle names what there is, and every fact opens a case of whoever leads its matter, or says why of another. */
export const checkBundles = (files: CatalogueFiles): Problem[] =>
  files.bundles.flatMap((source: Sourced<Bundle>) => {
    const wrong: Complain = (path, why) => complain(source, path, why);
    const named = source.file === `bundles/${source.value.id}.yaml`;
    return [
      ...(named ? [] : [wrong(['id'], `文件名要和编号一样：${source.value.id}.yaml`)]),
      ...checkNames(source, wrong, files),
      ...checkFacts(source.value, wrong, files),
      ...checkUrgency(source.value, wrong, files),
    ];
  });
