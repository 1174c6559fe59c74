import type { OpenId } from '../../brands.ts';
import type { Person } from '../../cases/record/person.ts';
import type { Roster } from '../../roster/roster.ts';

/** Who acts, by the name the roster has. */
export const personOf = (openId: OpenId, roster: Roster): Person => ({
  openId,
  name: roster.member(openId)?.name || '未登记人员',
});
