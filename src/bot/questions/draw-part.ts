import { correctedCard, severalCard } from '../../../cards/questions/part-cards.ts';
import { sectionCard } from '../../../cards/questions/section-card.ts';
import { whichCard } from '../../../cards/questions/which-card.ts';
import { dutyShown } from '../core/duty-shown.ts';
import { manualUrlOf } from '../core/manual-url.ts';
import { type Known, readStaff } from '../core/reading.ts';
import type { Drawn } from '../core/subject.ts';
import type { ViewOf } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { HELP } from './draw-question.ts';

/** One section of a 说明书, the rest one press away. */
export async function drawSection(view: ViewOf<'section'>, world: World, known: Known): Promise<Drawn> {
  const { matter: id, section, question, also, matched } = view;
  const { catalogue } = world;
  const matter = catalogue.matter(id);
  if (!matter) return HELP;
  const roster = known.roster ?? (await readStaff(world, known.reader));
  const duty = dutyShown(matter.lead.department, roster, world, known.reader);
  const manualUrl = manualUrlOf(matter.id, world);
  return { card: sectionCard({ matter, section, catalogue, question, also, matched, duty, manualUrl }) };
}

/** Several things, a button each. */
export const drawSeveral = ({ question, parts }: ViewOf<'several'>, { catalogue, config }: World): Drawn => ({
  card: severalCard(question, parts, config.office, catalogue),
});

/** What was wrong, and what it may be instead. */
export const drawCorrected = (view: ViewOf<'corrected'>, { catalogue }: World): Drawn => ({
  card: correctedCard(view, catalogue),
});

/** Which of several is meant; how to ask where none of them is in the list any more. */
export function drawWhich({ of, matters, question }: ViewOf<'which'>, { catalogue }: World): Drawn {
  const found = matters.flatMap((id) => catalogue.inUse(id) ?? []);
  return found.length > 0 ? { card: whichCard({ of, matters: found, question }, catalogue) } : HELP;
}
