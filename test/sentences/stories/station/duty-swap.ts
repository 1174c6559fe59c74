import { deliverDue } from '../../../harness/deliver-due.ts';
import type { AtStation } from './at-station.ts';

/** 换班: asked, taken back, refused, agreed; with oneself, of somebody else, of one that was changed meanwhile. */
export async function dutySwap({ town, head, worker, stranger, tap }: AtStation): Promise<void> {
  await tap(head, { do: 'duties' });
  await worker.says('我的班表');
  const swap = (duty: string) => ({ do: 'duty-swap', duty });
  const answer = (duty: string, agree: boolean) => ({ do: 'duty-answer', duty, agree });
  await tap(stranger, swap('ZB-3'));
  await tap(worker, swap('ZB-3'));
  await worker.submits({ with: 'duty:ZB-99' });
  await worker.submits({ with: 'duty:ZB-4' });
  await tap(worker, { do: 'duty-mine' });
  await tap(stranger, answer('ZB-3', false));
  await tap(stranger, answer('ZB-3', true));
  await tap(worker, answer('ZB-3', false));
  await tap(worker, swap('ZB-3'));
  await worker.submits({ with: 'duty:ZB-4' });
  await tap(head, answer('ZB-3', false));
  await tap(worker, swap('ZB-3'));
  await worker.submits({ with: `person:${head.openId}` });
  await deliverDue(town.world);
  await head.clicks('同意替');
  await tap(worker, swap('ZB-5'));
  await worker.submits({ with: 'duty:ZB-4' });
  await deliverDue(town.world);
  await head.clicks('同意换');
  await tap(head, answer('ZB-5', true));
  // Somebody is asked for a time at which they stand elsewhere; and a card that comes only when it is settled.
  await tap(head, swap('ZB-5'));
  await head.submits({ with: 'duty:ZB-4' });
  const late = { view: 'duty-asked' as const, duty: 'ZB-9' as never, openId: head.openId };
  await town.world.store.commit({
    at: town.clock.now,
    changes: [],
    says: [{ kind: 'send', to: { openId: head.openId }, view: late }],
  });
  await deliverDue(town.world);
}
