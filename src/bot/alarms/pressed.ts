import type { GasAlarm } from '../../alarms/alarm.ts';
import type { GasDevice } from '../../alarms/device.ts';
import { type AlarmRight, mayWithAlarm } from '../../alarms/rights.ts';
import type { Person } from '../../cases/record/person.ts';
import type { Roster } from '../../roster/roster.ts';
import { type Reaction, toast } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import type { Click } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';

/** The alarm a button is about, its device, and who presses it. */
export type PressedAlarm = { alarm: GasAlarm; device: GasDevice; roster: Roster; by: Person };

/** The alarm of a button for whoever may press it; or the reason why not. */
export async function pressed(
  { alarm: id }: { alarm: GasAlarm['id'] },
  right: AlarmRight,
  { who: { openId } }: Pick<Click, 'who'>,
  world: World,
): Promise<PressedAlarm | { refused: Reaction }> {
  const [alarm, roster] = await Promise.all([world.store.alarm(id), readRoster(world)]);
  const kept = alarm && (await world.store.gasDevice(alarm.device));
  if (!alarm || !kept) return { refused: toast('这一起报警找不到了', 'warning') };
  const may = mayWithAlarm(right, kept.device.company, openId, roster);
  if (!may.may) return { refused: toast(may.why, 'warning') };
  const { name } = roster.member(openId) ?? { name: '未登记人员' };
  return { alarm, device: kept.device, roster, by: { openId, name } };
}
