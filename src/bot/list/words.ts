import type { OpenId } from '../../brands.ts';
import { ProposalId } from '../../list/proposals/proposal.ts';
import { ourNumber } from '../core/our-number.ts';
import { nothing, together } from '../core/reaction.ts';
import { replyInOwnChat } from '../core/reply.ts';
import type { Phrase, Shown, WordTable } from '../core/word.ts';
import type { World } from '../ports/world.ts';
import { opened, opinionOn } from './on-form.ts';
import { sendProposal } from './on-see.ts';

/** How a command is written, where nothing that the list has follows its word. */
const noSuch = (rest: string, verb: string) => ({
  view: 'words' as const,
  words: `${rest ? `清单里没有「${rest}」。` : ''}请发「${verb} CG04」这样的话；编号发「清单」看。`,
});

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

/** What follows the word of a command, with a space between or without; undefined where this is no such command. */
export const after = (verb: string, said: string): string | undefined =>
  said.startsWith(verb) ? said.slice(verb.length).trim() : undefined;

/** As the number of a matter is written, whether or not the list has it. */
const A_NUMBER = /^[a-z]{2}\d{2}$/i;

/** Whether nothing follows a command's word, or a number that the list does not have: how to write it is said. */
export const isHalfSaid = (rest: string | undefined): rest is string =>
  rest !== undefined && (rest === '' || A_NUMBER.test(rest));

/** 改 CG04: what may be changed of a matter. */
export const change: Phrase = {
  like: ['改 CG04', '改 餐饮油烟扰民', '改CG04'],
  read(said, openId, world) {
    const rest = after('改', said);
    const about = aboutOf(rest ?? '', world) ?? (isHalfSaid(rest) ? rest : undefined);
    return about === undefined ? undefined : { view: { view: 'change-matter', about, openId }, own: true };
  },
};

/** 意见 CG04: what a department thinks is wrong with a matter; its form comes in the own chat. */
export const opinion: Phrase = {
  like: ['意见 CG04', '意见CG04'],
  read(said, openId, world) {
    const rest = after('意见', said);
    const about = aboutOf(rest ?? '', world);
    if (about === undefined) return isHalfSaid(rest) ? { view: noSuch(rest, '意见'), own: true } : undefined;
    return {
      async answer(message) {
        const { answer, ...form } = await opened(openId, world, (actor) => opinionOn(about, actor));
        if (form.says.length > 0) return together(replyInOwnChat(message), form);
        const why = answer?.toast?.content ?? '';
        return { ...nothing, says: [{ kind: 'send', to: { openId }, view: { view: 'words', words: why } }] };
      },
    };
  },
};

/** TY-1: a proposal by its number, in the own chat; the card asks who it is for. */
export const proposalByNumber: Phrase = {
  like: ['TY-1', 'ty-1', 'ＴＹ－１'],
  read(said, openId) {
    const name = ourNumber(said);
    const proposal = name && ProposalId.safeParse(name).data;
    if (!proposal) return undefined;
    return {
      answer: async (message) =>
        together(replyInOwnChat(message), { ...nothing, says: [sendProposal(proposal, openId)] }),
    };
  },
};
