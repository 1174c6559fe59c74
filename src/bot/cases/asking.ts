import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { OpenId } from '../../brands.ts';
import type { Asking } from '../../cases/commands/asking.ts';
import type { Case } from '../../cases/record/case.ts';
import { may } from '../../permissions/permissions.ts';
import type { Roster } from '../../roster/roster.ts';
import { rulesOf } from '../core/office.ts';
import type { World } from '../ports/world.ts';

type Opened = { c: Case; roster: Roster; openId: OpenId; draft: string; filled?: Record<string, string> | undefined };

/** The departments that lead the most matters of the list, most first. */
function commonLeads({ matters }: Catalogue): string[] {
  const leads = matters.map(({ lead }) => lead.department);
  const count = (id: string) => leads.filter((one) => one === id).length;
  return [...new Set(leads)].sort((a, b) => count(b) - count(a));
}

/** What a command's form may know: the roster and the list of this moment. */
export function askingOf({ c, roster, openId, draft, filled = {} }: Opened, { catalogue, search, now }: World): Asking {
  const at = now();
  return {
    c,
    openId,
    mayCallPatrol: may(roster.actor(openId), 'callPatrol', c).may,
    now: at,
    draft,
    filled,
    departments: catalogue.departments,
    // A case keeps the matter it was opened under.
    matters: catalogue.matters.filter(({ id, status }) => status === '在用' || id === c.matterId),
    common: commonLeads(catalogue),
    likely: c.matterId === null ? search(c.description).hits.map(({ matter }) => matter) : [],
    supports: (c.matterId ? catalogue.matter(c.matterId)?.support : undefined)?.map((part) => part.department) ?? [],
    departmentName: catalogue.nameOf,
    personPicked(id) {
      const openId = OpenId.parse(id);
      return { openId, name: roster.member(openId)?.name ?? '' };
    },
    workersOf: (department) => roster.workersOf(department, c.place),
    hasPeople: (department) => roster.hasPeople(department, c.place),
    onDuty: (department) => roster.onDuty(department, at, rulesOf({ catalogue }).calendar, c.place),
    rostered: roster.people.filter((one) => !one.left && roster.grantsOf(one.openId).length > 0),
  };
}
