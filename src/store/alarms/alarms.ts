import type { AlarmStore } from '../../bot/ports/alarms.ts';
import type { Database } from '../core/database.ts';
import { alarmReads } from './alarm-reads.ts';
import { alarmChanges } from './changes.ts';
import { deviceReads } from './device-reads.ts';
import { listReads } from './list-reads.ts';
import { problems } from './problems.ts';
import * as tables from './tables.ts';

const reads = (db: Database): AlarmStore => ({ ...deviceReads(db), ...alarmReads(db), ...listReads(db) });

const { gasAlarms, gasFloods, gasDevices, gasEvents } = tables;
const contested = [gasAlarms, gasFloods, gasDevices, gasEvents];

/** What gas platforms say: devices, alarms, floods of them, and the lists that come by workbook. */
export const alarms = { tables, changes: alarmChanges, reads, problems, contested };
