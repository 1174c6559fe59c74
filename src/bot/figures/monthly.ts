import type { ActionOf } from '../../../cards/actions.ts';
import type { OpenId } from '../../brands.ts';
import { dayOf } from '../../cases/calendar/calendar.ts';
import { monthBefore } from '../../figures/periods.ts';
import { may } from '../../roster/permissions.ts';
import { type Reaction, toast, together } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import { replyInOwnChat } from '../core/reply.ts';
import { show } from '../core/show.ts';
import type { Phrase } from '../core/word.ts';
import type { Click } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';

/** 「月报」, 「月报 11月」, 「月报 2025年11月」: the month as YYYY-MM, the last of that name; undefined of anything else. */
export function monthSaid(said: string, now: number): string | undefined {
  const [, year, month] = /^月报\s*(?:(?:(\d{4})\s*年)?\s*(\d{1,2})\s*月(?:份)?)?$/.exec(said) ?? [];
  const current = dayOf(now).slice(0, 7);
  if (month === undefined) return /^月报$/.test(said) ? monthBefore(current) : undefined;
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  const two = month.padStart(2, '0');
  if (year) return `${year}-${two}`;
  const thisYear = `${current.slice(0, 4)}-${two}`;
  return thisYear <= current ? thisYear : `${Number(current.slice(0, 4)) - 1}-${two}`;
}

/** A month's report for those who may see the street's figures; anybody else is told who may. */
export const monthly: Phrase = {
  like: ['月报', '月报 11月', '月报 2025年12月'],
  read(said, openId, world) {
    const month = monthSaid(said, world.now());
    if (month === undefined) return undefined;
    return {
      async answer(message) {
        const why = await refused(openId, world);
        if (!why) return show({ view: { view: 'monthly', month, openId }, own: true }, message, world);
        const words = { kind: 'send' as const, to: { openId }, view: { view: 'words' as const, words: why } };
        return together(replyInOwnChat(message), { changes: [], says: [words] });
      },
    };
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
