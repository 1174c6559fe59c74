import type { Card } from './elements.ts';

const PHONE = /(?<!\d)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/g;
const WITHHELD = '（原文被平台拦下，请在「事件 编号」里查看）';

/** The same card without what people typed and without phone numbers: sent once when Feishu refuses the content. */
export function withoutFreeText(card: Card): Card {
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replace(PHONE, '…');
    if (Array.isArray(value)) return value.map(walk);
    if (value === null || typeof value !== 'object') return value;
    const entries = Object.entries(value);
    const typed = 'tag' in value && value.tag === 'div';
    return Object.fromEntries(
      entries.map(([key, inner]) => [
        key,
        typed && key === 'text' ? { tag: 'plain_text', content: WITHHELD } : walk(inner),
      ]),
    );
  };
  return { ...card, body: walk(card.body) as Card['body'], header: walk(card.header) as Card['header'] };
}
