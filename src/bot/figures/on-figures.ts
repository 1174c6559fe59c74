import type { ActionOf } from '../../../cards/actions.ts';
import type { OpenId } from '../../brands.ts';
import { weekBack } from '../../figures/periods.ts';
import { may } from '../../permissions/permissions.ts';
import { TO_OWN_CHAT } from '../core/own-chat.ts';
import { nothing, type Reaction, toast } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import type { FigureView } from '../ports/figure-view.ts';
import type { Click } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';

/** Other days of the same figures, in place: of whoever presses. */
export async function onFigures({ span }: ActionOf<'figures'>, { who }: Click, world: World): Promise<Reaction> {
  const roster = await readRoster(world);
  return { ...nothing, answer: { show: { view: 'figures', span, openId: who.openId }, known: { roster } } };
}

/** A report, in the own chat of whoever may see the street's figures. */
async function report(view: Extract<FigureView, { view: 'weekly' | 'monthly' }>, openId: OpenId, world: World) {
  const allowed = may((await readRoster(world)).actor(openId), 'seeFigures');
  if (!allowed.may) return toast(allowed.why, 'warning');
  return {
    ...toast(TO_OWN_CHAT),
    says: [{ kind: 'send' as const, to: { openId }, view: { ...view, openId } }],
  };
}

/** That of the last week. */
export const onWeekly = (_: ActionOf<'weekly'>, { who }: Click, world: World): Promise<Reaction> =>
  report({ view: 'weekly', monday: weekBack(world.now(), 1).from }, who.openId, world);

/** That of a month. */
export const onMonthly = ({ month }: ActionOf<'monthly'>, { who }: Click, world: World): Promise<Reaction> =>
  report({ view: 'monthly', month }, who.openId, world);

/** The cases behind a figure, in the own chat of whoever presses; in place where they are turned over there. */
export function onFigureRows(
  { figure, days, part, after, here }: ActionOf<'figure-rows'>,
  { who: { openId } }: Click,
): Reaction {
  const view = { view: 'figure-rows', figure, days, part, after, openId } as const;
  if (here) return { ...nothing, answer: { show: view } };
  return { ...toast(TO_OWN_CHAT), says: [{ kind: 'send', to: { openId }, view }] };
}

/** What the figures mean. */
export const onFigureWords = (_: ActionOf<'figure-words'>, { who: { openId } }: Click): Reaction => ({
  ...toast(TO_OWN_CHAT),
  says: [{ kind: 'send', to: { openId }, view: { view: 'figure-words' } }],
});
