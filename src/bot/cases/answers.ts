import type { OpenId } from '../../brands.ts';
import { may } from '../../roster/permissions.ts';
import { readRoster } from '../core/reading.ts';
import { show, showing } from '../core/show.ts';
import type { Answers } from '../core/subject.ts';
import type { Shown } from '../core/word.ts';
import type { CaseListName } from '../ports/case-view.ts';
import type { DeskShelf } from '../ports/cases.ts';
import type { Message } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { findInWords } from './find-in-words.ts';

/** One of the lists of cases, of whoever asks. */
export const ownList =
  (list: CaseListName) =>
  (openId: OpenId): Shown => ({ view: { view: 'case-list', list, page: 0, openId }, own: true });

/** A shelf of the 指挥台 to those who work with it; to everybody else their own 待办, the most pressing first. */
const shelf = (name: DeskShelf) => async (_: unknown, message: Message, world: World) => {
  const { openId } = message.who;
  const desk = may((await readRoster(world)).actor(openId), 'seeDesk').may;
  const list: CaseListName = desk ? 'desk' : 'todo';
  const view = { view: 'case-list', list, shelf: name, page: 0, openId } as const;
  return show({ view, own: true }, message, world);
};

/** What is answered to whoever wants a case, or a list of cases. */
export const answers: Answers<
  'case' | 'list-mine' | 'list-todo' | 'list-desk' | 'list-station' | 'list-overdue' | 'list-supervised'
> = {
  case: findInWords,
  'list-mine': showing(ownList('mine')),
  'list-todo': showing(ownList('todo')),
  'list-desk': showing(ownList('desk')),
  'list-station': showing(ownList('station')),
  'list-overdue': shelf('overdue'),
  'list-supervised': shelf('supervised'),
};
