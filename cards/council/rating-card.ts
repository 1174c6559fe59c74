import { button, buttons, type Card, card, note, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { type ClosingFacts, verdictRows } from './closing-card.ts';

export type RatingFacts = Pick<ClosingFacts, 'c' | 'council' | 'nameOf'> & {
  words: Record<'prompt' | 'late' | 'absent', string>;
  given: Map<string, 'prompt' | 'late' | 'absent'>;
};

const VALUES = ['prompt', 'late', 'absent'] as const;

/** A card has at most 200 elements, a row some eleven: of more departments those not yet rated come first. */
const ROWS = 12;

/** For who whistled: how each department came, one press each; pressing again corrects it. */
export function ratingCard({ c, council, nameOf, words, given }: RatingFacts): Card {
  const all = c.council?.departments ?? [];
  const shown = all.length <= ROWS ? all : all.filter((seat) => !given.has(seat.department)).slice(0, ROWS);
  const rows = shown.flatMap(({ department }) => {
    const chosen = given.get(department);
    return [
      text(`**${escapeMarkdown(nameOf(department))}**${chosen ? `　${words[chosen]}` : ''}`),
      ...buttons(
        ...VALUES.map((value) =>
          button(words[value], { do: 'rate', council, department, value }, value === chosen ? 'primary' : 'default'),
        ),
      ),
    ];
  });
  return card(
    { title: `请评一评这次吹哨：${c.title}`, subtitle: c.id, tone: 'ask' },
    rows,
    note('各部门来得怎么样，只用于统计。'),
  );
}

/** For a department where there is no group left to ask in. */
export function verdictCard(shown: Pick<ClosingFacts, 'c' | 'council' | 'nameOf' | 'verdicts'>): Card {
  return card(
    { title: `这次吹哨该不该：${shown.c.title}`, subtitle: shown.c.id, tone: 'ask' },
    verdictRows(shown),
    note('只用于统计。'),
  );
}
