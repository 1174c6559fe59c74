import type { Emergency } from '../../src/matters/emergency.ts';
import { type Card, card, items, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';

/** First of all: the number to call and what to do until help is there. */
export function emergencyCard({ title, call, steps }: Emergency): Card {
  return card(
    { title, subtitle: '先保命，再问谁管', tone: 'urgent', tags: [{ text: '紧急', color: 'red' }] },
    text(`**现在就打　${escapeMarkdown(call)}**`, 'heading'),
    items(steps, true),
  );
}
