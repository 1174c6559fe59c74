import type { SourceAccess } from '../../source-access.ts';
import type { World } from '../ports/world.ts';

type Configured = { config: Pick<World['config'], 'sources'> };

/** How a source is let in and reached; undefined for one that sends workbooks alone. */
export const accessOf = (source: string, { config }: Configured): SourceAccess | undefined =>
  config.sources.find((one) => one.source === source);

/** Whether a source looks for itself how its orders stand: what it is told is laid out for it, and posted nowhere. */
export const isRead = ({ kind }: Pick<SourceAccess, 'kind'>): boolean => kind === 'open311';

/** Whether a source is told how its orders stand. */
export function isTold(source: string, world: Configured): boolean {
  const access = accessOf(source, world);
  return !!access && (access.callback !== null || isRead(access));
}
