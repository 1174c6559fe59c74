import type { Card } from '../../cards/elements.ts';
import { flowOf, slowDown } from './core/flow.ts';
import type { CallbackAnswer, ClickAnswer, Reaction } from './core/reaction.ts';
import { render } from './delivery/render.ts';
import { onChatEvent, onEntered, onMenu } from './on-chat.ts';
import { onClick } from './on-click.ts';
import { onMessage } from './on-message.ts';
import type { Incoming } from './ports/incoming.ts';
import type { World } from './ports/world.ts';

/** How often an event is decided again when somebody else changed the record in between. */
const TRIES = 12;
/** They part by up to so many ms a try: those who met once would otherwise meet again and again. */
const APART = 10;

/**
 * Takes one event in: what it changes, what it makes us say and its remembered key are one write; the same key a second
 * time does nothing. What it says first in its chat is taken up with it, so deliver it at once. Resolves when all is written,
 * with the answer to a card click. Rejects when nothing was written.
 */
export async function receive(incoming: Incoming, world: World): Promise<CallbackAnswer> {
  for (let tried = 1; ; tried++) {
    const outcome = await decide(incoming, world);
    const { changes, says } = outcome;
    const flow = flowOf(incoming);
    const committed = await world.store.commit({
      remember: incoming.key,
      at: world.now(),
      flow,
      changes,
      says,
      takes: true,
    });
    if (committed === 'duplicate') return {};
    if (committed === 'too-fast') return slowDown(incoming, outcome, world);
    if (committed === 'done') return callbackAnswer(outcome.answer, world);
    if (tried === TRIES) {
      if (incoming.kind === 'click') return { toast: { type: 'warning', content: '刚有人改过这件事，请再点一次。' } };
      throw new Error(`the record changed ${TRIES} times while an event was taken in`);
    }
    await new Promise((done) => setTimeout(done, world.chance() * APART * tried));
  }
}

function decide(incoming: Incoming, world: World): Promise<Reaction> {
  switch (incoming.kind) {
    case 'message':
      return onMessage(incoming, world);
    case 'click':
      return onClick(incoming, world);
    case 'menu':
      return onMenu(incoming);
    case 'entered':
      return onEntered(incoming, world);
    case 'bot-added':
    case 'bot-removed':
    case 'chat-disbanded':
      return onChatEvent(incoming, world);
  }
}

async function callbackAnswer(answer: ClickAnswer | undefined, world: World): Promise<CallbackAnswer> {
  if (!answer) return {};
  const shown = answer.show && (await render(answer.show, world, answer.known));
  return {
    ...(answer.toast ? { toast: answer.toast } : {}),
    ...(shown && 'card' in shown ? { card: raw(shown.card) } : {}),
  };
}

const raw = (data: Card) => ({ type: 'raw' as const, data });
