import type { OpenId } from '../../brands.ts';
import type { View } from '../ports/views.ts';
import { TO_OWN_CHAT } from './own-chat.ts';
import { nothing, type Reaction } from './reaction.ts';

/** A view in somebody's own chat, wherever they pressed. */
export const inOwnChat = (view: View, openId: OpenId, said = TO_OWN_CHAT): Reaction => ({
  ...nothing,
  says: [{ kind: 'send', to: { openId }, view }],
  answer: { toast: { type: 'info', content: said } },
});
