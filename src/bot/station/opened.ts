import type { OpenId } from '../../brands.ts';
import type { StationAsk } from '../../station/ask.ts';
import { TO_OWN_CHAT } from '../core/own-chat.ts';
import { type Reaction, toast } from '../core/reaction.ts';
import type { World } from '../ports/world.ts';

export const GONE = (): Reaction => toast('没有这一条了，请发「今天」看看。', 'warning');

/** Opens a form of the station in somebody's own chat. */
export function opened(ask: StationAsk, openId: OpenId, world: World): Reaction {
  const draft = world.newId();
  return {
    changes: [{ kind: 'station-draft', draft: { id: draft, openId, at: world.now(), ask } }],
    says: [{ kind: 'send', to: { openId }, view: { view: 'station-form', draft, openId } }],
    answer: { toast: { type: 'info', content: `表单${TO_OWN_CHAT}` } },
  };
}
