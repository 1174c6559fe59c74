import { sourceActor } from '../../cases/record/actor.ts';
import { act } from '../cases/act.ts';
import { nothing, type Reaction } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import { wordsToDesk } from '../core/to-desk.ts';
import type { FetchOrderPicture, SendReceipt, TakeOrder } from '../ports/exchange-jobs.ts';
import type { World } from '../ports/world.ts';
import { notTaken } from './event-bringer.ts';
import { answerMoved } from './receipt-jobs.ts';

/** What was sent in and could not be taken in: the desk hears of each. */
export async function lostOrder({ source, number }: TakeOrder, world: World): Promise<Reaction> {
  const [roster, events] = await Promise.all([readRoster(world), world.store.orderEvents(source, number)]);
  const lost = events
    .filter(({ state }) => state === 'waiting')
    .map((event) => notTaken(event, '程序出错了', roster, world));
  return { changes: lost.flatMap(({ changes }) => changes), says: lost.flatMap(({ says }) => says) };
}

/** A receipt that its source does not take: the desk hears of it, and can send it once more. */
export async function lostReceipt({ source, number, seq }: SendReceipt, world: World): Promise<Reaction> {
  const roster = await readRoster(world);
  const mark = world.catalogue.source(source)?.mark ?? source;
  const at = world.now();
  return {
    changes: [{ kind: 'receipt-state', of: { source, number, seq }, from: ['queued'], to: 'dead', at }],
    says: [
      ...wordsToDesk(
        `${mark} ${number} 的回执一直没送到。发「来单」点「对方系统」看原因、再发。`,
        { about: number },
        roster,
        world,
      ),
      answerMoved({ source, number, seq }),
    ],
  };
}

/** A picture that cannot be had is said in the record of its case, once an order. */
export async function lostPicture({ source, case: id, n }: FetchOrderPicture, world: World): Promise<Reaction> {
  const [roster, found, known] = [
    await readRoster(world),
    await world.store.caseOf(id),
    world.catalogue.source(source),
  ];
  if (!found || !known) return nothing;
  const command = { do: 'supplement', text: '来单附的照片没有收到，请指挥室到对方系统里看', photos: [] };
  const key = `order-picture-lost:${n.replace(/-\d+$/, '')}`;
  const acted = await act({ found, command, actor: sourceActor(known), key, seen: null, roster }, world);
  return acted.kind === 'refused' ? nothing : { changes: acted.changes, says: acted.says };
}
