import type { Catalogue } from '../../catalogue/catalogue.ts';
import { AlarmId, FloodId, type GasAlarm } from '../../src/alarms/alarm.ts';
import type { DeviceNow, GasDevice } from '../../src/alarms/device.ts';
import type { GasFlood } from '../../src/alarms/flood.ts';
import { countChecks, type GasCheck } from '../../src/alarms/import/check.ts';
import type { GasFind } from '../../src/alarms/import/find.ts';
import { OpenId } from '../../src/brands.ts';
import { CaseId } from '../../src/cases/record/ids.ts';
import { type AlarmFacts, alarmCard } from '../alarms/alarm-card.ts';
import { deviceCard } from '../alarms/device-card.ts';
import { floodAlarmsCard, floodCard } from '../alarms/flood-card.ts';
import { checksCard, findsCard, gasPreviewCard } from '../alarms/import-card.ts';
import { alarmsCard, devicesCard } from '../alarms/list-card.ts';
import { alarmStubCard } from '../alarms/stub-card.ts';
import { draftId } from '../ids.ts';
import type { Sample } from './sample.ts';

const NOW = Date.UTC(2026, 10, 24, 2);
const MINUTE = 60_000;
const WANG = { openId: OpenId.parse('ou_sample_gas'), name: '燃气公司值班员' };
const CASE = CaseId.parse('WX-261124-007');

const DEVICE: GasDevice = {
  ...{ id: 'RQ-0001', name: '样例面馆后厨', kind: '报警器', supply: 'piped', company: 'gas-company' },
  ...{ community: '德加社区', detail: '德加小区样例路 1 号', owner: { name: '样例店主', phone: '10000000099' } },
  limits: [
    {
      ...{ id: '浓度高高', metric: '浓度', unit: '%LEL', level: 'danger' },
      raise: { op: '>', value: 20, for: 10 },
      clear: { op: '<', value: 15, for: 30 },
    },
  ],
  offlineMinutes: 10,
};
const ALARM: GasAlarm = {
  ...{ id: AlarmId.parse('BJ-1'), version: 2, source: 'sample', device: DEVICE.id, limit: '浓度高高', unit: '%LEL' },
  ...{ level: 'danger', test: false, state: 'raised', since: NOW - 6 * MINUTE, raisedAt: NOW - 6 * MINUTE, high: true },
  ...{ raiseFor: 10, clearFor: 30, clearing: null, latest: 34, peak: 41, rising: false, repeats: 1, told: true },
  ...{ ackBy: null, ackAt: null, clearedAt: null, clearedBy: null, cause: null, falseAlarm: false, done: null },
  ...{ shelved: null, tellAt: null, caseAt: null, flood: null, caseId: CASE },
};
const LOW: GasAlarm = {
  ...ALARM,
  id: AlarmId.parse('BJ-2'),
  limit: '压力低',
  unit: 'kPa',
  level: 'ordinary',
  latest: 0.7,
  peak: 0.5,
  repeats: 0,
  caseId: null,
};
const GONE: GasAlarm = {
  ...LOW,
  id: AlarmId.parse('BJ-3'),
  limit: 'offline',
  level: 'offline',
  latest: null,
  peak: null,
};
const KEPT: DeviceNow = {
  ...{ device: DEVICE, source: 'sample', heardAt: NOW - MINUTE, offlineSince: null, clockOff: false },
  latest: { 浓度: { at: NOW - MINUTE, value: 3 } },
};
const FLOOD: GasFlood = {
  ...{ id: FloodId.parse('BC-1'), version: 1, source: 'sample', company: 'gas-company', startedAt: NOW - MINUTE },
  ...{ endedAt: null, danger: true, ackBy: null, ackAt: null, tellAt: null, checkAt: null, quiet: null, caseId: CASE },
};
const check = (n: number, change: Partial<GasCheck>): GasCheck => ({
  ...{ month: '2026-11', address: `样例小区 ${n} 幢 101`, community: '德加社区', company: 'gas-company' },
  ...{ state: 'done', found: null, fixed: false, caseId: null },
  ...change,
});
const CHECKS = [
  check(1, {}),
  check(2, { state: 'refused' }),
  check(3, { state: 'hazard', found: '软管过期' }),
  check(4, { state: 'due' }),
];
const FINDS: GasFind[] = [
  {
    day: '2026-11-24',
    id: '样例瓶 001 瓶放在禁放的地方',
    kind: 'forbidden',
    company: 'bottled-gas',
    place: '样例路 5 号地下室',
    words: null,
    caseId: null,
  },
  {
    day: '2026-11-24',
    id: '样例车 01 车停得太久',
    kind: 'stopped',
    company: 'bottled-gas',
    place: '样例路口',
    words: '停了 50 分钟',
    caseId: null,
  },
];

