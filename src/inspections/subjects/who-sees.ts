import type { Bundle } from '../../../catalogue/bundles/schema.ts';
import type { Grant } from '../../roster/roles.ts';
import type { InspectedSubject } from './subject.ts';

/**
 * How much of a file somebody sees. private: all of it. whole: all but what is private. counted: how often it was visited
 * and how much is open. open: name, place and what is open. nothing: not even that there is one.
 */
export const SIGHTS = ['nothing', 'open', 'counted', 'whole', 'private'] as const;
export type Sight = (typeof SIGHTS)[number];

/** On what ground a department watches, and what of the file that lets it see. A company is no office. */
const BY_GROUND: Record<Bundle['duties'][number]['power'], Sight> = {
  检查: 'private',
  街道检查: 'private',
  服务: 'private',
  企业义务: 'whole',
  协助: 'nothing',
};

const most = (all: readonly Sight[]): Sight =>
  all.reduce((best, one) => (SIGHTS.indexOf(one) > SIGHTS.indexOf(best) ? one : best), 'nothing');

/** What somebody sees of a place's file, by their roles of this moment and the bundles it belongs to; the one rule. */
export const sightOf = (
  grants: readonly Grant[],
  subject: Pick<InspectedSubject, 'place'>,
  bundles: readonly Bundle[],
): Sight => most(grants.map((grant) => sightBy(grant, subject, bundles)));

function sightBy(grant: Grant, { place }: Pick<InspectedSubject, 'place'>, bundles: readonly Bundle[]): Sight {
  const here = (holds: string | null, is: string | null) => holds === null || (is !== null && holds === is);
  switch (grant.role) {
    case 'officer':
    case 'head':
    case 'approver':
      return most(
        bundles.flatMap(({ lead, duties }) => [
          lead === grant.department ? 'private' : 'nothing',
          ...duties.flatMap(({ department, power }) => (department === grant.department ? BY_GROUND[power] : [])),
        ]),
      );
    case 'leader':
    case 'dispatcher':
    case 'keeper':
      return 'whole';
    case 'station':
      return here(grant.community, place.community) ? 'counted' : 'nothing';
    case 'grid':
      return here(grant.community, place.community) && (place.grid === null || here(grant.grid, place.grid))
        ? 'open'
        : 'nothing';
    case 'property':
    case 'admin':
      return 'nothing';
  }
}

/** Whether somebody may enter things into the files of a kind of place: its lead, who watches it by law, and the keeper. */
export const mayKeep = (grants: readonly Grant[], bundle: Bundle): boolean =>
  grants.some(
    ({ role, department }) =>
      role === 'keeper' ||
      ((role === 'officer' || role === 'head') &&
        (department === bundle.lead ||
          bundle.duties.some((duty) => duty.department === department && BY_GROUND[duty.power] === 'private'))),
  );
