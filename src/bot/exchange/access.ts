import type { SourceAccess } from '../../source-access.ts';
import type { World } from '../ports/world.ts';

type Configured = { config: Pick<World['config'], 'sources'> };

/** How a source is let in and reached; undefined for one that sends workbooks alone. */
export const accessOf = (source: string, { config }: Configured): SourceAccess | undefined =>
  config.sources.find((one) => one.source === source);

/** Whether a source is told how its orders stand. */
export const isTold = (source: string, world: Configured): boolean => !!accessOf(source, world)?.callback;
