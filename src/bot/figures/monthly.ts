import type { ActionOf } from '../../../cards/actions.ts';
import type { OpenId } from '../../brands.ts';
import { monthSaid, NO_MONTH } from '../../figures/month-in.ts';
import { monthBack } from '../../figures/periods.ts';
import { may } from '../../roster/permissions.ts';
import { type Reaction, toast } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import { show } from '../core/show.ts';
import type { Phrase, Shown } from '../core/word.ts';
import type { Click } from '../ports/incoming.ts';
import type { View } from '../ports/views.ts';
import type { World } from '../ports/world.ts';

const EARLIER = '月报由带班领导、指挥室和清单管理员看。您的数发「统计」，本月、上月点按钮。';
const NONE = '没有这个月。发「月报 11月」这样的，就是那个月的。';

/** A month's report for those who may see the street's figures; to everybody else their own of that month, as far as the card goes back. */
export const ofMonth = (month: string): Shown => ({
  async answer(message, world) {
    const { openId } = message.who;
    return show({ view: await monthFor(month, openId, world), own: true }, message, world);
  },
});

async function monthFor(month: string, openId: OpenId, world: World): Promise<View> {
  if (month === NO_MONTH) return { view: 'words', words: NONE };
  if (!(await refused(openId, world))) return { view: 'monthly', month, openId };
  const span = (['month', 'last-month'] as const).find((_, back) => isMonth(month, back, world));
  return span ? { view: 'figures', span, openId } : { view: 'words', words: EARLIER };
}

const isMonth = (month: string, back: number, { now }: World): boolean =>
  monthBack(now(), back).from.slice(0, month.length) === month;

/** 「月报」 and the month it is of. */
export const monthly: Phrase = {
  like: ['月报', '月报 11月', '月报 2025年12月', '上月月报', '十一月的月报', '月报 13月'],
  read(said, _, world) {
    const month = monthSaid(said, world.now());
    return month === undefined ? undefined : ofMonth(month);
  },
};

async function refused(openId: OpenId, world: World): Promise<string | undefined> {
  const allowed = may((await readRoster(world)).actor(openId), 'seeFigures');
  return allowed.may ? undefined : allowed.why;
}

/** The report of a month, in the own chat of whoever may see the street's figures. */
export async function onMonthly(
  { month }: ActionOf<'monthly'>,
  { who: { openId } }: Click,
  world: World,
): Promise<Reaction> {
  const why = await refused(openId, world);
  if (why) return toast(why, 'warning');
  return {
    ...toast('发到你和我的私聊了'),
    says: [{ kind: 'send', to: { openId }, view: { view: 'monthly', month, openId } }],
  };
}
