import type { OpenId } from '../../brands.ts';
import { nothing, together } from '../core/reaction.ts';
import { replyInOwnChat } from '../core/reply.ts';
import type { Phrase, Shown, WordTable } from '../core/word.ts';
import type { World } from '../ports/world.ts';
import { opened } from './on-form.ts';

const list =
  (of: 'open' | 'mine') =>
  (openId: OpenId): Shown => ({ view: { view: 'proposals', of, page: 0, openId }, own: true });

/** What may be said about proposals. */
export const words: WordTable = {
  清单台: (openId) => ({ view: { view: 'list-desk', page: 0, openId }, own: true }),
  提议: list('open'),
  我的提议: list('mine'),
};

/** The id that a name or number stands for: a matter of the list, or a referral. */
export function aboutOf(said: string, { catalogue }: Pick<World, 'catalogue'>): string | undefined {
  const name = said.trim();
  // Every message is asked whether it says this; most say nothing of the kind.
  if (name === '') return undefined;
  if (catalogue.matter(name.toUpperCase())) return name.toUpperCase();
  const isIt = (one: { name: string }) => one.name === name;
  return (catalogue.matters.find(isIt) ?? catalogue.referrals.find(isIt))?.id;
}

export const after = (verb: string, said: string): string | undefined =>
  said.startsWith(`${verb} `) ? said.slice(verb.length + 1) : undefined;

/** 改 CG04: what may be changed of a matter. */
export const change: Phrase = {
  like: ['改 CG04', '改 餐饮油烟扰民'],
  read(said, openId, world) {
    const about = aboutOf(after('改', said) ?? '', world);
    return about === undefined ? undefined : { view: { view: 'change-matter', about, openId }, own: true };
  },
};

/** 意见 CG04: what a department thinks is wrong with a matter; its form comes in the own chat. */
export const opinion: Phrase = {
  like: ['意见 CG04'],
  read(said, openId, world) {
    const about = aboutOf(after('意见', said) ?? '', world);
    if (about === undefined) return undefined;
    return {
      async answer(message) {
        const { answer, ...form } = await opened(openId, world, ({ departments }) =>
          departments.length > 0
            ? { form: 'proposal-opinion', about, departments: [...departments] }
            : '意见由部门的人提；其他人请点卡片上的「不对」',
        );
        if (form.says.length > 0) return together(replyInOwnChat(message), form);
        const why = answer?.toast?.content ?? '';
        return { ...nothing, says: [{ kind: 'send', to: { openId }, view: { view: 'words', words: why } }] };
      },
    };
  },
};
