import { shownRepeat } from '../../cases/privacy/shown-repeat.ts';
import type { Case } from '../../cases/record/case.ts';
import { OUTCOME_WORDS, SATISFACTION_WORDS } from '../../cases/record/reasons.ts';
import { STATE_WORDS } from '../../cases/record/state.ts';
import { redact } from '../../redaction/redact.ts';
import type { WrittenCell } from '../../workbook/write.ts';
import { type TakenColumn, takenRow } from './taken.ts';

/** When the first of its clocks that run is due. */
function dueOf({ clocks }: Case): number | null {
  const dues = clocks.filter(({ stopped }) => !stopped).map(({ dueAt }) => dueAt);
  return dues.length > 0 ? Math.min(...dues) : null;
}

/** What is taken out of a case: every text redacted, no phone, and nobody who reported it or is complained of. */
export const CASE_COLUMNS: readonly TakenColumn<Case>[] = [
  { name: '编号', kind: 'text', of: (c) => c.id },
  { name: '事项', kind: 'choice', of: (c) => redact(c.title) },
  { name: '社区', kind: 'choice', of: (c) => c.place.community },
  { name: '地点', kind: 'text', of: (c) => redact([c.place.estate, c.place.detail].filter(Boolean).join(' ')) },
  { name: '状态', kind: 'choice', of: (c) => STATE_WORDS[c.state] },
  { name: '紧急', kind: 'choice', of: (c) => (c.urgent ? '紧急' : null) },
  // A sheet is passed on: what was reported in secret (举报) is not counted in it.
  { name: '第几次', kind: 'number', of: (c) => shownRepeat(c).repeat },
  { name: '主责', kind: 'choice', of: (c, nameOf) => (c.lead ? nameOf(c.lead.department) : null) },
  { name: '上报', kind: 'instant', of: (c) => c.times.opened },
  { name: '派遣', kind: 'instant', of: (c) => c.times.dispatched },
  { name: '最晚', kind: 'instant', of: dueOf },
  { name: '反馈', kind: 'instant', of: (c) => c.times.fedBack },
  { name: '办结', kind: 'instant', of: (c) => c.times.closed },
  { name: '结果', kind: 'choice', of: (c) => (c.closing?.outcome ? OUTCOME_WORDS[c.closing.outcome] : null) },
  { name: '评价', kind: 'choice', of: (c) => (c.satisfaction ? SATISFACTION_WORDS[c.satisfaction] : null) },
  { name: '说明', kind: 'text', of: (c) => redact(c.result?.text ?? '') },
];

/** The heads of a sheet of cases. */
export const CASE_HEADER: readonly string[] = CASE_COLUMNS.map(({ name }) => name);

/** The month's sheet of what is late. */
export const LATE_SHEET = { name: '超期清单', header: CASE_HEADER };

/** A case as a row of a workbook, under CASE_HEADER, whoever reads it. Pure. */
export const caseRow = (c: Case, nameOf: (department: string) => string): WrittenCell[] =>
  takenRow(CASE_COLUMNS, c, nameOf);
