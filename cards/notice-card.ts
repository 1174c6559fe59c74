import { type Card, card, quote, type Tone } from './elements.ts';

/** A short word of ours. */
export function noticeCard(title: string, words: string, tone: Tone = 'ask'): Card {
  return card({ title, tone }, quote(words));
}
