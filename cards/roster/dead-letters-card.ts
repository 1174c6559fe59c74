import { button, type Card, card, note, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { when } from '../when.ts';
import { home, pageOf, pager, row } from './rows.ts';

export type ShownLetter = { id: number; at: number; to: string; why: string; about?: string | undefined };

/** 未送达: what could not be delivered, why, and a button to try once more. */
export function deadLettersCard(letters: ShownLetter[], at: number, now: number): Card {
  const { shown, n, pages } = pageOf(letters, at, 8);
  return card(
    {
      title: '未送达',
      subtitle: letters.length > 0 ? `最近 ${letters.length} 条` : undefined,
      tone: letters.length > 0 ? 'warning' : 'done',
    },
    letters.length === 0 ? text('都送到了。') : undefined,
    shown.map(({ id, at: then, to, why, about }) =>
      row(
        `${when(then, now)}　给 **${escapeMarkdown(to)}**${about ? `　${escapeMarkdown(about)}` : ''}<br>${escapeMarkdown(why)}`,
        button('再发', { do: 'roster-change', change: 'send-again', of: String(id), n }),
      ),
    ),
    letters.length > 0 ? note('先照原因处理好再点「再发」。') : undefined,
    pager(n, pages, (to) => ({ do: 'roster', page: 'dead-letters', n: to })),
    home,
  );
}
