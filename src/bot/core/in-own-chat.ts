import type { OpenId } from '../../brands.ts';
import type { View } from '../ports/views.ts';
import { nothing, type Reaction } from './reaction.ts';

/** A view in somebody's own chat, wherever they pressed. */
export const inOwnChat = (view: View, openId: OpenId, said = '发到你和我的私聊了'): Reaction => ({
  ...nothing,
  says: [{ kind: 'send', to: { openId }, view }],
  answer: { toast: { type: 'info', content: said } },
});
