import * as z from 'zod';
import type { World } from '../world.ts';
import type { CardTokens } from './card-tokens.ts';
import { CARD_LIFE_MS, refuseLocked, replaceCard } from './change-message.ts';
import type { Endpoint } from './endpoint.ts';
import { cardRefusal } from './message-content.ts';
import { chatOfMessage } from './receive-id.ts';
import { refuse } from './refused.ts';

const Body = z.object({ token: z.string().min(1), card: z.record(z.string(), z.unknown()) });

/** POST /interactive/v1/card/update: changes the clicked card after the click has been answered */
export const delayedUpdate = (world: World, tokens: CardTokens): Endpoint => ({
  name: 'interactive.card.update',
  method: 'POST',
  path: '/open-apis/interactive/v1/card/update',
  scopes: ['im:message', 'im:message:send_as_bot', 'im:message:update'],
  serve: async (call) => {
    const { token, card } = await call.body(Body);
    const known = tokens.get(token);
    if (!known) throw refuse(300020, 'token malformed');
    if (known.until <= world.clock.now()) throw refuse(300030, 'token expired');
    if (known.usesLeft <= 0) throw refuse(300040, 'token has been used up');
    const message = world.tenant.messages.get(known.messageId);
    if (!message || message.recalled) throw refuse(200000, 'the message was recalled');
    if (world.clock.now() - message.createdAt > CARD_LIFE_MS) throw refuse(230031);
    refuseLocked(world, message);
    const refusal = cardRefusal(world, chatOfMessage(world, message.chatId), card);
    if (refusal) throw refuse(11311, `card format invalid, ErrCode: ${refusal.subCode}; ${refusal.msg}`);
    known.usesLeft -= 1;
    replaceCard(world, message, card);
    return {};
  },
});
