import type { AlarmId, FloodId, GasAlarm } from '../../alarms/alarm.ts';
import type { DeviceNow } from '../../alarms/device.ts';
import type { AlarmEvent } from '../../alarms/event.ts';
import type { FloodCount, GasFlood } from '../../alarms/flood.ts';
import type { GasAsk } from '../../alarms/import/ask.ts';
import type { GasCheck } from '../../alarms/import/check.ts';
import type { GasFind } from '../../alarms/import/find.ts';
import type { DraftId, OpenId } from '../../brands.ts';
import type { AlarmLook } from '../../figures/alarms.ts';
import type { GasWorkbook } from './alarm-jobs.ts';
import type { AlarmView } from './alarm-view.ts';
import type { DatedPlace } from './cases.ts';

/** A device under the version that was read. */
export type KeptDevice = DeviceNow & { version: number };

/** An open form with what a workbook says: single use, like every form. */
export type GasDraft = {
  id: DraftId;
  openId: OpenId;
  at: number;
  ask: GasAsk;
  usedAt?: number | undefined;
  result?: string | undefined;
};

export type AlarmChange =
  /**
   * A device as it is described and as it was heard; `dueAt`: when its silence counts as gone. Refused as a conflict where
   * another reading took the version.
   */
  | { kind: 'gas-device'; next: KeptDevice; found: boolean; dueAt: number | null }
  /** One step of an alarm; refused as a conflict where another step took the version. */
  | { kind: 'gas-alarm'; next: GasAlarm; dueAt: number | null; event: AlarmEvent }
  | { kind: 'gas-flood'; next: GasFlood; dueAt: number | null; event: AlarmEvent }
  | { kind: 'gas-draft'; draft: GasDraft }
  | { kind: 'gas-draft-filled'; id: DraftId; ask: GasAsk }
  /** What a workbook says of households and of people, vehicles and bottles; the same row again is the row as it is now. */
  | { kind: 'gas-checks'; checks: readonly GasCheck[] }
  | { kind: 'gas-finds'; finds: readonly GasFind[] };

/** The part of the Store that keeps what gas platforms say. */
export type AlarmStore = {
  gasDevice(id: string): Promise<KeptDevice | undefined>;
  gasDevicesOf(ids: readonly string[]): Promise<KeptDevice[]>;
  /** Devices by their number or a part of their name, at most so many. */
  gasDevicesLike(words: string, most: number): Promise<KeptDevice[]>;
  gasDeviceCounts(): Promise<{ all: number; offline: number }>;
  /** Devices that have been silent for longer than they may. */
  silentDevices(now: number, most: number): Promise<KeptDevice[]>;
  alarm(id: AlarmId): Promise<GasAlarm | undefined>;
  /** The whole course of an alarm or a flood, oldest first. */
  courseOfAlarm(id: AlarmId | FloodId): Promise<AlarmEvent[]>;
  /** The latest alarm of each limit of a device. */
  latestAlarms(device: string): Promise<GasAlarm[]>;
  /** Alarms of a limit of a device that were raised since, the latest first. */
  alarmsBefore(of: { device: string; limit: string; from: number }, most: number): Promise<GasAlarm[]>;
  openAlarms(most: number): Promise<GasAlarm[]>;
  /** Alarms raised between two instants, the second not included, the latest first; `after`: where the last ones ended. */
  alarmsRaised(from: number, to: number, most: number, after?: DatedPlace): Promise<GasAlarm[]>;
  /** Of those how many of a company ('' where the device is not known) look alike to the figures. */
  alarmsAlike(
    from: number,
    to: number,
    ackMinutes: number,
  ): Promise<{ company: string; look: AlarmLook; count: number }[]>;
  dueAlarms(now: number, most: number): Promise<GasAlarm[]>;
  nextAlarmDue(): Promise<number | undefined>;
  /** What a platform has sounded since, tests left out. */
  alarmsLately(source: string, from: number): Promise<FloodCount>;
  /** Alarms of danger of a platform raised since that were told each by itself, by their devices. */
  dangerToldOf(source: string, from: number): Promise<ReadonlySet<string>>;
  flood(id: FloodId): Promise<GasFlood | undefined>;
  /** The flood of a platform that is going on. */
  floodOf(source: string): Promise<GasFlood | undefined>;
  openFloods(): Promise<GasFlood[]>;
  dueFloods(now: number, most: number): Promise<GasFlood[]>;
  alarmsOfFlood(id: FloodId, most: number): Promise<GasAlarm[]>;
  gasDraft(id: DraftId): Promise<GasDraft | undefined>;
  /** The households of a month; of the latest where none is named. */
  gasChecks(month?: string): Promise<GasCheck[]>;
  gasFinds(day?: string): Promise<GasFind[]>;
};

/** Joined in subjects.ts. */
export type AlarmPort = {
  store: AlarmStore;
  change: AlarmChange;
  view: AlarmView;
  job: GasWorkbook;
};
