import type { Matter } from './schema.ts';

/** The departments that lead a matter, in one circumstance or another; once each, its own lead first. */
export const leadsOf = ({ lead }: Pick<Matter, 'lead'>): string[] => [
  ...new Set([lead, ...(lead.depends?.options ?? [])].map(({ department }) => department)),
];

/** Every department with a part in a matter: those that lead it, then those that support it; once each. */
export const departmentsOf = (matter: Pick<Matter, 'lead' | 'support'>): string[] => [
  ...new Set([...leadsOf(matter), ...matter.support.map(({ department }) => department)]),
];