/** Alarms of gas as the duty of the company, the desk and whoever looks after devices see them. */
export function alarmSamples(catalogue: Catalogue): Sample[] {
  const facts: AlarmFacts = {
    ...{ alarm: ALARM, device: DEVICE, company: '燃气公司', clockOff: false, now: NOW },
    onDuty: [{ who: '燃气公司值班 值班员', number: '10000000098' }],
    danger: catalogue.dangers.find(({ id }) => id === 'gas'),
    ...{ seesPlace: true, mayAct: true, mayShelve: true, mayOpen: true },
    photos: [],
    course: [{ version: 1, at: NOW - 6 * MINUTE, happened: ['raised', 'opened'], by: null, words: null }],
  };
  const acked = { state: 'acked', ackBy: WANG, ackAt: NOW - 2 * MINUTE } as const;
  const shelved = { why: '探头已报修', by: WANG, at: NOW, until: NOW + 120 * MINUTE };
  const closed = {
    ...acked,
    state: 'cleared',
    clearedAt: NOW,
    clearedBy: WANG,
    cause: 'leak',
    done: '软管老化，已换',
  } as const;
  const listed = [ALARM, LOW, GONE].map((alarm) => ({ alarm, name: DEVICE.name, community: '德加社区' }));
  const flood = {
    flood: FLOOD,
    company: '燃气公司',
    alarms: listed,
    devices: 44,
    mayAct: true,
    maySilence: true,
    now: NOW,
  };
  const quiet = { why: '片区停电，供电所说 16 点来电', by: WANG, until: NOW + 120 * MINUTE };
  const measures = {
    ...{ alarms: 42, repeats: 9, ack: { minutes: 4, of: 40 }, falseAlarms: { n: 12, d: 30 }, cases: 3 },
    causes: [
      { cause: 'leak' as const, n: 3 },
      { cause: 'cooking' as const, n: 12 },
      { cause: 'unknown' as const, n: 5 },
    ],
  };
  const preview = { draft: draftId.parse('sample-gas'), fileName: '入户安检 11 月（样例）.xlsx', what: '入户安检' };
  return [
    { name: 'gas-danger', card: alarmCard(facts) },
    { name: 'gas-unacked', card: alarmCard({ ...facts, tell: 'unacked', missed: '燃气公司值班群' }) },
    { name: 'gas-acked', card: alarmCard({ ...facts, alarm: { ...ALARM, ...acked } }) },
    { name: 'gas-ordinary', card: alarmCard({ ...facts, alarm: LOW }) },
    { name: 'gas-shelved', card: alarmCard({ ...facts, alarm: { ...LOW, shelved } }) },
    { name: 'gas-offline', card: alarmCard({ ...facts, alarm: GONE }) },
    {
      name: 'gas-cleared',
      card: alarmCard({ ...facts, alarm: { ...ALARM, ...closed }, clockOff: true, photos: ['img_sample_after'] }),
    },
    { name: 'gas-stub', card: alarmStubCard(ALARM.id) },
    { name: 'gas-flood', card: floodCard(flood) },
    { name: 'gas-flood-quiet', card: floodCard({ ...flood, flood: { ...FLOOD, danger: false, quiet, ackBy: WANG } }) },
    { name: 'gas-flood-alarms', card: floodAlarmsCard(flood) },
    {
      name: 'gas-alarms',
      card: alarmsCard({
        open: listed,
        total: 3,
        floods: [],
        devices: { all: 44, offline: 1 },
        measures,
        days: 30,
        now: NOW,
      }),
    },
    {
      name: 'gas-device',
      card: deviceCard({
        kept: KEPT,
        standing: 'normal',
        company: '燃气公司',
        seesPlace: true,
        alarms: listed.slice(0, 1),
        now: NOW,
      }),
    },
    {
      name: 'gas-device-offline',
      card: deviceCard({
        ...{ kept: { ...KEPT, offlineSince: NOW - 30 * MINUTE }, standing: 'offline', company: '燃气公司' },
        ...{ seesPlace: false, alarms: [], now: NOW },
      }),
    },
    { name: 'gas-devices', card: devicesCard('样例', [{ id: 'RQ-0001', name: DEVICE.name, standing: 'danger' }]) },
    { name: 'gas-import', card: gasPreviewCard({ ...preview, fresh: 320, changed: 12, same: 8, warnings: [] }) },
    {
      name: 'gas-checks',
      card: checksCard({
        month: '2026-11',
        counts: countChecks(CHECKS),
        checks: CHECKS,
        seesPlace: true,
        mayOpen: true,
      }),
    },
    { name: 'gas-finds', card: findsCard({ day: '2026-11-24', finds: FINDS, seesPlace: true, mayOpen: true }) },
  ];
}
