import type { OpenId } from '../../brands.ts';
import { Certificate } from '../../roster/certificates.ts';
import type { RosterImport } from '../../roster/import/plan.ts';
import type { Roster } from '../../roster/roster.ts';

const shiftKey = (one: { department: string; openId: OpenId; days: string; from: number; to: number }): string =>
  [one.department, one.openId, one.days, one.from, one.to].join();

/** Whether the same shifts come in the place of those that go. */
function sameShifts({ shifts, shiftsRemoved }: RosterImport, roster: Roster): boolean {
  const now = roster.shifts.filter(({ id }) => shiftsRemoved.includes(id));
  return shifts.map(shiftKey).sort().join(';') === now.map(shiftKey).sort().join(';');
}

/** Whether the roster would be after an import what it is now. */
export function changesNothing(plan: RosterImport, roster: Roster): boolean {
  const known = ({ openId, name, mobile }: RosterImport['people'][number]) => {
    const now = roster.member(openId);
    return now?.name === name && now.mobile === mobile;
  };
  const set = ({ department, dutyChat, hours }: RosterImport['settings'][number]) => {
    const now = roster.settings.find((one) => one.department === department);
    return (
      (dutyChat === undefined || dutyChat === now?.dutyChat) &&
      (hours === undefined || JSON.stringify(hours) === JSON.stringify(now?.hours))
    );
  };
  return (
    plan.grants.length + plan.grantsRemoved.length === 0 &&
    plan.people.every(known) &&
    sameShifts(plan, roster) &&
    plan.settings.every(set) &&
    plan.estates.every((estate) => JSON.stringify(estate) === JSON.stringify(roster.placeNamed(estate.name))) &&
    plan.patrols.every(({ area, openId }) =>
      roster.patrols.some((patrol) => patrol.area === area && patrol.openId === openId),
    ) &&
    plan.certificates.every((one) =>
      roster.certificates.some(
        (now) => JSON.stringify(Certificate.parse(now)) === JSON.stringify(Certificate.parse(one)),
      ),
    )
  );
}
