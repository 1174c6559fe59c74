import { askCard, candidatesCard, notListedCard } from '../../../cards/questions/question-cards.ts';
import type { QuestionId } from '../../brands.ts';
import type { Drawn } from '../core/subject.ts';
import type { Question } from '../ports/questions.ts';
import type { ViewOf } from '../ports/views.ts';
import type { World } from '../ports/world.ts';

/** Where a question is no longer kept, or what it was answered with no longer exists: how to ask. */
export const HELP: Drawn = { instead: { view: 'help' } };

type Asking = { question: Question; world: World };

/** The card of a kept question, drawn with it. */
const withQuestion =
  <Shown extends { question: QuestionId }>(draw: (view: Shown, asking: Asking) => Drawn) =>
  async (view: Shown, world: World): Promise<Drawn> => {
    const question = await world.store.question(view.question);
    return question ? draw(view, { question, world }) : HELP;
  };

const notListed = (maybe: string[], { question, world: { config, catalogue } }: Asking): Drawn => ({
  card: notListedCard(question, config.office, maybe, catalogue),
});

/** The one plain question. */
export const drawAsk = withQuestion<ViewOf<'ask'>>(({ group: id, only, also }, asking) => {
  const { question, world } = asking;
  const group = world.catalogue.group(id);
  return group ? { card: askCard(question, group, world.catalogue, also, only) } : notListed([], asking);
});

/** The matters it may be about. */
export const drawCandidates = withQuestion<ViewOf<'candidates'>>(({ matters }, { question, world }) => ({
  card: candidatesCard(question, matters, world.catalogue),
}));

/** That the list does not have it. */
export const drawNotListed = withQuestion<ViewOf<'not-listed'>>(({ maybe = [] }, asking) => notListed(maybe, asking));
