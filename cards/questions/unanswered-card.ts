import { type Card, card, note, quote, text } from '../elements.ts';
import { when } from '../when.ts';

/** What was asked and is not in the list, newest first; the words are redacted already. */
export function unansweredCard(questions: { at: number; words: string }[], days: number, now: number): Card {
  return card(
    { title: '没答上的问题', subtitle: `${days} 天内，最新在前`, tone: 'answer' },
    questions.length === 0 ? text('这些天没有。') : undefined,
    questions.flatMap(({ at, words }) => [quote(words, 80), note(when(at, now))]),
  );
}
