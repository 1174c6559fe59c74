import { expect, test } from 'vitest';
import { AlarmId, FloodId } from '../../src/alarms/alarm.ts';
import { openStore } from '../../src/store/store.ts';
import { aDraft } from '../harness/ids.ts';
import { openWorld, TUESDAY } from '../store/open-world.ts';
import { planOf, recorded } from '../store/recorded.ts';

/** Tables that grow with the years or with the households. */
const GROWING = ['gas_devices', 'gas_alarms', 'gas_floods', 'gas_events', 'gas_checks', 'gas_finds'];
/** Indexes that hold what is due or open; of the lists by workbook the key, whose end is the latest month or day. */
const WALKED = ['gas_devices_due', 'gas_alarms_due', 'gas_floods_due', 'gas_alarms_open', 'gas_devices_offline'];

test('no read of alarms goes through a table that grows, but the search of a device by a part of its name', async () => {
  const opened = await openWorld();
  const { d1, queries } = recorded(opened.database);
  const store = openStore(d1, opened.world.newId);
  const [alarm, flood] = [AlarmId.parse('BJ-1'), FloodId.parse('BC-1')];
  await store.gasDevice('D1');
  await store.gasDevicesOf(['D1', 'D2']);
  await store.silentDevices(TUESDAY, 60);
  await store.alarm(alarm);
  await store.courseOfAlarm(alarm);
  await store.latestAlarms('D1');
  await store.alarmsBefore({ device: 'D1', limit: '浓度高', from: 0 }, 6);
  await store.openAlarms(300);
  await store.alarmsRaised(0, TUESDAY, 2000);
  await store.alarmsRaised(0, TUESDAY, 2000, { at: TUESDAY, id: 'BJ-9' });
  await store.alarmsAlike(0, TUESDAY, 5);
  await store.dueAlarms(TUESDAY, 60);
  await store.nextAlarmDue();
  await store.alarmsLately('platform', 0);
  await store.dangerToldOf('platform', 0);
  await store.flood(flood);
  await store.floodOf('platform');
  await store.dueFloods(TUESDAY, 60);
  await store.alarmsOfFlood(flood, 500);
  await store.gasDraft(aDraft('d'));
  await store.gasChecks('2026-11');
  await store.gasChecks();
  await store.gasFinds('2026-11-24');
  await store.gasFinds();
  const walks: string[] = [];
  for (const query of queries)
    for (const line of await planOf(opened.database, query))
      if (
        GROWING.some((table) => line === `SCAN ${table}` || line.startsWith(`SCAN ${table} `)) &&
        ![...WALKED, 'sqlite_autoindex'].some((index) => line.includes(index))
      )
        walks.push(`${line}: ${query}`);
  expect(walks).toEqual([]);
  opened.close();
});
