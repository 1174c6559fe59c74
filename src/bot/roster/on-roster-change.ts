import type { Action } from '../../../cards/actions.ts';
import type { RosterPage } from '../../../cards/roster/actions.ts';
import { departmentWords, grantWords, shiftWords } from '../../../cards/roster/words.ts';
import { communityOf, type Roster, type RosterRows } from '../../roster/roster.ts';
import { nothing, type Outcome, toast } from '../core/outcome.ts';
import type { Click } from '../ports/incoming.ts';
import type { RosterChange } from '../ports/roster.ts';
import type { Change } from '../ports/store.ts';
import type { World } from '../ports/world.ts';
import { asAdmin, keepsAnAdmin, NO_ADMIN_LEFT, nameIn } from './admins.ts';

type ChangeAction = Extract<Action, { do: 'roster-change' }>;
type Back = { page: RosterPage; of?: string | undefined };
/** A change with its sentence for the log and the page it leaves the admin on; a string says why it is not made. */
type Made = { change: Change; also?: RosterChange[]; what: string; back: Back; after?: RosterRows };

/** 移除、离职、恢复、再发: decided anew on the roster of this moment, written with its line in the log. */
export async function onRosterChange(action: ChangeAction, click: Click, world: World): Promise<Outcome> {
  const { openId } = click.who;
  const { roster, refused } = await asAdmin(openId, 'manageRoster', world);
  if (refused) return refused;
  const made = make(action, roster, world);
  const at = world.now();
  if (typeof made === 'string')
    return {
      ...nothing,
      answer: { toast: { type: 'warning', content: made }, show: { view: 'roster', page: 'home', openId } },
    };
  if (made.after && !keepsAnAdmin(made.after, world)) return toast(NO_ADMIN_LEFT, 'warning');
  return {
    changes: [
      made.change,
      ...(made.also ?? []),
      { kind: 'roster-log', entry: { at, by: nameIn(roster, openId), what: made.what } },
    ],
    says: [],
    answer: {
      toast: { type: 'success', content: made.what },
      show: { view: 'roster', ...made.back, n: action.n, openId },
    },
  };
}

const GONE = '已经没有这一条了，换成了最新的名册。';

function make({ change, of, back }: ChangeAction, roster: Roster, world: World): Made | string {
  const { nameOf } = world.catalogue;
  switch (change) {
    case 'remove-grant': {
      const grant = roster.grants.find((one) => one.id === of);
      if (!grant) return GONE;
      return {
        change: { kind: 'grant-removed', id: of },
        what: `移除角色：${nameIn(roster, grant.openId)} ${grantWords(grant, nameOf)}`,
        back: back === 'role' ? { page: 'role', of: grant.role } : { page: 'person', of: grant.openId },
        after: { ...roster, grants: roster.grants.filter((one) => one.id !== of) },
      };
    }
    case 'remove-shift': {
      const shift = roster.shifts.find((one) => one.id === of);
      if (!shift) return GONE;
      return {
        change: { kind: 'shift-removed', id: of },
        what: `移除班次：${departmentWords(shift.department, nameOf)} ${nameIn(roster, shift.openId)} ${shiftWords(shift)}`,
        back: back === 'person' ? { page: 'person', of: shift.openId } : { page: 'department', of: shift.department },
      };
    }
    case 'leave':
    case 'come-back': {
      const left = change === 'leave';
      if (!roster.member(of)) return GONE;
      return {
        change: { kind: 'person-left', openId: of, left },
        // The name stays in old timelines; nobody needs to ring who has left.
        also: left ? [{ kind: 'person', person: { openId: of, mobile: null, source: 'roster', at: world.now() } }] : [],
        what: `${left ? '离职' : '恢复'}：${nameIn(roster, of)}`,
        back: { page: 'person', of },
        after: { ...roster, people: roster.people.map((one) => (one.openId === of ? { ...one, left } : one)) },
      };
    }
    default:
      return makeOfPlace(change, of, roster, world);
  }
}

function makeOfPlace(
  change: Exclude<ChangeAction['change'], 'remove-grant' | 'remove-shift' | 'leave' | 'come-back'>,
  of: string,
  roster: Roster,
  world: World,
): Made | string {
  const office = departmentWords(of, world.catalogue.nameOf);
  const community = communityOf(of);
  const officePage: Back = community === undefined ? { page: 'department', of } : { page: 'community', of: community };
  switch (change) {
    case 'remove-estate': {
      const estate = roster.estates.find((one) => one.name === of);
      if (!estate) return GONE;
      const back: Back = { page: 'community', of: estate.community };
      return { change: { kind: 'estate-removed', name: of }, what: `移除小区：${of}`, back };
    }
    case 'remove-patrol':
      return {
        change: { kind: 'patrol-removed', area: of },
        what: `移除片区队员：${of}`,
        back: { page: 'communities' },
      };
    case 'clear-duty-chat':
      return {
        change: { kind: 'department-setting', department: of, dutyChat: null },
        what: `不用值班群：${office}`,
        back: officePage,
      };
    case 'usual-hours':
      return {
        change: { kind: 'department-setting', department: of, hours: null },
        what: `办公时间改回默认：${office}`,
        back: officePage,
      };
    case 'send-again': {
      const id = Number(of);
      if (!Number.isSafeInteger(id)) return GONE;
      return {
        change: { kind: 'dead-letter-again', id, at: world.now() },
        what: `再发未送达的第 ${id} 号`,
        back: { page: 'dead-letters' },
      };
    }
  }
}
