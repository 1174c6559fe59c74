import { type Card, card, note, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { when } from '../when.ts';
import { home, pager } from './rows.ts';

export type LogShown = { entries: { at: number; by: string; what: string }[]; n: number; pages: number; now: number };

/** Who changed what of the roster, newest first. */
export function rosterLogCard({ entries, n, pages, now }: LogShown): Card {
  return card(
    { title: '改动记录', subtitle: pages > 1 ? `第 ${n + 1}/${pages} 页` : undefined, tone: 'answer' },
    entries.length === 0 ? text('还没有改动。') : undefined,
    entries.map(({ at, by, what }) => text(`${when(at, now)}　**${escapeMarkdown(by)}**<br>${escapeMarkdown(what)}`)),
    note('只增不改。'),
    pager(n, pages, (to) => ({ do: 'roster', page: 'log', n: to })),
    home,
  );
}
