import { type Catalogue, openCatalogue } from '../../catalogue/catalogue.ts';

/** The list as CG04 and those that lie beside it: where a list is checked or tried at every step, and which it is does not matter. */
export function fewMatters({ matters, boundaries: _, ...rest }: Catalogue): Catalogue {
  const ids = new Set(['CG04', ...(matters.find(({ id }) => id === 'CG04')?.boundary ?? []).map(({ to }) => to)]);
  const inside = ({ to }: { to: string }) => ids.has(to) || !/^[A-Z]/.test(to);
  const few = matters.filter(({ id }) => ids.has(id)).map((one) => ({ ...one, boundary: one.boundary.filter(inside) }));
  return openCatalogue({ ...rest, matters: few, boundaries: [] });
}
