import { mayWithAlarm } from '../../alarms/rights.ts';
import { taking } from '../core/taking-table.ts';

/** What the names of such workbooks say. */
const NAMED = /燃气设备|设备清单|入户安检|人车瓶/;

/** A table of the gas company, by its name, from somebody of the desk or an admin; anybody else sent something else. */
export const onGasWorkbook = taking({
  takes: (name, openId, roster) =>
    NAMED.test(name) && mayWithAlarm('importSheet', null, openId, roster).may ? 'yes' : undefined,
  otherKind: '燃气的表格只收 .xlsx。请用 WPS 或 Excel 另存为 .xlsx 再发。',
  reading: '收到表格，正在看。',
  keeps: ({ fileName, ...draft }) => ({
    kind: 'gas-draft',
    draft: { ...draft, ask: { form: 'gas-import', fileName, sheet: null, problems: [] } },
  }),
  job: (reading) => ({ kind: 'gas-workbook', ...reading, about: reading.draft }),
});
