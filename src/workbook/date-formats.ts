/** How a number is shown as a date: by days, by time of day, or as time that passes (25:30). */
export type DateLook = { days: boolean; time: boolean; passes: boolean };

const DAYS: DateLook = { days: true, time: false, passes: false };
const TIME: DateLook = { days: false, time: true, passes: false };
const PASSING: DateLook = { days: false, time: true, passes: true };
const BOTH: DateLook = { days: true, time: true, passes: false };

/** The formats that a workbook uses by number alone, with those of Chinese programs (ECMA-376 part 1, 18.8.30). */
export const USUAL_LOOKS: ReadonlyMap<number, DateLook> = new Map([
  ...[14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, DAYS] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56].map((id) => [id, TIME] as const),
  [22, BOTH],
  [46, PASSING],
]);

/** No program takes a longer format. */
const LONGEST_FORMAT = 255;

/** How a format code shows a number as a date; undefined when it shows it as a number or a text. */
export function lookOf(code: string): DateLook | undefined {
  const [first = ''] = code.slice(0, LONGEST_FORMAT).toLowerCase().split(';');
  const bare = first
    .replace(/"[^"]*"|\\.|[_*]./g, '')
    .replace(/am\/pm|a\/p/g, 'h')
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/g, '')
    .replace(/general|g\/通用格式/g, '');
  if (!/[ymdhsaeg]/.test(bare.replace(/0e[+-]/g, ''))) return undefined;
  const time = /[hs]|\[m/.test(bare);
  const days = /[ydaeg]/.test(bare) || (!time && bare.includes('m'));
  return { days, time, passes: /\[[hms]/.test(bare) };
}
