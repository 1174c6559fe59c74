import { deliverDue } from '../../../harness/deliver-due.ts';
import type { AtStation } from './at-station.ts';

/** Four in the afternoon, the mornings, the task that ends; who has left is nobody’s duty. */
export async function byTheClock(
  { town, head, worker, officer, desk, strike }: AtStation,
  imported: string,
): Promise<void> {
  await strike('2026-11-24T16:05:00');
  await strike('2026-11-25T08:31:00');
  await strike('2026-11-26T16:05:00');
  await officer.clicks('办好了');
  await strike('2026-11-27T08:31:00');
  await officer.says('今天');
  await head.says('今天');
  await strike('2026-12-01T08:31:00');
  await head.says('今天');
  await worker.says('今天');
  await desk.says('今天');
  await strike('2026-12-20T16:05:00');
  await head.says('问题清单');
  // What comes only when it is settled.
  const views = [
    { view: 'talk-task', talk: 'YS-1', n: 1, openId: officer.openId },
    { view: 'duty-import', draft: imported, openId: head.openId },
  ];
  for (const view of views)
    await town.world.store.commit({
      at: town.clock.now,
      changes: [],
      says: [{ kind: 'send', to: { openId: view.openId }, view: view as never }],
    });
  await deliverDue(town.world);
}
