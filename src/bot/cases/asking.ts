import type { Asking } from '../../cases/commands/asking.ts';
import type { Case } from '../../cases/record/case.ts';
import type { Roster } from '../../roster/roster.ts';
import { CALENDAR } from '../core/office.ts';
import type { World } from '../ports/world.ts';

type Opened = { c: Case; roster: Roster; openId: string; draft: string; filled?: Record<string, string> | undefined };

/** What a command's form may know: the roster and the list of this moment. */
export function askingOf({ c, roster, openId, draft, filled = {} }: Opened, { catalogue, now }: World): Asking {
  const at = now();
  return {
    c,
    openId,
    now: at,
    draft,
    filled,
    departments: catalogue.departments,
    matters: catalogue.matters,
    supports: (c.matterId ? catalogue.matter(c.matterId)?.support : undefined)?.map((part) => part.department) ?? [],
    departmentName: catalogue.nameOf,
    personName: (id) => roster.member(id)?.name ?? '',
    workersOf: (department) => roster.workersOf(department, c.place),
    onDuty: (department) => roster.onDuty(department, at, CALENDAR, c.place),
    rostered: roster.people.filter((one) => !one.left && roster.grantsOf(one.openId).length > 0),
  };
}
