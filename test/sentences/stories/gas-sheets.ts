import { CHECKS, checkSheet, DEVICES, deviceSheet, FINDS, findSheet } from '../../alarms/sheets.ts';
import { personOf } from '../person.ts';
import type { Stories } from '../story.ts';
import { tapping } from '../tapping.ts';
import type { Town } from '../town.ts';
import { playing } from './playing.ts';

const DESK = '指挥室派遣员';

/** The lists that come by workbook: wrong, right, the same again, and what of them becomes cases. */
async function gasSheetStory(town: Town): Promise<void> {
  const [desk, worker] = [playing(town, DESK), playing(town, '网格员甲')];
  const tap = tapping(town);
  const sends = (name: string, bytes: Uint8Array) => town.sendsFile(personOf(town, DESK).openId, name, bytes);
  await sends('入户安检.csv', new Uint8Array([1]));
  await sends('入户安检.xlsx', new Uint8Array([1]));
  await sends('入户安检 错.xlsx', await checkSheet([['上月', '', '', '', '', '', '']]));
  await sends(
    '入户安检.xlsx',
    await checkSheet([
      ...CHECKS,
      ...Array.from({ length: 20 }, (_, n) => ['2026-11', `德加小区 2 幢 ${n}`, '', '燃气公司', '有隐患', '软管', '']),
    ]),
  );
  await desk.clicks('收下');
  await sends('入户安检.xlsx', await checkSheet(CHECKS));
  await desk.says('入户安检');
  await tap(worker, { do: 'gas-open-checks', month: '2026-11' });
  await desk.clicks('22 户没改的立事件');
  await tap(desk, { do: 'gas-open-checks', month: '2026-11' });
  const [check] = await town.world.store.gasChecks('2026-11');
  if (!check) throw new Error('no household was kept');
  const nowhere = {
    ...check,
    month: '2026-08',
    company: 'nowhere',
    state: 'hazard',
    fixed: false,
    caseId: null,
  } as const;
  await town.world.store.commit({ at: town.clock.now, changes: [{ kind: 'gas-checks', checks: [nowhere] }], says: [] });
  await tap(desk, { do: 'gas-open-checks', month: '2026-08' });
  await sends(
    '入户安检 两个月.xlsx',
    await checkSheet([
      ['2026-09', '德加小区 1 幢 1', '', '燃气公司', '没检', '', ''],
      ['2026-10', '德加小区 1 幢 1', '', '燃气公司', '已检', '', ''],
    ]),
  );
  await desk.clicks('收下');
  await sends(
    '人车瓶.xlsx',
    await findSheet([
      ...FINDS,
      ...Array.from({ length: 16 }, (_, n) => ['2026-11-24', `样例瓶 1${n}`, '送气没扫码', '瓶装燃气企业', '', '']),
    ]),
  );
  await desk.clicks('收下');
  await tap(worker, { do: 'gas-open-finds', day: '2026-11-24' });
  await desk.says('人车瓶');
  await desk.clicks('2 条要办的立事件');
  await tap(desk, { do: 'gas-open-finds', day: '2026-11-24' });
  await sends('燃气设备.xlsx', await deviceSheet());
  await tap(desk, { do: 'gas-take', draft: 'no-such' });
  await tap(worker, { do: 'gas-take', draft: 'no-such' });
  await desk.clicks('收下');
  await sends(
    '燃气设备 改.xlsx',
    await deviceSheet(DEVICES.map((row) => row.map((one) => (one === '样例供应站' ? '样例供应站一号' : one)))),
  );
  await desk.says('设备 样例');
}

export const stories: Stories = {
  'workbooks of the gas company': { play: gasSheetStory },
};
