import { instantOf } from '../cases/calendar/calendar.ts';
import { plain } from '../workbook/words.ts';

const SAID =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[\sT]*(\d{1,2})[:时点](\d{1,2})?分?(?::\d{1,2}(?:\.\d+)?)?秒?)?$/;

/** The last minute of office work, where only the day is said. */
const END_OF_WORK = 17 * 60 + 30;

/** A Shanghai day, with a time or until the end of work, as systems write it; epoch ms, undefined for no such time. */
export function saidTime(words: string): number | undefined {
  const [, year = '', month = '', date = '', hours, minutes = '0'] = SAID.exec(plain(words)) ?? [];
  if (!year) return undefined;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const known = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(known.getTime()) || known.toISOString().slice(0, 10) !== day) return undefined;
  if (hours === undefined) return instantOf(day, END_OF_WORK);
  return Number(hours) < 24 && Number(minutes) < 60 ? instantOf(day, Number(hours) * 60 + Number(minutes)) : undefined;
}
