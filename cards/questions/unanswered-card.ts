import type { Catalogue } from '../../catalogue/catalogue.ts';
import { type Card, card, note, quote, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { when } from '../when.ts';
import { CORRECTIONS } from './actions.ts';

type Asked = {
  at: number;
  words: string;
  wrong?: { matter?: string | undefined; reason?: string | undefined } | undefined;
};

/** What was asked and is not in the list, or was answered wrongly, newest first; the words are redacted already. */
export function unansweredCard(questions: Asked[], days: number, now: number, catalogue: Catalogue): Card {
  return card(
    { title: '没答好的问题', subtitle: `${days} 天内，最新在前`, tone: 'answer' },
    questions.length === 0 ? text('这些天没有。') : undefined,
    questions.flatMap(({ at, words, wrong }) => [
      quote(words, 80),
      note([wrong ? saidWrong(wrong, catalogue) : '清单里没有', when(at, now)].join('　')),
    ]),
  );
}

/** What somebody said of the answer. */
function saidWrong({ matter, reason = '' }: NonNullable<Asked['wrong']>, catalogue: Catalogue): string {
  const name = matter && (catalogue.matter(matter)?.name ?? matter);
  const why = Object.hasOwn(CORRECTIONS, reason) ? CORRECTIONS[reason as keyof typeof CORRECTIONS] : '不对';
  return escapeMarkdown(name ? `答的是「${name}」：${why}` : why);
}
