import type { Matter } from '../../schema.ts';

/** Every department that leads this matter in some circumstance or supports it. */
export const involved = ({ lead, support }: Matter): Set<string> =>
  new Set([
    lead.department,
    ...(lead.depends?.options ?? []).map(({ department }) => department),
    ...support.map(({ department }) => department),
  ]);
