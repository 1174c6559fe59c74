import type { Talk, TalkTask } from '../../src/station/talks/talk.ts';
import { button, buttons, type Card, card, facts, quote } from '../elements.ts';
import { dayWords } from './words.ts';

/** A task of a talk ends tomorrow: told to whoever does it, else to whoever called the talk. */
export function taskCard(talk: Talk, task: TalkTask, now: number): Card {
  const isDone = task.done !== null;
  return card(
    {
      title: isDone ? '这一条办好了' : '议事定的事要到期了',
      subtitle: `${talk.topic}　${talk.id}`,
      tone: isDone ? 'done' : 'warning',
    },
    quote(task.what, 100, 'dark'),
    facts([
      ['谁来办', task.who?.name ?? task.other ?? undefined],
      ['哪天前', dayWords(task.by, now)],
    ]),
    buttons(
      !isDone && button('办好了', { do: 'talk-done', talk: talk.id, n: task.n, done: true }, 'primary'),
      button('看议事', { do: 'talk-see', talk: talk.id }),
    ),
  );
}
