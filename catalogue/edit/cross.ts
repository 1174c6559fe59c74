import type { CompiledCatalogue } from '../catalogue.ts';
import { checkBoundary } from '../check/boundary.ts';
import { checkDepartments } from '../check/departments.ts';
import { checkSayings } from '../check/sayings.ts';
import { checkStatus } from '../check/status.ts';
import { checkSummary } from '../check/summary.ts';
import type { Path, Problem, Sourced } from '../problems.ts';
import type { CatalogueFiles } from '../read.ts';
import type { SharedSaying } from '../schema.ts';

const CHECKS = [checkDepartments, checkSummary, checkSayings, checkBoundary, checkStatus];

const sourced = <T>(file: string, value: T): Sourced<T> => ({ file, value, lineOf: () => undefined });

/** The sayings of a list that stand in two places with good reason: what the files say of them is not in the list. */
function sharedIn({ matters, referrals }: CompiledCatalogue): SharedSaying[] {
  const owners = Map.groupBy(
    [...matters, ...referrals].flatMap(({ id, sayings }) => sayings.map((saying) => ({ id, saying }))),
    ({ saying }) => saying,
  );
  return [...owners]
    .filter(([, same]) => same.length > 1)
    .map(([saying, same]) => ({ saying, under: same.map(({ id }) => id), because: '发布时两边都有' }));
}

/** A list as the files it would be read from, as far as the checks look; lines are not known. */
function filesOf(list: CompiledCatalogue, shared: SharedSaying[]): CatalogueFiles {
  return {
    edition: sourced('edition.yaml', list.edition),
    departments: sourced('departments.yaml', list.departments),
    authorities: sourced('authorities.yaml', list.authorities),
    boundaries: sourced('boundaries.yaml', list.boundaries),
    referrals: sourced('referrals.yaml', list.referrals),
    communities: sourced('communities.yaml', list.communities),
    sharedSayings: sourced('shared-sayings.yaml', shared),
    matters: list.matters.map(({ hash: _, ...matter }) => sourced(matter.id, matter)),
    calendars: [],
    limits: sourced('limits.yaml', list.limits),
    heard: [],
    topics: sourced('heard/topics.yaml', {}),
    intents: [],
    dangers: [],
    notNow: sourced('not-now.yaml', list.notNow),
    dangerOrder: sourced('danger-order.yaml', []),
    agreed: [],
    lock: [],
  };
}

const keyOf = ({ file, path, why }: Problem) => JSON.stringify([file, path, why]);

const errorsOf = (list: CompiledCatalogue, shared: SharedSaying[]): Problem[] =>
  CHECKS.flatMap((check) => check(filesOf(list, shared))).filter(({ level }) => level === 'error');

type Known = { shared: SharedSaying[]; errors: ReadonlySet<string> };
const looked = new WeakMap<CompiledCatalogue, Known>();
/** What is known of a list that edits are held against, looked at once. */
function knownOf(list: CompiledCatalogue): Known {
  const seen = looked.get(list);
  if (seen) return seen;
  const shared = sharedIn(list);
  const known = { shared, errors: new Set(errorsOf(list, shared).map(keyOf)) };
  looked.set(list, known);
  return known;
}

/** What the later list does not agree with itself in, and the earlier did: the same rules as for the files. */
export function crossProblems(before: CompiledCatalogue, after: CompiledCatalogue): { path: Path; why: string }[] {
  const { shared, errors: known } = knownOf(before);
  return errorsOf(after, shared)
    .filter((problem) => !known.has(keyOf(problem)))
    .map(({ file, path, why }) => ({ path: [file, ...path], why }));
}
