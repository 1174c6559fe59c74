import type { DeviceNow } from '../../alarms/device.ts';
import { MINUTE_MS } from '../../alarms/step.ts';
import type { World } from '../ports/world.ts';

/** When the silence of a device counts as gone, epoch ms: by its own minutes, else by the office's. Null of one never heard or gone already. */
export function silenceAt(
  { heardAt, offlineSince, device }: DeviceNow,
  { catalogue }: Pick<World, 'catalogue'>,
): number | null {
  if (heardAt === null || offlineSince !== null) return null;
  return heardAt + (device.offlineMinutes ?? catalogue.limits.alarms.offlineMinutes) * MINUTE_MS;
}
