import { type Card, card, type Element, items, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';

export type AgendaLine = { kind: 'heading' | 'point' | 'text'; words: string };

/** The announcement as a card, where the group takes no announcement. */
export function agendaCard(title: string, number: string, lines: readonly AgendaLine[]): Card {
  const rows = lines.map(
    ({ kind, words }): Element => (kind === 'heading' ? text(`**${escapeMarkdown(words)}**`) : items([words])),
  );
  return card({ title: `议程：${title}`, subtitle: number, tone: 'answer' }, rows);
}
