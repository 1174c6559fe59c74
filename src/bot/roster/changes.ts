import type { RosterChangeName, RosterPage } from '../../../cards/roster/actions.ts';
import { departmentWords, grantWords, shiftWords } from '../../../cards/roster/words.ts';
import { OpenId } from '../../brands.ts';
import { communityOf, type Roster, type RosterRows } from '../../roster/roster.ts';
import type { RosterChange } from '../ports/roster.ts';
import type { Change } from '../ports/store.ts';
import type { World } from '../ports/world.ts';
import { nameIn } from './admins.ts';

type Back = { page: RosterPage; of?: string | undefined };

/** A change with its sentence for the log, the page it leaves the admin on, and the roster after it where that matters. */
export type Made = { change: Change; also?: RosterChange[]; what: string; back: Back; after?: RosterRows };

/** What a button of the roster is about: an id, and the page it stood on. */
type Pressed = { of: string; back?: RosterPage | undefined; roster: Roster; world: World };

/** Undefined where what was to be changed is no more. */
type Make = (pressed: Pressed) => Made | undefined;

const officeOf = (of: string, { catalogue }: World): string => departmentWords(of, catalogue.nameOf);

const officePage = (of: string): Back => {
  const community = communityOf(of);
  return community === undefined ? { page: 'department', of } : { page: 'community', of: community };
};

/** 离职 and 恢复: the name stays in old timelines; nobody needs to ring who has left. */
const leaving =
  (left: boolean): Make =>
  ({ of, roster, world }) => {
    const openId = OpenId.parse(of);
    if (!roster.member(openId)) return undefined;
    return {
      change: { kind: 'person-left', openId, left },
      also: left ? [{ kind: 'person', person: { openId, mobile: null, source: 'roster', at: world.now() } }] : [],
      what: `${left ? '离职' : '恢复'}：${nameIn(roster, openId)}`,
      back: { page: 'person', of },
      after: { ...roster, people: roster.people.map((one) => (one.openId === openId ? { ...one, left } : one)) },
    };
  };

/** What each button of the roster that needs no words does. */
export const CHANGES: Record<RosterChangeName, Make> = {
  'remove-grant'({ of, back, roster, world }) {
    const grant = roster.grants.find((one) => one.id === of);
    return (
      grant && {
        change: { kind: 'grant-removed', id: of },
        what: `移除角色：${nameIn(roster, grant.openId)} ${grantWords(grant, world.catalogue.nameOf)}`,
        back: back === 'role' ? { page: 'role', of: grant.role } : { page: 'person', of: grant.openId },
        after: { ...roster, grants: roster.grants.filter((one) => one.id !== of) },
      }
    );
  },
  'remove-shift'({ of, back, roster, world }) {
    const shift = roster.shifts.find((one) => one.id === of);
    return (
      shift && {
        change: { kind: 'shift-removed', id: of },
        what: `移除班次：${officeOf(shift.department, world)} ${nameIn(roster, shift.openId)} ${shiftWords(shift)}`,
        back: back === 'person' ? { page: 'person', of: shift.openId } : { page: 'department', of: shift.department },
      }
    );
  },
  leave: leaving(true),
  'come-back': leaving(false),
  'remove-estate'({ of, roster }) {
    const estate = roster.estates.find((one) => one.name === of);
    return (
      estate && {
        change: { kind: 'estate-removed', name: of },
        what: `移除小区：${of}`,
        back: { page: 'community', of: estate.community },
      }
    );
  },
  'remove-certificate'({ of, roster, world }) {
    const [openId = '', department = ''] = of.split(' ');
    const found = roster.certificates.find((one) => one.openId === openId && one.department === department);
    return (
      found && {
        change: { kind: 'certificate-removed', openId: found.openId, department },
        what: `注销执法证：${nameIn(roster, found.openId)} ${world.catalogue.nameOf(department)}`,
        back: { page: 'person', of: found.openId },
      }
    );
  },
  'remove-patrol': ({ of }) => ({
    change: { kind: 'patrol-removed', area: of },
    what: `移除片区队员：${of}`,
    back: { page: 'communities' },
  }),
  'clear-duty-chat': ({ of, world }) => ({
    change: { kind: 'department-setting', department: of, dutyChat: null },
    what: `不用值班群：${officeOf(of, world)}`,
    back: officePage(of),
  }),
  'usual-hours': ({ of, world }) => ({
    change: { kind: 'department-setting', department: of, hours: null },
    what: `办公时间改回默认：${officeOf(of, world)}`,
    back: officePage(of),
  }),
  'send-again'({ of, world }) {
    const id = Number(of);
    if (!Number.isSafeInteger(id)) return undefined;
    return {
      change: { kind: 'dead-letter-again', id, at: world.now() },
      what: `再发未送达的第 ${id} 号`,
      back: { page: 'dead-letters' },
    };
  },
};
