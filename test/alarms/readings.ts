import { catalogue } from '../../catalogue/index.ts';
import type { AlarmRules } from '../../catalogue/limits-schema.ts';
import type { GasDevice } from '../../src/alarms/device.ts';
import type { RosterChange } from '../../src/bot/ports/roster.ts';
import { EVERYWHERE } from '../../src/roster/roles.ts';
import { idOf } from '../store/report-case.ts';

export const RULES: AlarmRules = catalogue.limits.alarms;
export const [SECOND, MINUTE] = [1000, 60_000];

/** A detector in a kitchen: over 20 for ten seconds is a leak, back under 15 for half a minute is over; low pressure is ordinary. */
export const aDevice = (id: string, change: Partial<GasDevice> = {}): GasDevice => ({
  ...{ id, name: `样例面馆 ${id}`, kind: '报警器', supply: 'piped', company: 'gas-company', community: '德加社区' },
  ...{ detail: '德加小区 3 幢底商', owner: { name: '样例店主', phone: '10000000099' }, offlineMinutes: 10 },
  limits: [
    {
      ...{ id: '浓度高高', metric: '浓度', unit: '%LEL', level: 'danger' },
      raise: { op: '>', value: 20, for: 10 },
      clear: { op: '<', value: 15, for: 30 },
    },
    {
      ...{ id: '压力低', metric: '压力', unit: 'kPa', level: 'ordinary' },
      raise: { op: '<', value: 1, for: 0 },
      clear: { op: '>', value: 1.2, for: 0 },
    },
  ],
  ...change,
});

const person = (name: string, role: 'officer' | 'head'): RosterChange => ({
  kind: 'grant',
  grant: { id: `${name}-gas`, openId: idOf(name), ...EVERYWHERE, role, department: 'gas-company' },
});

/** Two people of the sample office work for the gas company too: who is on duty there, and who heads it. */
export const GAS_PEOPLE: RosterChange[] = [person('市监所值班员', 'officer'), person('执法队负责人', 'head')];

let count = 0;
/** A reading under an id of its own. */
export const reading = (what: string, device: string, at: number, more: Record<string, unknown> = {}) => ({
  ...{ what, id: `r-${++count}`, source: 'platform', device, at: new Date(at).toISOString() },
  ...more,
});
export const describing = (device: GasDevice, at: number) => ({
  ...{ what: 'device', id: `d-${++count}`, source: 'platform', at: new Date(at).toISOString() },
  device,
});
