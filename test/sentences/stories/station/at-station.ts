import { onTick } from '../../../../src/bot/on-tick.ts';
import { writeWorkbook } from '../../../../src/workbook/write.ts';
import { deliverDue } from '../../../harness/deliver-due.ts';
import { tapping } from '../../tapping.ts';
import type { Town } from '../../town.ts';
import { playing } from '../playing.ts';

export const GROUP = '德加网格群';

const HEADER = ['日期', '社区', '姓名', '时间', '手机', '备注'];

/** Who is at the station or has to do with it, and what they may do there. */
export function atStation(town: Town) {
  const head = playing(town, '联络站书记');
  return {
    ...{ town, head, tap: tapping(town) },
    ...{ worker: playing(town, '网格员甲'), far: playing(town, '网格员乙'), officer: playing(town, '执法队值班员') },
    ...{ desk: playing(town, '指挥室派遣员'), market: playing(town, '市监所值班员') },
    stranger: playing(town, 'a neighbour'),
    /** Lets it be a time of day in Shanghai, and the clock strike. */
    async strike(shanghai: string) {
      town.clock.now = Date.parse(`${shanghai}+08:00`);
      await onTick(town.world);
      await deliverDue(town.world);
    },
    table: (rows: string[][], header = HEADER) => writeWorkbook([{ name: '值班', header, rows }]),
    async sends(who: typeof head, name: string, bytes: Uint8Array) {
      await who.sendsFile(name, bytes).catch(() => '');
      await deliverDue(town.world);
    },
    /** The latest open form of a kind. */
    draftOf: (form: string) =>
      String(
        town.database.raw.prepare(`SELECT id FROM drafts WHERE body LIKE '%"${form}"%' ORDER BY rowid DESC`).get()?.id,
      ),
  };
}
export type AtStation = ReturnType<typeof atStation>;
