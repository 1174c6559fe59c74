import type { DraftId } from '../../src/brands.ts';
import type { CouncilTask } from '../../src/cases/record/council.ts';
import { dayInWords } from '../../src/cases/told/line.ts';
import { brief } from '../brief.ts';
import { button, buttons, type Card, card, facts, note } from '../elements.ts';
import { when } from '../when.ts';
import { type CouncilFacts, taskDone } from './parts.ts';

/** What 「分工 部门 事情 期限」 says, as far as it could be understood. */
export type SpokenTask = {
  department: string | undefined;
  what: string;
  /** yyyy-mm-dd */
  by: string | undefined;
};

/** What was spoken of as a task, for the lead to confirm: nothing is given to anybody before that. */
export function spokenTaskCard(
  { c, nameOf, say }: CouncilFacts,
  draft: DraftId,
  { department, what, by }: SpokenTask,
  botChatUrl: string,
): Card {
  const whole = department !== undefined && by !== undefined && what !== '';
  const change = button('改一改', { do: 'task-draft', draft, how: 'change' }, whole ? 'default' : 'primary');
  const behaviors = Array.isArray(change.behaviors) ? change.behaviors : [];
  return card(
    { title: '分工，等主责部门确认', subtitle: `${c.id} · ${c.title}`, tone: 'ask' },
    facts([
      ['部门', department ? nameOf(department) : '没听出是哪个部门'],
      ['事情', brief(say(what), 300) || '没听出做什么'],
      ['期限', by ? dayInWords(by) : '没听出什么时候'],
    ]),
    buttons(whole && button('确认分工', { do: 'task-draft', draft, how: 'confirm' }, 'primary'), {
      ...change,
      behaviors: [...behaviors, { type: 'open_url', default_url: botChatUrl }],
    }),
    note('由主责部门、指挥室或带班领导确认；写全一点就像：@谁管 分工 市监所 查执照 周五'),
  );
}

/** A task that was given: whose, what, by when, and done or not. */
export function taskCard({ c, nameOf, now, say }: CouncilFacts, task: CouncilTask): Card {
  const done = task.doneAt !== null;
  return card(
    { title: done ? '分工已完成' : '分工', subtitle: `${c.id} · ${c.title}`, tone: done ? 'done' : 'answer' },
    facts([
      ['部门', nameOf(task.department)],
      ['事情', brief(say(task.what), 300)],
      ['期限', when(task.due, now)],
      ['谁定的', task.by.name],
      ['完成', task.doneAt !== null ? `${task.doneBy?.name ?? ''}　${when(task.doneAt, now)}` : undefined],
    ]),
    done ? undefined : buttons(taskDone('已完成', c, task, 'primary')),
  );
}
