import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { FigureWords } from '../../catalogue/figures/schema.ts';
import type { Case } from '../../src/cases/record/case.ts';
import { type CountedAs, partsOf, type RowPart, standingWords, unseenSaid } from '../../src/figures/behind.ts';
import type { ActionOf } from '../actions.ts';
import { caseEntry } from '../cases/list-cards.ts';
import { button, buttons, type Card, card, note, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';

type Rows = ActionOf<'figure-rows'>;

export type FigureRowsFacts = {
  words: FigureWords;
  whose: string;
  /** What the days are called. */
  called: string;
  asked: Pick<Rows, 'figure' | 'days' | 'part'>;
  rows: { c: Case; standing: CountedAs }[];
  /** How those stand that are not theirs to see. */
  unseen: CountedAs[];
  /** Where the next ones begin; undefined on the last card. */
  after: Rows['after'];
  catalogue: Catalogue;
  now: number;
};

/** The cases behind a figure, the latest first, each with how it stands in it. */
export function figureRowsCard({
  words,
  whose,
  called,
  asked,
  rows,
  unseen,
  after,
  catalogue,
  now,
}: FigureRowsFacts): Card {
  const parts = partsOf(words);
  const more = unseenSaid(unseen, words);
  const isShare = parts.some(([part]) => part === 'n');
  const turn = (part: RowPart, from?: Rows['after']): Rows => ({
    do: 'figure-rows',
    ...asked,
    part,
    ...(from ? { after: from } : {}),
    here: true,
  });
  return card(
    { title: `${words.name}：是哪几件`, subtitle: `${escapeMarkdown(whose)} · ${called}`, tone: 'answer' },
    text(`${escapeMarkdown(words.counts)}${words.of ? ` ÷ ${escapeMarkdown(words.of)}` : ''}`, 'notation'),
    parts.length > 1
      ? buttons(...parts.map(([part, name]) => button(name, turn(part), part === asked.part ? 'primary' : 'default')))
      : undefined,
    rows.length === 0 ? text('没有您能看的。') : undefined,
    rows.flatMap(({ c, standing }) => caseEntry(c, catalogue, now, isShare ? standingWords(standing, words) : '')),
    more ? note(more) : undefined,
    buttons(after && button('接着看', turn(asked.part, after))),
  );
}
