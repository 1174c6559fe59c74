import * as z from 'zod';
import { GasDevice } from './device.ts';

const words = (most: number) => z.string().trim().min(1).max(most);
const metric = words(40);

const common = {
  id: words(80).describe('the platform’s own; the same again says nothing new'),
  source: words(40).describe('which platform'),
  at: z.iso.datetime({ offset: true }).describe('by the device’s clock'),
  test: z.boolean().default(false).describe('somebody tries the device: kept, and nobody is woken'),
};
const device = { ...common, device: words(60) };

/**
 * What a gas platform sends of a device, one thing at a time: who it is, a value, that the platform itself calls it an alarm
 * or over, a sign of life, that it is gone. 一个平台只会说报警和恢复，另一个只会送数：two of them are read alike.
 */
export const GasReading = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('device'), ...common, device: GasDevice }),
  z.strictObject({ what: z.literal('value'), ...device, metric, value: z.number() }),
  z.strictObject({
    what: z.literal('alarm'),
    ...device,
    metric,
    level: z.enum(['danger', 'ordinary']),
    value: z.number().nullable().default(null),
  }),
  z.strictObject({ what: z.literal('normal'), ...device, metric, value: z.number().nullable().default(null) }),
  z.strictObject({ what: z.literal('heartbeat'), ...device }),
  z.strictObject({ what: z.literal('offline'), ...device }),
]);
export type GasReading = z.infer<typeof GasReading>;

/** The device a reading is of. */
export const deviceIdOf = ({ device }: GasReading): string => (typeof device === 'string' ? device : device.id);

/**
 * When it happened, epoch ms, and whether that is by our clock: a device whose clock is further from ours than `skew` minutes
 * tells no time.
 */
export function timeOf({ at }: Pick<GasReading, 'at'>, now: number, skew: number): { at: number; ours: boolean } {
  const said = Date.parse(at);
  return Math.abs(said - now) > skew * 60_000 ? { at: now, ours: true } : { at: Math.min(said, now), ours: false };
}
