import type { OpenId } from '../../brands.ts';
import { MONTH } from '../../figures/days-asked.ts';
import { daysIn, daysSaid, NO_DAYS, namesReport, reportSaid } from '../../figures/named/named.ts';
import { periodOf, weekBack } from '../../figures/periods.ts';
import { may } from '../../permissions/permissions.ts';
import { readRoster } from '../core/reading.ts';
import { show } from '../core/show.ts';
import type { Phrase, Shown } from '../core/word.ts';
import type { View } from '../ports/views.ts';

const NONE = '没有这几天，或者超过一年。发「10月」「上周」「11月1日到15日」这样的，就是那几天的。';

/** What words ask figures of: a report that they name, or some days; today where they name none. To everybody what is theirs of it. */
export const asked = (words: string): Shown => ({
  async answer(message, world) {
    const { openId } = message.who;
    const { may: whole } = may((await readRoster(world)).actor(openId), 'seeFigures');
    return show({ view: viewOf(words, openId, whole, world.now()), own: true }, message, world);
  },
});

/** The report to those who may see the street's figures; to everybody else their own of the same days. */
function viewOf(words: string, openId: OpenId, whole: boolean, now: number): View {
  if (namesReport('周报', words)) {
    const monday = weekBack(now, words.includes('上上') ? 2 : 1).from;
    return whole ? { view: 'weekly', monday, openId } : { view: 'figures', span: monday, openId };
  }
  const ofReport = namesReport('月报', words);
  const days = daysIn(words, now) ?? (ofReport ? 'last-month' : 'today');
  if (days === NO_DAYS) return { view: 'words', words: NONE };
  const inReport = ofReport && (days === 'month' || days === 'last-month');
  const month = MONTH.test(days) ? days : inReport ? periodOf(days, now).from.slice(0, 7) : undefined;
  return whole && month !== undefined ? { view: 'monthly', month, openId } : { view: 'figures', span: days, openId };
}

/** 「月报」 and what it is of; days that are named and nothing else. */
export const daysNamed: Phrase = {
  like: [
    ...['昨天', '前天', '本周', '上周', '本月', '上月', '10月', '去年的统计', '11月20日', '三季度'],
    ...['月报', '月报 11月', '月报 2025年12月', '上月月报', '十一月的月报', '月报 13月'],
  ],
  read: (said, _, { now }) =>
    (reportSaid(said, now()) ?? daysSaid(said, now())) === undefined ? undefined : asked(said),
};
