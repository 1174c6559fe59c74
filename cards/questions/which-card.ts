import type { Catalogue, Published } from '../../catalogue/catalogue.ts';
import { SECTIONS, type Section } from '../../catalogue/intents/intent.ts';
import type { QuestionId } from '../../src/brands.ts';
import type { Action } from '../actions.ts';
import { button, type Card, card, stack } from '../elements.ts';

type WhichCardFacts = {
  of: Section | 'whole' | 'report';
  matters: readonly Published[];
  question?: QuestionId | undefined;
};

const PRESS: Record<'whole' | 'report', string> = { whole: '点一件，看整张卡', report: '点一件，填好就报' };

/** What was asked of several things at once, for which it may differ: one press each, in the order they were said. */
export function whichCard({ of, matters, question }: WhichCardFacts, catalogue: Catalogue): Card {
  const isSection = of !== 'whole' && of !== 'report';
  const does = (matter: string): Action => {
    if (of === 'report') return { do: 'report', matter, question };
    return isSection && question
      ? { do: 'show-section', matter, section: of, question }
      : { do: 'show-matter', matter, question };
  };
  return card(
    {
      title: '您问的是哪一件？',
      subtitle: isSection ? `${SECTIONS[of]}，各件不一样，点一件就看` : PRESS[of],
      tone: 'ask',
    },
    stack(
      ...matters.map(({ id, name, lead }) => button(`${name}（${catalogue.nameOf(lead.department)}）`, does(id))),
      question ? button('都不是', { do: 'none-of-these', question }, 'text') : undefined,
    ),
  );
}
