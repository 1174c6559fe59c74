import { may } from '../../permissions/permissions.ts';
import { taking } from '../core/taking-table.ts';
import { keptBundles } from './see-subject.ts';

const NAMED = /档案|一店一档/;

/** A table of files, by its name, or from whoever keeps files and has nothing to do with the roster; anybody else sent something else. */
export const onSubjectWorkbook = taking({
  takes(name, openId, roster, world) {
    if (keptBundles(openId, roster, world).length === 0) return undefined;
    return NAMED.test(name) || !may(roster.actor(openId), 'manageRoster').may ? 'yes' : undefined;
  },
  otherKind: '档案只收 .xlsx。请另存为 .xlsx 再发；格式发「档案模板」看。',
  reading: '收到档案表格，正在看。',
  keeps: ({ fileName, ...draft }) => ({
    kind: 'inspection-draft',
    draft: { ...draft, ask: { form: 'subject-import', fileName } },
  }),
  job: (reading) => ({ kind: 'subject-workbook', ...reading, about: reading.draft }),
});
