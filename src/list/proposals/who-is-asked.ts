import type { Catalogue, CompiledCatalogue, Published } from '../../../catalogue/catalogue.ts';
import { departmentsOf } from '../../../catalogue/departments-of.ts';
import { changedMatters, partsOf } from './changed-parts.ts';
import type { Because } from './state.ts';

export type Concerned = { department: string; because: Because };

/** Whose part in a matter is one among residents: nobody answers for them in the office, and 物业 is often complained of. */
const NEVER_ASKED: readonly string[] = ['property', 'grid'];

/** Everybody who has a part in a matter: the lead, by circumstance too, and who supports. */
const working = (matter: Published | undefined): string[] => (matter?.status === '在用' ? departmentsOf(matter) : []);

/** Whom a boundary points to: a department, or the lead of another matter. */
const bordering = (matter: Published | undefined, list: Pick<Catalogue, 'matter'>): string[] =>
  (matter?.boundary ?? []).map(({ to }) => list.matter(to)?.lead.department ?? to);

/**
 * Every department that gains, loses, has a part in it or borders by the change from one list to the other, each once, by
 * the strongest reason. Where only what people say changed, nobody does.
 */
export function whoIsAsked(before: Catalogue, after: Catalogue): Concerned[] {
  const because = new Map<string, Because>();
  const tell = (reason: Because, departments: Iterable<string>) => {
    for (const one of departments)
      if (!because.has(one) && after.department(one) && !NEVER_ASKED.includes(one)) because.set(one, reason);
  };
  const changes = changedMatters(before, after).filter((one) => partsOf(one).some((part) => part !== 'sayings'));
  for (const { before: was, after: is } of changes) {
    const [had, has] = [new Set(working(was)), new Set(working(is))];
    tell('gains', has.difference(had));
    tell('loses', had.difference(has));
  }
  for (const change of changes) {
    const { before: was, after: is } = change;
    tell('works', working(is));
    if (partsOf(change).includes('boundary')) tell('borders', [...bordering(was, before), ...bordering(is, after)]);
  }
  return [...because].map(([department, reason]) => ({ department, because: reason }));
}

/** The departments in whose matters anything but what people say changed: they get one card. */
export const whoseLinesChanged = (before: CompiledCatalogue, after: CompiledCatalogue): string[] => [
  ...new Set(
    changedMatters(before, after)
      .filter((one) => partsOf(one).some((part) => part !== 'sayings'))
      .flatMap((one) => [...working(one.before), ...working(one.after)]),
  ),
];
