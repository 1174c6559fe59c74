import type { Case } from '../../src/cases/record/case.ts';
import { STATE_WORDS } from '../../src/cases/record/state.ts';
import { KIND_WORDS, OFFICIAL } from '../../src/inspections/kinds.ts';
import { type FileField, shortLabel } from '../../src/inspections/subjects/archive.ts';
import type { FieldValue } from '../../src/inspections/subjects/subject.ts';
import { type Hazard, VISIT_STATES, type VisitSummary } from '../../src/inspections/summary.ts';
import { brief } from '../brief.ts';
import { type Element, items, panel, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { when, whenDue } from '../when.ts';

type NameOf = (department: string) => string;
/** So many lines of a kind are shown on a file's card. */
const LINES = 8;

const some = (lines: readonly string[]): string[] =>
  lines.length > LINES ? [...lines.slice(0, LINES), `……共 ${lines.length} 条`] : [...lines];

/** What is not put right yet: the one thing that has a colour. */
export function openLines(open: readonly Hazard[], nameOf: NameOf, now: number): Element[] {
  if (open.length === 0) return [text('没有没改完的。')];
  const lines = open.map(
    ({ look, department, due, grade }) =>
      `${grade === '立即处置' ? '立即处置　' : ''}${look}（${nameOf(department)}${due === null ? '' : `，${whenDue(due, now)} 前改好`}）`,
  );
  return [text(`<font color='red'>没改完 ${open.length} 条</font>`), items(some(lines))];
}

const untilWords = (until: string, today: string): string => {
  const days = Math.round((Date.parse(until) - Date.parse(today)) / 86_400_000);
  if (days < 0) return `${until} 已到期`;
  return days <= 30 ? `${until} 到期，还有 ${days} 天` : `${until} 到期`;
};

/** A value as one line: what it is, until when it holds. */
export const valueLine = (field: FileField, { value, until }: FieldValue, today: string): string =>
  `${shortLabel(field)}：${brief(value, 60)}${until === null ? '' : `，${untilWords(until, today)}`}`;

/** What a visit came to; of what is no inspection neither a body nor a finding, for it had none. */
function visitWords({ kind, state, departments, items: n, hazards, saw }: VisitSummary, nameOf: NameOf): string {
  if (saw !== undefined) return `：${brief(saw, 40)}`;
  if (!OFFICIAL.includes(kind))
    return `　${state === 'running' ? (kind === 'self' ? '交给店家了' : '在看') : VISIT_STATES[state]}`;
  const found = hazards.length > 0 ? `，${hazards.length} 条要改` : state === 'closed' ? '，都好' : '';
  const waits = state === 'told' ? '，店家还没签收' : '';
  return `（${departments.map(nameOf).join('、')}）${VISIT_STATES[state]}${waits}${n > 0 ? `，${n} 条` : ''}${found}`;
}

/** The visits, newest first, one line each; the names of whoever was there are in the visit itself. */
export function visitLines(visits: readonly VisitSummary[], nameOf: NameOf, now: number): Element[] {
  if (visits.length === 0) return [];
  const lines = visits.map((visit) => `${when(visit.at, now)} ${KIND_WORDS[visit.kind]}${visitWords(visit, nameOf)}`);
  return [panel(`来过的 ${visits.length} 次`, items(some(lines)))];
}

/** What was found before and put right. */
export function pastLines(visits: readonly VisitSummary[], now: number): Element[] {
  const past = visits.flatMap(({ hazards }) => hazards.filter(({ correctedAt }) => correctedAt !== null));
  if (past.length === 0) return [];
  return [
    panel(
      `改好的 ${past.length} 条`,
      items(some(past.map(({ look, correctedAt }) => `${look}（${when(correctedAt ?? now, now)} 改好）`))),
    ),
  ];
}

/** The cases that were opened there. */
export function caseLines(cases: readonly Case[], now: number): Element[] {
  if (cases.length === 0) return [];
  const lines = cases.map(
    ({ id, title, state, times }) => `${id} ${title}　${STATE_WORDS[state]}（${when(times.opened, now)}）`,
  );
  return [panel(`事件 ${cases.length} 件`, items(some(lines)))];
}

/** How often each department came this year, against the cap. */
export const countLine = (
  counted: readonly { department: string; n: number }[],
  cap: number,
  nameOf: NameOf,
): string =>
  counted.length === 0
    ? `今年还没查过（每个部门上限 ${cap} 次）`
    : `今年查过：${counted.map(({ department, n }) => `${nameOf(department)} ${n}/${cap}`).join('、')}`;

/** The same as a line of Markdown. */
export const escaped = (line: string): Element => text(escapeMarkdown(line));
