import { afterEach, beforeEach, expect, test } from 'vitest';
import { readDesk } from '../../src/bot/list/desk/read-desk.ts';
import { DAY_MS } from '../../src/cases/calendar/calendar.ts';
import { tokensOf } from '../../src/list/waiting/tokens.ts';
import type { WaitingKind } from '../../src/list/waiting/waiting.ts';
import { aPerson } from '../harness/ids.ts';
import { type Opened, openWorld } from '../store/open-world.ts';

let opened: Opened;
beforeEach(async () => {
  opened = await openWorld();
});
afterEach(() => opened.close());

const waits = (n: number, kind: WaitingKind = 'unanswered') =>
  opened.store.commit({
    at: opened.clock.now,
    changes: [
      {
        kind: 'waiting',
        waiting: {
          ...{ id: `q${n}`, at: opened.clock.now, person: aPerson(`ou_${n}`), kind },
          ...{ tokens: tokensOf('看手相的又来了'), likely: [] },
        },
      },
    ],
    says: [],
  });
const rows = async () => (await readDesk(opened.world)).clusters.flatMap((one) => one.rows.map(({ id }) => id));

test('the same is parted once; whatever else waits, and the day that passes, is seen at the next look', async () => {
  for (const n of [1, 2, 3]) await waits(n);
  const first = await readDesk(opened.world);
  expect(first.shown[0]?.people).toHaveLength(3);
  expect((await readDesk(opened.world)).clusters).toBe(first.clusters);
  await waits(4);
  expect(await rows()).toEqual(['q1', 'q2', 'q3', 'q4']);
  await waits(2, 'none');
  const [cluster] = (await readDesk(opened.world)).clusters;
  expect(cluster?.rows.map(({ kind }) => kind)).toEqual(['unanswered', 'none', 'unanswered', 'unanswered']);
  const decided = { id: 'q1', at: opened.clock.now, by: aPerson('ou_k'), outcome: 'ignored' as const };
  await opened.store.commit({
    at: opened.clock.now,
    changes: [{ kind: 'waiting-decided', decided: { ...decided, keys: ['手相'], people: [] }, rows: ['q1'] }],
    says: [],
  });
  expect(await rows()).toEqual(['q2', 'q3', 'q4']);
  opened.clock.now += 31 * DAY_MS;
  expect(await rows()).toEqual([]);
});
