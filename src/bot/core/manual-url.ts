import type { World } from '../ports/world.ts';

/** A matter's page in the handbook, of one version where a hash is given; undefined where the bot has no public address. */
export const manualUrlOf = (id: string, { config }: Pick<World, 'config'>, hash?: string): string | undefined =>
  config.publicUrl ? `${config.publicUrl}/handbook/${id}${hash === undefined ? '' : `?v=${hash}`}` : undefined;
