import { dueCommands } from '../../cases/lifecycle/due.ts';
import type { Case } from '../../cases/record/case.ts';
import type { Roster } from '../../roster/roster.ts';
import { readRoster } from '../core/reading.ts';
import type { World } from '../ports/world.ts';
import { actByClock } from './act.ts';

/** Cases whose clocks are looked at in one tick; the rest come with the next. */
const CASES_A_TICK = 30;

/** What due clocks ask for: resumptions, confirmations nobody gave, ambers and reds; each once, however often it runs. */
export async function strikeClocks(world: World): Promise<number> {
  const due = await world.store.dueCases(world.now(), CASES_A_TICK);
  if (due.length === 0) return 0;
  const roster = await readRoster(world);
  for (const stale of due) await strike(stale, roster, world).catch((error) => failed(stale, error, world));
  return due.length;
}

const failed = ({ id }: Case, error: unknown, world: World) =>
  world.log.error('a due clock failed; it is tried again with the next tick', { case: id, why: String(error) });

async function strike(stale: Case, roster: Roster, world: World): Promise<void> {
  for (const { command, key } of dueCommands(stale, world.now())) {
    const found = await world.store.caseOf(stale.id);
    if (!found) break;
    const acted = await actByClock(found, command, key, roster, world);
    if (acted.kind === 'refused') {
      world.log.warn('a clock was refused', { case: found.id, clock: command.do, why: acted.why });
      continue;
    }
    // A conflict means that somebody acted at this moment; the next tick looks again.
    await world.store.commit({ remember: key, at: world.now(), changes: acted.changes, says: acted.says });
  }
}
