import type { OpenId } from '../../brands.ts';
import type { Source } from '../../inspections/subjects/subject.ts';
import type { Hand } from '../../inspections/subjects/write.ts';
import type { Roster } from '../../roster/roster.ts';
import type { World } from '../ports/world.ts';

/** Whoever changes a file now, by the name of the roster, with the rules of the office. */
export const handOf = (openId: OpenId, from: Source, roster: Roster, { catalogue, now }: World): Hand => ({
  by: roster.member(openId)?.name || '未登记人员',
  openId,
  at: now(),
  from,
  bundles: catalogue.bundles,
  limits: catalogue.limits.inspections,
});
