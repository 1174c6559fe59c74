import { may } from '../../permissions/permissions.ts';
import { taking } from '../core/taking-table.ts';

/** A table from an admin that no other subject took for its own is the roster; anybody else sent something else. */
export const onWorkbook = taking({
  takes: (_, openId, roster) => (may(roster.actor(openId), 'manageRoster').may ? 'yes' : undefined),
  otherKind: '名册只收 .xlsx。请另存为 .xlsx 再发；格式发「名册模板」看。',
  reading: '收到名册表格，正在看。',
  keeps: ({ fileName, ...draft }) => ({ kind: 'roster-draft', draft: { ...draft, ask: { form: 'import', fileName } } }),
  job: (reading) => ({ kind: 'roster-job', id: reading.draft, job: { do: 'read-workbook', ...reading } }),
});
