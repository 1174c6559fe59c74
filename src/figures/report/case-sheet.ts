import { dayOf } from '../../cases/calendar/calendar.ts';
import type { Case } from '../../cases/record/case.ts';
import { OUTCOME_WORDS, SATISFACTION_WORDS } from '../../cases/record/reasons.ts';
import { STATE_WORDS } from '../../cases/record/state.ts';
import { redact } from '../../redaction/redact.ts';

/** What is exported of a case: no phone, and nobody who reported it or is complained of. */
export const CASE_HEADER = [
  '编号',
  '事项',
  '社区',
  '地点',
  '状态',
  '紧急',
  '第几次',
  '主责',
  '上报',
  '派遣',
  '最晚',
  '反馈',
  '办结',
  '结果',
  '评价',
  '说明',
] as const;

const SHANGHAI_MS = 8 * 3_600_000;
const minuteOf = (at: number | null | undefined): string =>
  at ? `${dayOf(at)} ${new Date(at + SHANGHAI_MS).toISOString().slice(11, 16)}` : '';

/** A case as a row of a workbook, under CASE_HEADER: every text redacted, whoever reads it. Pure. */
export function caseRow(c: Case, nameOf: (department: string) => string): string[] {
  const dues = c.clocks.filter(({ stopped }) => !stopped).map(({ dueAt }) => dueAt);
  return [
    c.id,
    redact(c.title),
    c.place.community,
    redact([c.place.estate, c.place.detail].filter(Boolean).join(' ')),
    STATE_WORDS[c.state],
    c.urgent ? '紧急' : '',
    String(c.repeat),
    c.lead ? nameOf(c.lead.department) : '',
    minuteOf(c.times.opened),
    minuteOf(c.times.dispatched),
    minuteOf(dues.length > 0 ? Math.min(...dues) : null),
    minuteOf(c.times.fedBack),
    minuteOf(c.times.closed),
    c.closing?.outcome ? OUTCOME_WORDS[c.closing.outcome] : '',
    c.satisfaction ? SATISFACTION_WORDS[c.satisfaction] : '',
    redact(c.result?.text ?? ''),
  ];
}
