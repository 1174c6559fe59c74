import type { DutyLineFacts, DutyPerson } from '../../../cards/roster/duty-line.ts';
import { when } from '../../../cards/when.ts';
import type { OpenId } from '../../brands.ts';
import { may } from '../../permissions/permissions.ts';
import { dutyNow, type OnDuty } from '../../roster/duty-now.ts';
import type { Roster } from '../../roster/roster.ts';
import type { World } from '../ports/world.ts';
import { rulesOf } from './office.ts';

/**
 * Who is on duty, as a card may say it. `reader`: in whose own chat it stands. A colleague's number is for people of the
 * roster in their own chat alone; where others read along, or nobody knows who reads, there is none.
 */
export function dutyShown(department: string, roster: Roster, world: World, reader: OpenId | undefined): DutyLineFacts {
  const { catalogue } = world;
  const now = world.now();
  const staff = reader !== undefined && may(roster.actor(reader), 'seeColleagues').may;
  const shown = ({ member: { name, mobile }, until }: OnDuty): DutyPerson => ({
    name,
    mobile: staff ? (mobile ?? undefined) : undefined,
    until: until === undefined ? undefined : when(until, now).replace(/^今天 /, ''),
  });
  const asked = { id: department, intake: catalogue.department(department)?.intake };
  const duty = dutyNow(asked, roster, now, rulesOf(world).calendar);
  return {
    of: duty.department === department ? undefined : catalogue.nameOf(duty.department),
    people: duty.people.map(shown),
    known: duty.known,
    desk: duty.desk.map(shown),
    shared: reader === undefined,
  };
}
