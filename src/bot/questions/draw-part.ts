import { correctedCard, severalCard } from '../../../cards/questions/part-cards.ts';
import { sectionCard } from '../../../cards/questions/section-card.ts';
import type { Drawn } from '../core/subject.ts';
import type { ViewOf } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { HELP } from './draw-question.ts';

/** One section of a 说明书, the rest one press away. */
export function drawSection({ matter: id, section, question, also, matched }: ViewOf<'section'>, world: World): Drawn {
  const { catalogue, config } = world;
  const matter = catalogue.matter(id);
  if (!matter) return HELP;
  const manualUrl = config.publicUrl ? `${config.publicUrl}/handbook/${matter.id}` : undefined;
  return { card: sectionCard({ matter, section, catalogue, question, also, matched, manualUrl }) };
}

/** Several things, a button each. */
export const drawSeveral = ({ question, parts }: ViewOf<'several'>, { catalogue }: World): Drawn => ({
  card: severalCard(question, parts, catalogue),
});

/** What was wrong, and what it may be instead. */
export const drawCorrected = (view: ViewOf<'corrected'>, { catalogue }: World): Drawn => ({
  card: correctedCard(view, catalogue),
});
