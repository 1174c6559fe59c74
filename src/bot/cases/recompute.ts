import { CLOCK } from '../../cases/record/actor.ts';
import type { Case } from '../../cases/record/case.ts';
import type { Roster } from '../../roster/roster.ts';
import { rulesOf } from '../core/office.ts';
import { readRoster } from '../core/reading.ts';
import type { World } from '../ports/world.ts';
import { act } from './act.ts';

/** Cases a page of the records. */
const A_PAGE = 50;

/** When the official calendar has changed since the clocks were wound, every open case's clocks are wound anew. */
export async function recomputeClocks(world: World): Promise<void> {
  const { edition } = rulesOf(world).calendar;
  const kept = await world.store.meta('calendar');
  if (kept === edition) return;
  if (kept !== undefined) await windAnew(edition, world);
  await world.store.commit({
    at: world.now(),
    changes: [{ kind: 'meta', key: 'calendar', value: edition }],
    says: [],
  });
}

async function windAnew(edition: string, world: World): Promise<void> {
  world.log.info('the official calendar changed; clocks are wound anew', { edition });
  const roster = await readRoster(world);
  for (let page = 0; ; page++) {
    const cases = await world.store.openCases(page);
    for (const found of cases) await wind(found, edition, roster, world);
    if (cases.length < A_PAGE) break;
  }
}

async function wind(found: Case, edition: string, roster: Roster, world: World): Promise<void> {
  const command = { do: 'recompute', edition };
  const acted = await act({ found, command, actor: CLOCK, key: `calendar:${edition}`, seen: null, roster }, world);
  if (acted.kind === 'done') await world.store.commit({ at: world.now(), changes: acted.changes, says: acted.says });
}
