import type { OpenId } from '../../brands.ts';
import { KEPT, REMEMBERED } from '../../understanding/heard.ts';
import { mattersOf } from '../../understanding/readers/spoken-of.ts';
import { together } from '../core/reaction.ts';
import { reply, replyInOwnChat } from '../core/reply.ts';
import type { Shown } from '../core/word.ts';
import { formOf } from './open-report.ts';

/** 「上报」: the form of the matter that was spoken of last in this chat, in its own words; which of several; an empty one where none was. */
export const reportWord = (openId: OpenId): Shown => ({
  async answer(message, world) {
    const { chatId } = message;
    const since = world.now() - REMEMBERED;
    const [[about], [asked]] = await Promise.all([
      world.store.spokenOf(chatId, openId, since, KEPT),
      world.store.askedLately(chatId, openId, since, 1),
    ]);
    const several = mattersOf(about ?? {});
    if (several.length > 0)
      return reply(message, { view: 'which', of: 'report', matters: several, question: asked?.id });
    // What was spoken of as a case is reported already.
    const spoken = about?.case ? undefined : world.catalogue.matter(about?.matter ?? '');
    const matter = spoken?.status === '在用' ? spoken.id : undefined;
    const question = asked && (matter || asked.outcome === 'place') ? asked.id : undefined;
    return together(replyInOwnChat(message), await formOf({ do: 'report', question, matter }, message, world));
  },
});
