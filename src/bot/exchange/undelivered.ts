import { nextBatch, type OrderBatch } from '../../exchange/batch.ts';
import { subjectOfBatch } from '../../outgoing/live-subject.ts';
import { goOn } from '../core/go-on.ts';
import type { Hooks } from '../core/hooks.ts';
import { passOn } from '../core/pass-on.ts';
import type { Queued } from '../ports/outbox.ts';
import type { Send } from '../ports/outgoing.ts';
import type { World } from '../ports/world.ts';
import { lostOrder, lostPicture, lostReceipt } from './lost.ts';

/** How a batch stands whose step came to no end, and what its card says. */
const ENDED: Record<'read' | 'take' | 'undo', Pick<OrderBatch, 'state' | 'why'>> = {
  read: { state: 'refused', why: '飞书一直没有给这个文件，请再发一次。' },
  take: { state: 'taken', why: '没有收完：把这张表再发一次，就接着收，收过的不会重复。' },
  undo: { state: 'taken', why: '没有撤完：请再点一次「整批撤回」。' },
};

/**
 * What waits for the desk and does not reach it: each dispatcher has it to press, in their own chat; who else is next in line
 * hears in a sentence that somebody has to.
 */
async function unheard(
  queued: Queued,
  { view, subject, about, onward }: Send & { about?: string | undefined },
  world: World,
) {
  if (view.view !== 'order-answer' && view.view !== 'orders-came') return undefined;
  const what =
    view.view === 'order-answer'
      ? `${world.catalogue.source(view.of.source)?.mark ?? view.of.source} ${view.of.number} 等指挥室答复对方，发「来单」看`
      : '外来新单等指挥室看，发「指挥台」看';
  return goOn(
    queued,
    { onward, about },
    {
      what,
      show({ key, name }, { to }, rung) {
        if (rung === 'leaders') return { view: { view: 'words', words: passOn(name, what) } };
        const own = view.view === 'order-answer' && 'openId' in to ? { openId: to.openId } : {};
        return { view: { ...view, ...own, missed: key }, subject };
      },
    },
    world,
  );
}

/** A step of a batch that failed for good leaves no card that says it goes on. */
export const undelivered: NonNullable<Hooks['undelivered']> = async (queued, world) => {
  const { store } = world;
  const { outgoing } = queued;
  if (outgoing.kind === 'send') return unheard(queued, outgoing, world);
  if (outgoing.kind === 'order-in') return lostOrder(outgoing, world);
  if (outgoing.kind === 'order-receipt') return lostReceipt(outgoing, world);
  if (outgoing.kind === 'order-picture') return lostPicture(outgoing, world);
  if (outgoing.kind !== 'order-batch') return undefined;
  const batch = await store.orderBatch(outgoing.batch);
  if (!batch) return undefined;
  if (outgoing.step === 'fill') {
    const words = `「${batch.fileName}」没有回填出来，请过一会儿再点一次。`;
    return { changes: [], says: [{ kind: 'send', to: { openId: batch.openId }, view: { view: 'words', words } }] };
  }
  return {
    changes: [{ kind: 'exchange-batch', batch: nextBatch(batch, ENDED[outgoing.step]) }],
    says: [{ kind: 'refresh', subject: subjectOfBatch(batch.id), about: batch.id }],
  };
};
