import type { MessageId } from '../../src/brands.ts';
import { button, type Card, card, note, stack, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';

/** What became of somebody's pictures; a press puts them where else they may have been meant to go. */
export function photoReceiptCard(
  words: string,
  message: MessageId,
  others: { to: string; label: string }[],
  refused = false,
): Card {
  return card(
    { title: refused ? '照片没放进去' : '照片收到了', tone: refused ? 'ask' : 'answer' },
    text(escapeMarkdown(words)),
    note(refused ? '要放到别处？点一下：' : '不是给它的？点一下换过去：'),
    stack(...others.map(({ to, label }) => button(`放到「${label}」`, { do: 'photos-to', message, to }))),
  );
}
