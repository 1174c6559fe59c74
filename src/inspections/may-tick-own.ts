import type { Grant } from '../roster/roles.ts';
import { KINDS, type VisitKind } from './kinds.ts';
import type { Allowed } from './may-inspect.ts';

type Own = {
  kind: VisitKind;
  subject: string | null;
  community: string | null;
  people: readonly { departments: readonly string[] }[];
};
const no = (why: string): Allowed => ({ may: false, why });

/** Who looks after common parts: the residents' committee and the property (浙江省消防条例 13, 17). */
export const ofParts = ({ role }: Grant): boolean => role === 'grid' || role === 'station' || role === 'property';
/** Who of the committee is asked into a home, in their own community. */
const ofHome = ({ role, community }: Grant, of: string | null): boolean =>
  (role === 'grid' || role === 'station') && (community === null || community === of);

/**
 * Whether somebody ticks at what is no inspection: common parts the committee and the property, a home the committee of that
 * community, a company's list whoever works there. What the owner ticks nobody of the office does.
 */
export function mayTickOwn({ kind, subject, community, people }: Own, grants: readonly Grant[]): Allowed {
  switch (KINDS[kind].ticks) {
    case 'owner':
      if (subject !== null) return no('自查由店家自己勾');
      return grants.some(ofParts) ? { may: true } : no('公共部位由社区、网格、物业自己看');
    case 'committee':
      return grants.some((one) => ofHome(one, community)) ? { may: true } : no('进屋看由本社区的网格员和联络站做');
    case 'company': {
      const own = people.flatMap(({ departments }) => departments);
      const works = grants.some(
        ({ role, department }) =>
          (role === 'officer' || role === 'head') && department !== null && own.includes(department),
      );
      return works ? { may: true } : no('安检由企业自己做、自己记');
    }
    default:
      return no('走访只看、只劝、只报，没有可勾的清单');
  }
}
