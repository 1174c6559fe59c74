import { redact } from '../src/redaction/redact.ts';
import type { Card } from './elements.ts';

/** Where a card has words; what its buttons send back is elsewhere and stays. */
const WORDS = new Set(['content', 'default_value']);
const WITHHELD = '（原文被平台拦下，请在「事件 编号」里查看）';

/**
 * The same card without what people typed, and with every phone, identity card and plate masked in the words that are
 * left: sent once when Feishu refuses the content.
 */
export function withoutFreeText(card: Card): Card {
  const walk = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return WORDS.has(key) ? redact(value) : value;
    if (Array.isArray(value)) return value.map((one) => walk(one));
    if (value === null || typeof value !== 'object') return value;
    const typed = 'tag' in value && value.tag === 'div';
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [
        name,
        typed && name === 'text' ? { tag: 'plain_text', content: WITHHELD } : walk(inner, name),
      ]),
    );
  };
  return walk(card) as Card;
}
