import type { GasDevice } from '../../src/alarms/device.ts';

const WEEK_MINUTES = 10_080;

/** Marks that are plainly samples: a real device brings its own. */
const LEAK: GasDevice['limits'][number] = {
  ...{ id: '浓度高高', metric: '浓度', unit: '%LEL', level: 'danger' },
  raise: { op: '>', value: 20, for: 10 },
  clear: { op: '<', value: 15, for: 30 },
};
const LOW: GasDevice['limits'][number] = {
  ...{ id: '压力低', metric: '压力', unit: 'kPa', level: 'ordinary' },
  raise: { op: '<', value: 1, for: 5 },
  clear: { op: '>', value: 1.2, for: 5 },
};
const LEVEL: GasDevice['limits'][number] = {
  ...{ id: '液位高', metric: '液位', unit: '%', level: 'ordinary' },
  raise: { op: '>', value: 80, for: 10 },
  clear: { op: '<', value: 76, for: 10 },
};

const sample = (id: string, name: string, change: Partial<GasDevice> = {}): GasDevice => ({
  ...{ id, name, kind: '报警器', supply: 'piped', company: 'gas-company', community: '德加社区' },
  ...{ detail: `德加小区样例路 ${id.slice(-2)} 号`, owner: { name: '样例店主', phone: '10000000099' } },
  limits: [LEAK, LOW],
  // The pretend platform sends no signs of life by itself: whoever plays says when a device is gone.
  offlineMinutes: WEEK_MINUTES,
  ...change,
});

/** So many devices there are beside the named ones, for a flood. */
const MANY = 40;

/** The devices of the pretend gas platform: some by name, and many more. */
export const sampleDevices: readonly GasDevice[] = [
  sample('RQ-0001', '样例面馆后厨'),
  sample('RQ-0002', '样例小吃店后厨'),
  sample('RQ-0003', '样例小区 1 幢管道井', { owner: null, community: '骆家庄社区' }),
  sample('RQ-0004', '样例供应站储罐', {
    ...{ kind: '储罐', supply: 'bottled', company: 'bottled-gas', limits: [LEVEL], owner: null },
  }),
  ...Array.from({ length: MANY }, (_, i) =>
    sample(`RQ-1${String(i).padStart(3, '0')}`, `样例用户 ${i + 1}`, { owner: null }),
  ),
];
