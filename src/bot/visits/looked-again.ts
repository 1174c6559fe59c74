import { openLines } from '../../cases/record/line.ts';
import type { Person } from '../../cases/record/person.ts';
import type { Roster } from '../../roster/roster.ts';
import { answeredAs } from '../../visits/groups.ts';
import { answerTo, type Found, type Visit } from '../../visits/visit.ts';
import type { World } from '../ports/world.ts';
import { actVisit } from './act-visit.ts';
import { type OpenedCases, openCases } from './open-cases.ts';
import { toItsCase } from './to-its-case.ts';

/** `waiting`: cases that nobody works on now, into which what was seen is written. */
export type Looked = OpenedCases & { waiting: string[] };

/** Who said how these items are, the latest first. */
const whoSaid = (recheck: Visit, items: readonly Found[]): Person[] =>
  items.flatMap(({ item }) => (answerTo(recheck, item)?.said ?? []).toReversed().map(({ by }) => by));

/**
 * What a re-check found goes to the lines of the cases and to the visit it belongs to; whoever accepted that something was put
 * right does not look at it again. What is not right is still the old line; where that was closed meanwhile, it is a case anew.
 */
export async function lookedAgain(
  recheck: Visit,
  actor: Person,
  key: string,
  roster: Roster,
  world: World,
): Promise<Looked | { why: string }> {
  const of = recheck.of && (await world.store.visit(recheck.of));
  if (!of) return { why: '原来那一次找不到了' };
  const right = new Set([...answeredAs(recheck, 'ok'), ...answeredAs(recheck, 'na')].map(({ id }) => id));
  const bad = new Set(answeredAs(recheck, 'bad').map(({ id }) => id));
  const seen = of.found.filter(({ item }) => right.has(item) || bad.has(item));
  const looked: Looked = { cases: [], changes: [], says: [], waiting: [] };
  const still = new Set<string>();
  /** Whose word holds for the visit: not of what waits for its case. */
  const known: Found[] = [];
  for (const [caseId, all] of Map.groupBy(seen, (one) => one.caseId)) {
    const c = caseId && (await world.store.caseOf(caseId));
    if (!c) {
      known.push(...all.filter(({ item }) => right.has(item)));
      continue;
    }
    const open = openLines(c).map(({ n }) => n);
    const lines = all.filter(({ line }) => line !== null && open.includes(line));
    for (const { item } of lines) still.add(item);
    if (lines.length === 0) continue;
    const at = lines.flatMap(({ item, line }) => (line === null ? [] : [{ n: line, right: right.has(item) }]));
    const people = [...whoSaid(recheck, lines), actor, ...recheck.people];
    const gone = await toItsCase({ c, lines: at, people }, recheck, key, roster, world);
    if (gone.kind === 'refused') return { why: `${c.id}：${gone.why}` };
    looked.changes.push(...gone.outcome.changes);
    looked.says.push(...gone.outcome.says);
    if (gone.taken) known.push(...lines);
    else looked.waiting.push(c.id);
  }
  const again = { ...recheck, items: recheck.items.filter(({ id }) => bad.has(id) && !still.has(id)) };
  const [lines, anew] = await Promise.all([
    followed(of, known, right, recheck, actor, key, roster, world),
    openCases(again, actor.openId, `${key}/anew`, roster, world),
  ]);
  if ('why' in lines) return lines;
  if ('why' in anew) return anew;
  const dueOf = (item: string) => of.found.find((one) => one.item === item)?.due ?? world.now();
  const same = [...bad].filter((item) => still.has(item));
  return {
    cases: [...same.map((item) => ({ item, due: dueOf(item), caseId: null, line: null })), ...anew.cases],
    changes: [...looked.changes, ...lines.changes, ...anew.changes],
    says: [...looked.says, ...lines.says, ...anew.says],
    waiting: looked.waiting,
  };
}

/** The visit that was looked at again, with what was seen of it. */
async function followed(
  of: Visit,
  known: readonly Found[],
  right: ReadonlySet<string>,
  recheck: Visit,
  actor: Person,
  key: string,
  roster: Roster,
  world: World,
): Promise<Pick<OpenedCases, 'changes' | 'says'> | { why: string }> {
  if (known.length === 0) return { changes: [], says: [] };
  const now = world.now();
  const lines = known.map((one) =>
    right.has(one.item)
      ? { item: one.item, correctedAt: now, by: whoSaid(recheck, [one])[0] ?? actor }
      : { item: one.item, correctedAt: null, by: null },
  );
  const command = { do: 'lines' as const, lines };
  const acted = await actVisit({ found: of, command, actor, key: `${key}/lines`, seen: null, roster }, world);
  return acted.kind === 'refused' ? { why: acted.why } : acted;
}
