import type { Card } from '../../../cards/elements.ts';
import { helpCard } from '../../../cards/help-card.ts';
import { askCard, candidatesCard, notListedCard } from '../../../cards/questions/question-cards.ts';
import type { View } from '../ports/views.ts';
import type { World } from '../ports/world.ts';

type QuestionView = Extract<View, { view: 'ask' | 'candidates' | 'not-listed' }>;

/** The card that asks back about a kept question, or says that the list does not have it. */
export async function askQuestionCard(view: QuestionView, world: World): Promise<Card> {
  const question = await world.store.question(view.question);
  if (!question) return helpCard(world.config.office);
  if (view.view === 'candidates') return candidatesCard(question, view.matters, world.catalogue);
  const group = view.view === 'ask' ? world.catalogue.group(view.group) : undefined;
  if (view.view === 'ask' && group) return askCard(question, group, world.catalogue, view.also);
  const maybe = view.view === 'not-listed' ? (view.maybe ?? []) : [];
  return notListedCard(question, world.config.office, maybe, world.catalogue);
}
