import type { OpenId } from '../../brands.ts';
import { KEPT, REMEMBERED } from '../../understanding/heard.ts';
import { mattersOf } from '../../understanding/readers/spoken-of.ts';
import { together } from '../core/reaction.ts';
import { referredBy } from '../core/referred.ts';
import { reply, replyInOwnChat } from '../core/reply.ts';
import type { Phrase, Shown } from '../core/word.ts';
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
    const referred = about?.referral ? await referredBy(about.referral, message, world) : undefined;
    const question = referred?.id ?? (asked && (matter || asked.outcome === 'place') ? asked.id : undefined);
    return together(replyInOwnChat(message), await formOf({ do: 'report', question, matter }, message, world));
  },
});

const ASKING = /^(?:那就?|好|行|我们?|你们?|您|就|还是|先|想|要|请|麻烦|帮忙?我?|替我|给我|能不能|可不可以|可以|能)*/u;
/** What is pointed at, or that it is to go up: one of the two has to be said. */
const THIS = /(?:把|将)?(?:刚才|刚刚|刚|上面|前面)?(?:说?的?)?[这那](?:一)?(?:件|个|条|桩)?(?:事情?|问题|情况)?/u;
const UP = /(?:上报|报)(?:一下|上去|给街道)/u;
const BEFORE_IT = /(?:上报|报)(?:一下|上去)?/u;
const BEHIND_IT = /(?:反映|上?报)(?:一下|上去)?/u;
const END = /[吧啊呀吗么了]*$/u;
const ways = [`${BEFORE_IT.source}${THIS.source}`, `${THIS.source}${BEHIND_IT.source}`, UP.source];
const REPORT = new RegExp(`${ASKING.source}(?:${ways.join('|')})${END.source}`, 'u');

/** The same in a whole sentence: 「我要报这件事」, 「能不能帮我报上去」. */
export const reportPhrase: Phrase = {
  like: ['我要报这件事', '能不能帮我报上去', '把这个问题报上去吧'],
  read: (said, openId) => (REPORT.test(said) ? reportWord(openId) : undefined),
};
