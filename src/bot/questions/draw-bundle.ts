import { bundleCard, bundlesCard } from '../../../cards/questions/bundle-card.ts';
import type { Drawn } from '../core/subject.ts';
import type { ViewOf } from '../ports/views.ts';
import type { World } from '../ports/world.ts';

/** Who watches what of one kind of place; all kinds where the list no longer has it. */
export function drawBundle(
  { bundle: id, question, facts = [], maybe = [] }: ViewOf<'bundle'>,
  { catalogue, config }: World,
): Drawn {
  const bundle = catalogue.bundle(id);
  if (!bundle) return { instead: { view: 'bundles' } };
  const pageUrl = config.publicUrl ? `${config.publicUrl}/handbook/bundles/${bundle.id}` : undefined;
  return { card: bundleCard({ bundle, catalogue, question, facts, maybe, pageUrl }) };
}

/** Every kind of place that several departments watch, a button each. */
export const drawBundles = (_: unknown, { catalogue }: World): Drawn => ({ card: bundlesCard(catalogue.bundles) });
