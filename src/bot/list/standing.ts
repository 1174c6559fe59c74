import type { OpenId } from '../../brands.ts';
import type { Standing } from '../../list/proposals/context.ts';
import { worksFor } from '../../roster/relations.ts';
import type { Roster } from '../../roster/roster.ts';

/** The department that checks what the list says of the law. */
export const LEGAL = 'judicial';

const NOWHERE = { community: '', estate: null, grid: null, detail: '' };

/**
 * What somebody is in the care of the list, by the roster of this moment. For 社区 its 联络站 answers; 物业 is never asked,
 * being often the party complained of.
 */
export function standingOf(openId: OpenId, roster: Roster): Standing {
  const grants = roster.grantsOf(openId);
  const has = (role: string) => grants.some((grant) => grant.role === role);
  const own = grants.flatMap(({ role, department }) =>
    (role === 'officer' || role === 'head') && department !== null ? [department] : [],
  );
  return {
    openId,
    name: roster.member(openId)?.name || '未登记人员',
    keeper: has('keeper'),
    leader: has('leader'),
    legal: worksFor(grants, LEGAL, NOWHERE),
    departments: [...new Set([...own, ...(has('station') ? ['community'] : [])])],
  };
}

/** Who is in the office at all, and so may look at proposals. */
export const isStaff = ({ keeper, leader, departments }: Standing): boolean =>
  keeper || leader || departments.length > 0;
