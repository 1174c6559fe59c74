import { FIGURES, type FigureId } from '../../../catalogue/figures/figure.ts';
import type { OpenId } from '../../brands.ts';
import type { Dimension } from '../../figures/count.ts';
import { may } from '../../permissions/permissions.ts';
import type { Roster } from '../../roster/roster.ts';
import type { World } from '../ports/world.ts';

/** Of what somebody sees the figures: the street, their departments, their communities; undefined: of their own reports. */
export type FigureScope = { whose: string; by: Dimension; keys: string[] };

/** The figures of the street as a whole. */
export const wholeStreet = ({ config }: Pick<World, 'config'>): FigureScope => ({
  whose: config.office,
  by: 'all',
  keys: [''],
});

/** What is told of a scope: what was settled on the spot is nobody's, so of a department that share would be nought of all it got. */
export const figuresOf = ({ by }: Pick<FigureScope, 'by'>): readonly FigureId[] =>
  by === 'department' ? FIGURES.filter((id) => id !== 'on-the-spot') : FIGURES;

/**
 * Whether a reader of the street's figures may read of single cases: the desk and whoever leads, and the desk's own chat. Who
 * looks after the list reads the numbers alone.
 */
export const readsCases = (openId: OpenId | undefined, roster: Roster): boolean =>
  openId === undefined || may(roster.actor(openId), 'seeDesk').may;

/** What the figures of this person are of, by the roster of this moment. */
export function scopeOf(openId: OpenId, roster: Roster, world: World): FigureScope | undefined {
  if (may(roster.actor(openId), 'seeFigures').may) return wholeStreet(world);
  const grants = roster.grantsOf(openId);
  const departments = grants.flatMap(({ role, department }) =>
    (role === 'head' || role === 'officer') && department !== null ? [department] : [],
  );
  if (departments.length > 0) {
    const keys = [...new Set(departments)];
    return { whose: keys.map(world.catalogue.nameOf).join('、'), by: 'department', keys };
  }
  const communities = grants.flatMap(({ role, community }) =>
    role === 'station' && community !== null ? [community] : [],
  );
  const keys = [...new Set(communities)];
  return keys.length > 0 ? { whose: keys.join('、'), by: 'community', keys } : undefined;
}
