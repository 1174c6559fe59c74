import type { Check } from '../../../../cards/roster/self-check-card.ts';
import { bad, ok, warn } from './check.ts';
import type { Facts } from './facts.ts';

/** Whether the years that time limits reach into have their holidays. */
export function calendar({ uncoveredYears: years }: Facts): Check {
  if (years.length === 0) return ok('工作日历', '时限用到的年份都有');
  return bad(
    '工作日历',
    `没有 ${years.join('、')} 年的放假安排`,
    `现在按周一到周五算。把国务院办公厅的通知写进 ${years.map((year) => `catalogue/calendar/${year}.yaml`).join('、')}（照上一年的写），检查后重启，时限会自动重算。`,
  );
}

/** So many lines of difference are named; the rest are counted. */
const MOST_LINES = 5;

/** Where the files say otherwise than what was published. */
export function files({ overruled }: Facts): Check[] {
  if (overruled.length === 0) return [];
  const some = overruled.slice(0, MOST_LINES).map(({ about, part, gone, come }) => {
    const says = (lines: readonly string[]) => (lines.length > 0 ? `「${lines.join('；')}」` : '没有');
    return `${about} ${part}：文件里${says(gone)}，发布的是${says(come)}`;
  });
  const more = overruled.length > MOST_LINES ? [`还有 ${overruled.length - MOST_LINES} 处`] : [];
  const cure = '照发布的答。以发布的为准，就运行 npm run catalogue:pull；以文件为准，就按清单管理的办法再提一次。';
  return [warn('清单文件和发布的不一致', [...some, ...more].join('\n'), cure)];
}

/** Whether what was published was learned. */
export function learning({ unlearned }: Facts): Check[] {
  if (!unlearned) return [];
  const { sayings, before, after } = unlearned;
  const found = `清单的 ${sayings} 句说法，现在答对 ${before} 句，重新学过只对 ${after} 句`;
  const cure = '没有换上，新加的说法照样算数。看看刚发布的说法是不是两项都用得上，改好再发布。';
  return [warn('新的一版没学好', found, cure)];
}
