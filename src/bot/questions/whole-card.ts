import type { OpenId } from '../../brands.ts';
import { KEPT, REMEMBERED } from '../../understanding/heard.ts';
import { mattersOf } from '../../understanding/readers/spoken-of.ts';
import { reply } from '../core/reply.ts';
import type { Shown } from '../core/word.ts';

/** 「看整张卡」: the card of the matter that was spoken of last in this chat; which of several; where none was, how to say of what. */
export const wholeCard = (openId: OpenId): Shown => ({
  async answer(message, world) {
    const [about] = await world.store.spokenOf(message.chatId, openId, world.now() - REMEMBERED, KEPT);
    const matter = world.catalogue.matter(about?.matter ?? '')?.id;
    if (matter) return reply(message, { view: 'matter', matter });
    const matters = mattersOf(about ?? {});
    return reply(message, matters.length > 0 ? { view: 'which', of: 'whole', matters } : { view: 'say-more' });
  },
});
