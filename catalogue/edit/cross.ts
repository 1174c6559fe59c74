import type { CompiledCatalogue } from '../catalogue.ts';
import { checkBoundary } from '../check/boundary.ts';
import { checkBundles } from '../check/bundles.ts';
import { checkChecklists } from '../check/checklists.ts';
import { checkDepartments } from '../check/departments.ts';
import { checkGroups } from '../check/groups.ts';
import { checkSayings } from '../check/sayings.ts';
import { checkStatus } from '../check/status.ts';
import { checkSummary } from '../check/summary.ts';
import { checkEdges } from '../check/truth/edges.ts';
import { checkHands } from '../check/truth/hands.ts';
import { checkMatterLimits } from '../check/truth/limits.ts';
import { checkLocal } from '../check/truth/local.ts';
import { checkNumbers } from '../check/truth/numbers.ts';
import { checkSpoken } from '../check/truth/spoken.ts';
import { checkSteps } from '../check/truth/steps.ts';
import type { Path, Problem, Sourced } from '../problems.ts';
import type { CatalogueFiles } from '../read.ts';
import type { SharedSaying } from '../schema.ts';

/** All of the compiler's that look at what edits can change; who may punish is held against the lock, which stays with the files. */
const CHECKS = [
  checkDepartments,
  checkSummary,
  checkSayings,
  checkBoundary,
  checkGroups,
  checkStatus,
  checkSpoken,
  checkHands,
  checkMatterLimits,
  checkSteps,
  checkLocal,
  checkEdges,
  checkNumbers,
  checkChecklists,
  checkBundles,
];

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
    checkItems: [...Map.groupBy(list.checkItems, ({ group }) => group)].map(([group, some]) =>
      sourced(`checklists/items/${group}`, { group, items: some.map(({ group: _, ...item }) => item) }),
    ),
    checklists: list.checklists.map((one) => sourced(`checklists/${one.id}.yaml`, one)),
    figures: sourced('figures/figures.yaml', list.figures),
    sources: list.sources.map((one) => sourced(`sources/${one.id}.yaml`, one)),
    services: list.services.map((one) => sourced(`services/${one.id}-.yaml`, one)),
    bundles: list.bundles.map((one) => sourced(`bundles/${one.id}.yaml`, one)),
    inspectionBasis: sourced('inspection-basis.yaml', []),
    notNow: sourced('not-now.yaml', list.notNow),
    dangerOrder: sourced('danger-order.yaml', []),
    agreed: [],
    lock: [],
  };
}

function* errorsOf(list: CompiledCatalogue, shared: SharedSaying[]): Generator<undefined, Problem[]> {
  const files = filesOf(list, shared);
  const found: Problem[] = [];
  for (const check of CHECKS) {
    found.push(...check(files).filter(({ level }) => level === 'error'));
    yield;
  }
  return found;
}

const keyOf = ({ file, path, why }: Problem) => JSON.stringify([file, path, why]);

/** What is wrong with a list already, which is no fault of an edit; every proposal asks anew. */
const knownOf = new WeakMap<CompiledCatalogue, Set<string>>();

/** What the later list does not agree with itself in, and the earlier did: the same rules as for the files, one a step. */
export function* crossProblems(
  before: CompiledCatalogue,
  after: CompiledCatalogue,
): Generator<undefined, { path: Path; why: string }[]> {
  const shared = sharedIn(before);
  const found = yield* errorsOf(after, shared);
  if (found.length === 0) return [];
  const known = knownOf.get(before) ?? new Set((yield* errorsOf(before, shared)).map(keyOf));
  knownOf.set(before, known);
  return found
    .filter((problem) => !known.has(keyOf(problem)))
    .map(({ file, path, why }) => ({ path: [file, ...path], why }));
}
