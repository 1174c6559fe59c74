import { dayOf } from '../../cases/calendar/calendar.ts';
import type { Case } from '../../cases/record/case.ts';
import { RETURN_WORDS } from '../../cases/record/reasons.ts';
import { type Became, returnsOf } from '../../cases/record/returns.ts';
import { redact } from '../../redaction/redact.ts';
import type { Period } from '../periods.ts';
import { minuteOf } from './taken.ts';

/** The month's sheet of what was sent back. */
export const RETURN_SHEET = {
  name: '退单清单',
  header: ['编号', '事项', '社区', '谁退的', '什么时候', '原因', '说该谁办', '后来'],
};

const BECAME: Record<Became, string> = {
  moved: '换了主责',
  stayed: '没换',
  waiting: '还在等裁定、会商或者外单位',
  gone: '没裁定就结束了',
};

/** The returns of a case on some days as rows of a workbook, by nobody's name. Pure. */
export function returnRows(
  c: Case,
  { from, to }: Pick<Period, 'from' | 'to'>,
  nameOf: (department: string) => string,
): string[][] {
  return returnsOf(c)
    .filter(({ at }) => from <= dayOf(at) && dayOf(at) <= to)
    .map(({ department, at, reason, suggested, became }) => [
      c.id,
      redact(c.title),
      c.place.community,
      nameOf(department),
      minuteOf(at),
      RETURN_WORDS[reason],
      suggested === null ? '' : nameOf(suggested),
      BECAME[became],
    ]);
}
