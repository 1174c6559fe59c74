import type { OpenId } from '../../brands.ts';
import { may } from '../../permissions/permissions.ts';
import type { Roster } from '../../roster/roster.ts';
import { OWN } from '../../understanding/readers/case-in-words.ts';
import { readRoster } from '../core/reading.ts';
import { show, showing } from '../core/show.ts';
import type { Answers } from '../core/subject.ts';
import type { Shown } from '../core/word.ts';
import type { CaseListName } from '../ports/case-view.ts';
import type { DeskShelf } from '../ports/cases.ts';
import type { Message } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { findInWords } from './find-in-words.ts';
import { shelfIn } from './lists.ts';

/** One of the lists of cases, of whoever asks. */
export const ownList =
  (list: CaseListName) =>
  (openId: OpenId): Shown => ({ view: { view: 'case-list', list, page: 0, openId }, own: true });

/** The list that somebody works with: the desk's, what they have in hand, their communities', or what they reported. */
function worksWith(openId: OpenId, roster: Roster): CaseListName {
  const actor = roster.actor(openId);
  if (may(actor, 'seeDesk').may) return 'desk';
  if (roster.grantsOf(openId).some(({ role }) => role === 'officer' || role === 'head')) return 'todo';
  return may(actor, 'seeStation').may ? 'station' : 'mine';
}

/** What is not late yet stands on no shelf of its own: 「快到期的有哪些」 is all that is open, with its days. */
const SOON = /(?:快|即将|马上|临近|就)要?(?:到期|到时间|超期|逾期|过期)/u;

/** A shelf of that list; of what they brought in themselves where they ask for that. */
const shelf = (name: DeskShelf) => async (_: unknown, message: Message, world: World) => {
  const { openId } = message.who;
  const words = message.content.type === 'words' ? message.content.words : '';
  const list = OWN.test(words) ? 'mine' : worksWith(openId, await readRoster(world));
  const view = { view: 'case-list', list, shelf: SOON.test(words) ? undefined : name, page: 0, openId } as const;
  return show({ view, own: true }, message, world);
};

/** The 指挥台, on the shelf that the words name. */
const desk = (_: unknown, message: Message, world: World) => {
  const { content, who } = message;
  const named = content.type === 'words' ? shelfIn(content.words) : undefined;
  const view = { view: 'case-list', list: 'desk', shelf: named, page: 0, openId: who.openId } as const;
  return show({ view, own: true }, message, world);
};

/** What is answered to whoever wants a case, or a list of cases. */
export const answers: Answers<
  'case' | 'list-mine' | 'list-todo' | 'list-desk' | 'list-station' | 'list-overdue' | 'list-supervised'
> = {
  case: findInWords,
  'list-mine': showing(ownList('mine')),
  'list-todo': showing(ownList('todo')),
  'list-desk': desk,
  'list-station': showing(ownList('station')),
  'list-overdue': shelf('overdue'),
  'list-supervised': shelf('supervised'),
};
