import * as z from 'zod';
import type { AlarmRules } from '../../catalogue/limits-schema.ts';
import { CaseId } from '../cases/record/ids.ts';
import { Person } from '../cases/record/person.ts';
import { FloodId, type GasAlarm } from './alarm.ts';
import { type AlarmContext, HOUR_MS, MINUTE_MS } from './step.ts';

const Instant = z.int();

/** So many alarms of one platform at once that one card speaks for all of them. */
export const GasFlood = z.strictObject({
  id: FloodId,
  version: z.int().min(1),
  source: z.string(),
  company: z.string().describe('the department most of it is told to'),
  startedAt: Instant,
  endedAt: Instant.nullable(),
  danger: z.boolean().describe('one of those it holds back is of the kind that may kill'),
  ackBy: Person.nullable(),
  ackAt: Instant.nullable(),
  tellAt: Instant.nullable(),
  checkAt: Instant.nullable().describe('when it is looked at whether it is over'),
  caseId: CaseId.nullable().describe('the one case of all that it holds back'),
  quiet: z
    .strictObject({ why: z.string(), by: Person, until: Instant })
    .nullable()
    .default(null)
    .describe('silenced by the desk with a reason and an end'),
});
export type GasFlood = z.infer<typeof GasFlood>;

/** What a platform has sounded lately: alarms within the minutes, and how many of its devices; this one counted. */
export type FloodCount = { alarms: number; devices: number; ofDevices: number };

/** Whether it is too many for a card each. */
export const isFlood = ({ alarms, devices, ofDevices }: FloodCount, rules: AlarmRules): boolean =>
  alarms > rules.floodCount || (alarms >= rules.floodLeast && ofDevices > 0 && devices / ofDevices > rules.floodShare);

/**
 * What is told by itself all the same: danger whose value goes on rising, on a device that was not told of in this flood. A
 * storm makes many devices cry; gas that spreads makes a value climb.
 */
export const breaksThrough = (
  { level, rising, device }: Pick<GasAlarm, 'level' | 'rising' | 'device'>,
  toldOf: ReadonlySet<string>,
): boolean => level === 'danger' && rising && !toldOf.has(device);

type Moment = Pick<AlarmContext, 'now' | 'rules'>;

/** A flood that begins. */
export function floodBegins(
  { id, source, company, danger }: Pick<GasFlood, 'id' | 'source' | 'company' | 'danger'>,
  { now, rules }: Moment,
): GasFlood {
  const tellAt = now + (danger ? rules.dangerAckMinutes : rules.ackMinutes) * MINUTE_MS;
  const checkAt = now + rules.floodMinutes * MINUTE_MS;
  return {
    ...{ id, version: 1, source, company, startedAt: now, endedAt: null, danger },
    ...{ ackBy: null, ackAt: null, tellAt, checkAt, caseId: null, quiet: null },
  };
}

/** When a flood is looked at next; null: never. */
export const dueOfFlood = ({ tellAt, checkAt }: GasFlood): number | null =>
  tellAt === null || checkAt === null ? (tellAt ?? checkAt) : Math.min(tellAt, checkAt);

/**
 * What is due of a flood: told again while nobody has acknowledged it, and over as soon as no new alarm has come for the
 * minutes. `lastAt`: when the latest of its alarms began.
 */
export function strikeFlood(
  flood: GasFlood,
  lastAt: number,
  { now, rules }: Moment,
): { next: GasFlood; tells: boolean } | undefined {
  const version = flood.version + 1;
  if (flood.checkAt !== null && flood.checkAt <= now) {
    const overAt = Math.max(lastAt + rules.floodMinutes * MINUTE_MS, flood.quiet?.until ?? 0);
    const ended = overAt <= now ? { endedAt: now, checkAt: null } : { checkAt: overAt };
    return { next: { ...flood, version, ...ended }, tells: false };
  }
  if (flood.tellAt === null || flood.tellAt > now) return undefined;
  if (flood.ackBy) return { next: { ...flood, version, tellAt: null }, tells: false };
  const again = flood.danger ? now + rules.dangerAckMinutes * MINUTE_MS : null;
  return { next: { ...flood, version, tellAt: again }, tells: true };
}

/**
 * A storm or a power cut that the desk silences, with a reason and an end: until then one card speaks for whatever its platform
 * sounds, and whoever silenced it has it. What may kill is never silenced.
 */
export function quieted(
  flood: GasFlood,
  { why, hours }: { why: string; hours: number },
  by: Person,
  { now, rules }: Moment,
): GasFlood | { why: string } {
  if (flood.endedAt !== null) return { why: '这一阵已经过去了' };
  if (flood.danger) return { why: '里面有高危的，不能静音：先看高危的' };
  if (flood.quiet) return { why: `${flood.quiet.by.name}已经静音了` };
  if (hours > rules.shelveHours) return { why: `最长静音 ${rules.shelveHours} 小时` };
  const until = now + hours * HOUR_MS;
  const held = { ackBy: flood.ackBy ?? by, ackAt: flood.ackAt ?? now, tellAt: null, checkAt: until };
  return { ...flood, version: flood.version + 1, ...held, quiet: { why, by, until } };
}
