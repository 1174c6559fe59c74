import type { World } from '../ports/world.ts';

/** Where the page with these figures is, every number of which opens its rows; undefined where this host has no address. */
export const pageAddress = (days: string, { config }: World): string | undefined =>
  config.publicUrl ? `${config.publicUrl}/figures?days=${days}` : undefined;
