import type { OpenId } from '../../brands.ts';
import { bundlesOf } from '../../inspections/subjects/archive.ts';
import type { InspectedSubject } from '../../inspections/subjects/subject.ts';
import { mayKeep, type Sight, sightOf } from '../../inspections/subjects/who-sees.ts';
import type { Roster } from '../../roster/roster.ts';
import type { World } from '../ports/world.ts';

/** How much of a file somebody sees, by the list and the roster of this moment. */
export const sightFor = (openId: OpenId, subject: InspectedSubject, roster: Roster, { catalogue }: World): Sight =>
  sightOf(roster.grantsOf(openId), subject, bundlesOf(subject, catalogue));

/** Whether somebody may enter things into a file. */
export const keepsFile = (openId: OpenId, subject: InspectedSubject, roster: Roster, { catalogue }: World): boolean =>
  bundlesOf(subject, catalogue).some((bundle) => mayKeep(roster.grantsOf(openId), bundle));

/** The kinds of place of which somebody may begin files. */
export const keptBundles = (openId: OpenId, roster: Roster, { catalogue }: World) =>
  catalogue.bundles.filter((bundle) => mayKeep(roster.grantsOf(openId), bundle));

export const FILE_GONE = '这份档案找不到了，请发「查 店名」再找。';
export const NOT_SEEN = '这份档案由牵头和有职责的部门看；社区、网格员看本社区的，物业不看。看到问题请直接上报。';
export const NOT_KEPT = '档案由牵头部门、有检查职责的部门和清单管理员填；您看到不对，请告诉他们。';
