import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CalendarYear } from '../../catalogue/calendar/schema.ts';
import { checkCalendars } from '../../catalogue/check/calendar.ts';
import { checkLimits } from '../../catalogue/check/limits.ts';
import { Limits } from '../../catalogue/limits-schema.ts';
import { type Problem, problemLine } from '../../catalogue/problems.ts';
import { CATALOGUE_DIR } from '../../catalogue/read.ts';
import { parseYaml } from '../../catalogue/read-yaml.ts';
import { whole as real } from './whole-list.ts';

const textOf = (file: string) => readFileSync(join(CATALOGUE_DIR, file), 'utf8');

/** What is said of the calendars when a year's file reads like this; further years beside it. */
function saidOfYear(
  text: string,
  file = 'calendar/2026.yaml',
  beside = real.calendars.filter((one) => one.file !== file),
) {
  const problems: Problem[] = [];
  const read = parseYaml(file, text, CalendarYear, problems);
  return [...problems, ...checkCalendars({ calendars: [...beside, ...(read ? [read] : [])] })].map(problemLine);
}
/** The year 2026 with one thing written otherwise; fails where that thing is not there. */
function changed(from: string, to: string): string {
  const text = textOf('calendar/2026.yaml');
  if (!text.includes(from)) throw new Error(`2026.yaml has no ${from}`);
  return text.replace(from, to);
}

describe('a calendar', () => {
  test('of each year entered is right', () => expect(checkCalendars(real).map(problemLine)).toEqual([]));

  test('of the next year is one more file', () => {
    const next = textOf('calendar/2026.yaml').replaceAll('2026', '2027').replace('2025-11-04', '2026-11-05');
    // Moved by a year the days fall otherwise: what is said is about the days, not about the year.
    expect(saidOfYear(next, 'calendar/2027.yaml').join('\n')).not.toMatch(/文件名|缺了年份|没有/);
  });

  test.each([
    ["work: ['2026-01-04']", "work: ['2026-01-05']", /第6行 .*2026-01-05 是周一，本来就上班/],
    ["work: ['2026-02-14', '2026-02-28']", "work: ['2026-02-21', '2026-02-28']", /第7行 .*2026-02-21 又放假又上班/],
    ["work: ['2026-05-09']", "work: ['2026-08-09']", /2026-08-09 离劳动节太远/],
    [
      "from: '2026-06-19', to: '2026-06-21'",
      "from: '2026-06-21', to: '2026-06-19'",
      /第10行 .*端午节的最后一天在第一天之前/,
    ],
    ["from: '2026-09-25', to: '2026-09-27'", "from: '2026-09-25', to: '2026-10-01'", /国庆节和前一个节日重叠/],
    ["from: '2026-10-01', to: '2026-10-07'", "from: '2026-10-01', to: '2026-10-17'", /国庆节放了 17 天/],
    ["from: '2026-10-01', to: '2026-10-07'", "from: '2027-10-01', to: '2027-10-07'", /国庆节不在 2026 年/],
    ['name: 端午节', 'name: 清明节', /清明节写了 2 次/],
    ['name: 端午节', 'name: 清明节', /没有端午节/],
    ["work: ['2026-05-09']", 'work: []', /^提醒 .*净放 14 天；法定是 13 天/m],
    ["announced: '2025-11-04'", "announced: '2026-11-04'", /第4行 .*通知应当在这一年之前/],
    ["from: '2026-01-01'", "from: '1 月 1 日'", /第6行 .*日期写成 2026-10-01 这样/],
    ['year: 2026', 'year: 2025', /文件名是 2026.yaml，里面写的是 2025 年/],
    ['year: 2026', 'year: 2025', /2025 年写了两次/],
  ])('in which %s reads %s is refused by file and line', (from, to, says) => {
    expect(saidOfYear(changed(from, to)).join('\n')).toMatch(says);
  });

  test('with a year left out between two is missed', () => {
    const later = textOf('calendar/2026.yaml').replaceAll('2026', '2029').replaceAll('2025', '2028');
    expect(saidOfYear(later, 'calendar/2029.yaml').join('\n')).toContain('2026 年和这一年之间缺了年份');
  });
});

describe('the limits of the office', () => {
  const said = (text: string): string => {
    const problems: Problem[] = [];
    const limits = parseYaml('limits.yaml', text, Limits, problems);
    return [...problems, ...(limits ? checkLimits({ limits }) : [])].map(problemLine).join('\n');
  };
  const withLine = (field: string, value: string) => {
    const text = textOf('limits.yaml');
    const line = new RegExp(`^${field}: .*$`, 'm');
    if (!line.test(text)) throw new Error(`limits.yaml has no ${field}`);
    return text.replace(line, `${field}: ${value}`);
  };

  test('are right as they stand', () => expect(said(textOf('limits.yaml'))).toBe(''));

  test.each([
    ['urgentDispatchMinutes', '60', '紧急件的派遣时限比普通件还长'],
    ['urgentSignMinutes', '600', '紧急件的签收时限比普通件还长'],
    ['filedNaturalDays', '120', '行政处罚法第六十条是九十日'],
    ['amberShare', '0.99', '临期写 0.3 到 0.95 之间'],
    ['returnsToCouncil', '1', '第一次退单由指挥室裁定'],
    ['verifyFromRepeat', '1', '第一次不算重复'],
    ['settledOfferAt', '1', '第一次当场处理不用劝'],
    ['quiet', "{from: '20:00', to: '08:00', digest: '08:30'}", '开始要早于结束'],
    ['quiet', "{from: '08:00', to: '20:00', digest: '07:30'}", '汇总不能早于'],
    ['quiet', "{from: '8 点', to: '20:00', digest: '08:30'}", '时刻写成 08:30 这样'],
    ['confirmDays', '0', '要大于 0'],
    ['confirmDays', '2.5', '写整数'],
    ['verifySample', '10', '写 0 到 1 之间的小数'],
  ])('in which %s is %s are refused by file and line', (field, value, says) => {
    expect(said(withLine(field, value))).toMatch(new RegExp(`limits.yaml 第\\d+行 · ${field}.*${says}`));
  });

  test('of which one is left out are refused by its name', () => {
    expect(said(textOf('limits.yaml').replace(/^signHours: .*\n/m, ''))).toContain('signHours');
  });
});
