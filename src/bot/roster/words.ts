import type { RosterPage } from '../../../cards/roster/actions.ts';
import type { OpenId } from '../../brands.ts';
import { findCaseNumber } from '../../cases/record/numbering.ts';
import type { Phrase, Shown, WordTable } from '../core/word.ts';
import { LEARN_GROUPS } from './learn-groups.ts';

const page =
  (name: RosterPage) =>
  (openId: OpenId): Shown => ({ view: { view: 'roster', page: name, openId }, own: true });

/** The first page of the roster; the groups that the bot is in are learned meanwhile. */
export const home = (openId: OpenId): Shown => ({
  view: { view: 'roster', page: 'home', openId },
  own: true,
  also: [LEARN_GROUPS],
});

/** What an admin may say; whoever may not is told who may. */
export const words: WordTable = {
  我是谁: (openId) => ({ view: { view: 'who-am-i', openId }, own: true }),
  名册: home,
  名册模板: page('template'),
  未送达: page('dead-letters'),
  自检: (openId) => ({ view: { view: 'self-check', openId }, own: true }),
};

/** 删除反映人 and a case's number. */
export const erasing: Phrase = {
  like: ['删除反映人 WX-261124-001', '删除反映人WX-261124-001'],
  read(said, openId) {
    const number = /^删除反映人/.test(said) ? findCaseNumber(said) : undefined;
    return number ? { view: { view: 'erase-offer', case: number, openId }, own: true } : undefined;
  },
};
