import type { FigureId } from '../../../catalogue/figures/figure.ts';
import type { World } from '../ports/world.ts';

type Written = Partial<Record<FigureId, string>>;

/** Figures that were told otherwise when a report was sent. */
export const correctedSince = (
  told: Written,
  now: Written,
  { catalogue }: World,
): { name: string; told: string; now: string }[] =>
  (Object.keys(now) as FigureId[]).flatMap((id) => {
    const [then, present] = [told[id], now[id]];
    return then !== undefined && present !== undefined && then !== present
      ? [{ name: catalogue.figure(id).name, told: then, now: present }]
      : [];
  });
