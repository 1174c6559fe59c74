import type { OpenId } from '../../brands.ts';
import { may, type OfficeRight } from '../../permissions/permissions.ts';
import { openRoster, type Roster, type RosterRows } from '../../roster/roster.ts';
import { type Reaction, toast } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import type { World } from '../ports/world.ts';

/** The roster of this moment, for a person who may keep it; for anyone else the toast that says who may. */
export async function asAdmin(
  openId: OpenId,
  action: OfficeRight,
  world: World,
): Promise<{ roster: Roster; refused?: undefined } | { roster?: undefined; refused: Reaction }> {
  const roster = await readRoster(world);
  const allowed = may(roster.actor(openId), action);
  return allowed.may ? { roster } : { refused: toast(allowed.why, 'warning') };
}

/** Everybody who may keep the roster now: of the roster and of ADMIN_OPEN_IDS, those who left excepted. */
export function adminsOf(roster: Roster, { config }: Pick<World, 'config'>): OpenId[] {
  const bootstrap = config.admins.filter((openId) => roster.member(openId)?.left !== true);
  return [...new Set([...bootstrap, ...roster.withRole('admin').map((member) => member.openId)])];
}

/** Whether somebody could still keep the roster if these were its rows. */
export function keepsAnAdmin(rows: RosterRows, world: World): boolean {
  const { departments, communities } = world.catalogue;
  return adminsOf(openRoster(rows, { departments, communities, admins: world.config.admins }), world).length > 0;
}

export const NO_ADMIN_LEFT = '这样就没有管理员了。请先给别人加上管理员角色。';

/** A person's name as the roster has it, for the log and for toasts. */
export const nameIn = (roster: Roster, openId: OpenId): string => roster.member(openId)?.name || '未登记人员';
