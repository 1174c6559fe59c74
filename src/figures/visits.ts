import type { VisitFigure } from '../../catalogue/figures/figure.ts';
import { dayOf } from '../cases/calendar/calendar.ts';
import { answeredAs } from '../visits/groups.ts';
import { answerTo, type Visit } from '../visits/visit.ts';
import type { Sum } from './count.ts';

/** What a visit adds to one figure, of the departments it concerns and, where it is one question's, of that question. */
type Adds = { figure: VisitFigure; departments: readonly string[]; item?: string } & (
  | { n: number; d: number }
  | { out: string }
);

const share = (is: boolean) => ({ n: is ? 1 : 0, d: 1 });
const departmentsOf = ({ people }: Visit): string[] => [...new Set(people.flatMap((one) => one.departments))];

/** Of the visit as a whole: how often somebody came, together or not, how long it took, whether it was signed for. */
function ofVisit(visit: Visit, toldAt: number): Adds[] {
  const departments = departmentsOf(visit);
  const minutes = Math.max(1, Math.round((toldAt - visit.startedAt) / 60_000));
  const asked = visit.items.length;
  return [
    { figure: 'visited', departments, n: 1, d: 0 },
    { figure: 'joint', departments, ...share(departments.length >= 2) },
    { figure: 'over-cap', departments, ...share(visit.overCap) },
    { figure: 'merged-away', departments, n: visit.mergedAway, d: asked + visit.mergedAway },
    { figure: 'visit-minutes', departments, n: minutes, d: 1 },
    { figure: 'owner-signed', departments, ...share(visit.signed !== null && visit.signed.kind !== 'refused') },
  ];
}

/** Of each question: seen or not. Of a visit whose questions are kept elsewhere, of those alone that were answered here. */
const ofQuestions = (visit: Visit): Adds[] =>
  visit.items.flatMap(({ id, department }): Adds[] => {
    if (visit.mode === 'light' && !answerTo(visit, id)) return [];
    const unseen = answeredAs(visit, 'unseen').some((one) => one.id === id);
    return [{ figure: 'unseen', departments: [department], item: id, ...share(unseen) }];
  });

/** Of what failed: found again or not, put right on the spot, in time, and at the first re-check. */
const ofFound = (visit: Visit): Adds[] =>
  answeredAs(visit, 'bad').flatMap(({ id, department }): Adds[] => {
    const of = { departments: [department], item: id };
    const onSite = (answerTo(visit, id)?.onSite ?? null) !== null;
    const found = visit.found.find((one) => one.item === id);
    const first: Adds[] = [
      { figure: 'found', ...of, n: 1, d: 0 },
      { figure: 'found-again', ...of, ...share(visit.repeats.includes(id)) },
      { figure: 'corrected-at-once', ...of, ...share(onSite) },
    ];
    if (!found || found.due === null) return first;
    const { correctedAt, due, firstOk } = found;
    return [
      ...first,
      correctedAt === null
        ? { figure: 'corrected-in-time', ...of, out: 'open' }
        : { figure: 'corrected-in-time', ...of, ...share(correctedAt <= due) },
      firstOk === null
        ? { figure: 'first-recheck', ...of, out: 'waiting' }
        : { figure: 'first-recheck', ...of, ...share(firstOk) },
    ];
  });

/** What one visit adds to the figures as it stands now: nothing until it is told, and nothing of what is no visit of officers. */
export function sumsOfVisit(visit: Visit | undefined): Sum[] {
  if (!visit || visit.toldAt === null || (visit.kind !== 'inspection' && visit.kind !== 'street')) return [];
  const day = dayOf(visit.toldAt);
  const adds = [...ofVisit(visit, visit.toldAt), ...ofQuestions(visit), ...ofFound(visit)];
  return together(
    adds.flatMap(({ figure, departments, item = '', ...rest }) => {
      const parts =
        'out' in rest ? [[`out:${rest.out}`, 1] as const] : ([['n', rest.n] as const, ['d', rest.d] as const] as const);
      const keys: [Sum['by'], string][] = [
        ['all', ''],
        ['community', visit.community ?? ''],
        ['matter', item],
        ...departments.map((one): [Sum['by'], string] => ['department', one]),
      ];
      return parts.flatMap(([part, count]) =>
        count === 0 ? [] : keys.map(([by, key]): Sum => ({ day, figure, part, by, key, count })),
      );
    }),
  );
}

/** The same number of several questions is one. */
function together(sums: readonly Sum[]): Sum[] {
  const byName = Map.groupBy(sums, ({ figure, part, by, key }) => `${figure}\n${part}\n${by}\n${key}`);
  return [...byName.values()].flatMap(([first, ...rest]) =>
    first ? [{ ...first, count: rest.reduce((sum, { count }) => sum + count, first.count) }] : [],
  );
}
