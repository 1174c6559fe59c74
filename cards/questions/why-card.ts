import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Why } from '../../src/matters/rank/why.ts';
import { type Card, card, note, quote, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';

export type WhyFacts = {
  /** The last question, redacted. */
  words: string;
  /** What came of it. */
  outcome: string;
  /** The likeliest matters, each with what the words weigh for it. */
  matters: { id: string; score: number; why: Why }[];
};

/** So many pieces of each matter are shown. */
const PIECES = 8;

/** What a question's words weigh, for whoever keeps the list: the likeliest matters piece by piece. */
export function whyCard({ words, outcome, matters }: WhyFacts, catalogue: Catalogue): Card {
  const [first] = matters;
  return card(
    { title: '为什么这样答', subtitle: outcome, tone: 'answer' },
    quote(words, 200),
    first && text(`读成　**${escapeMarkdown(first.why.understood)}**`),
    matters.flatMap(({ id, score, why }) => [
      text(
        `**${escapeMarkdown(catalogue.matter(id)?.name ?? id)}**（${escapeMarkdown(id)}）　把握 ${Math.round(score * 100)}%`,
      ),
      text(
        [
          ...why.pieces
            .slice(0, PIECES)
            .map((piece) => `${escapeMarkdown(piece.text)} ${piece.weight > 0 ? '+' : ''}${piece.weight.toFixed(1)}`),
          `平时多见 ${why.prior > 0 ? '+' : ''}${why.prior.toFixed(1)}`,
        ].join('　'),
      ),
    ]),
    note('数字是分量：每多 0.7，可能性翻一番；负的是说明不像。要改，改清单里的群众说法。'),
  );
}
