import type { Incoming } from '../ports/incoming.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { Flow } from '../ports/store.ts';
import type { World } from '../ports/world.ts';
import { alarmAt } from './alarm.ts';
import type { CallbackAnswer, Reaction } from './reaction.ts';
import { replyTo } from './reply.ts';

/** So many a minute of one person: more than a person with twenty pictures sends, less than a machine does. */
export const MOST = { message: 40, click: 60 } as const;

const MINUTE = 60_000;

/** What an event counts towards; undefined for those that no person can send at will. */
export function flowOf(incoming: Incoming): Flow | undefined {
  if (incoming.kind === 'message') return { person: incoming.who.openId, kind: 'message', most: MOST.message };
  if (incoming.kind === 'click' || incoming.kind === 'menu')
    return { person: incoming.who.openId, kind: 'click', most: MOST.click };
  return undefined;
}

/**
 * A danger is answered however fast somebody writes or submits forms: with whom to call and what to do, and nothing else.
 * What a form tells of one is what its own entrance found in it.
 */
function alarm(incoming: Incoming, decided: Pick<Reaction, 'says'>, world: World): Outgoing[] {
  if (incoming.kind === 'click')
    return decided.says.filter((one) => one.kind === 'send' && one.view.view === 'emergency');
  if (incoming.kind !== 'message' || incoming.content.type !== 'words') return [];
  return alarmAt(incoming.content.words, { ...replyTo(incoming), about: incoming.key }, world);
}

/**
 * One too many: it is remembered and, but for a danger, has no effect. Who sent it is told so, kindly, once a minute; a click
 * by its toast. `decided`: what it would have done.
 */
export async function slowDown(
  incoming: Incoming,
  decided: Pick<Reaction, 'says'>,
  world: World,
): Promise<CallbackAnswer> {
  const at = world.now();
  world.log.warn('somebody is too fast and is slowed down', { kind: incoming.kind });
  await world.store.commit({ remember: incoming.key, at, changes: [], says: alarm(incoming, decided, world) });
  if (incoming.kind === 'click') return { toast: { type: 'warning', content: '点得太快了，请过一分钟再点。' } };
  if (!('who' in incoming) || !incoming.who) return {};
  const { openId } = incoming.who;
  await world.store.commit({
    remember: `slow:${openId}:${Math.floor(at / MINUTE)}`,
    at,
    changes: [],
    says: [
      {
        kind: 'send',
        to: { openId },
        view: {
          view: 'words',
          words: '您发得太快了，刚才这几条我没来得及看。请过一分钟再发；有危险请直接打 110、119、120。',
        },
      },
    ],
  });
  return {};
}
