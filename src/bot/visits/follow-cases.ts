import type { Case } from '../../cases/record/case.ts';
import { CLOSED_LINES } from '../../cases/record/line.ts';
import type { Roster } from '../../roster/roster.ts';
import type { VisitId } from '../../visits/visit.ts';
import { A_TICK } from '../core/a-tick.ts';
import { readRoster } from '../core/reading.ts';
import type { ClockWork } from '../core/subject.ts';
import type { World } from '../ports/world.ts';
import { actVisit } from './act-visit.ts';

async function follow({ visit: id, c }: { visit: VisitId; c: Case }, roster: Roster, world: World): Promise<void> {
  const { store } = world;
  const found = await store.visit(id);
  const seen = { kind: 'visit-case-seen' as const, visit: id, caseId: c.id, version: c.version };
  const over = c.state === 'withdrawn' || c.state === 'declined';
  const lines = (found?.found ?? []).flatMap((one) => {
    const line = one.caseId === c.id ? c.lines.find(({ n }) => n === one.line) : undefined;
    if (!line) return [];
    // Somebody looked again and found it not right: nothing is closed, but it was looked at.
    const isLooked = line.state === 'partly' || line.state === 'not-corrected';
    const correctedAt = over || CLOSED_LINES.includes(line.state) ? (line.correctedAt ?? c.changedAt) : null;
    return (correctedAt === null) === (one.correctedAt === null) && !(isLooked && one.firstOk === null)
      ? []
      : [{ item: one.item, correctedAt, by: correctedAt === null ? null : (line.acceptedBy ?? c.handler) }];
  });
  const acted =
    found && lines.length > 0
      ? await actVisit(
          { found, command: { do: 'lines', lines }, actor: null, key: `${c.id}:${c.version}`, seen: null, roster },
          world,
        )
      : undefined;
  const done = acted?.kind === 'done' ? acted : { changes: [], says: [] };
  await store.commit({ at: world.now(), changes: [...done.changes, seen], says: done.says });
}

/** What became of the lines of a visit's cases is taken over, each change of a case once: a visit closes with its last line. */
export const followCases: ClockWork = {
  async work(world) {
    const changed = await world.store.visitCasesChanged(A_TICK);
    if (changed.length === 0) return;
    const roster = await readRoster(world);
    for (const one of changed)
      await follow(one, roster, world).catch((error) =>
        world.log.error('a visit did not follow its case; it is tried again', { visit: one.visit, why: String(error) }),
      );
  },
};
