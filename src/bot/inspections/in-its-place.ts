import type { Plan } from '../../inspections/plans/plan.ts';
import { subjectOfPlan } from '../../outgoing/live-subject.ts';
import { DESK, type Roster } from '../../roster/roster.ts';
import { type InItsPlace, toAdmins } from '../core/go-on.ts';
import { nextRung, onwardTo } from '../core/next-in-line.ts';
import { passOn } from '../core/pass-on.ts';
import type { Onward, Outgoing, Send } from '../ports/outgoing.ts';
import type { World } from '../ports/world.ts';
import { standsAt } from './stands-at.ts';

/** A step of a plan: its card to each who is told instead, in the desk's chat a sentence; a line stays a line. */
export function planInItsPlace(plan: Plan, view: Send['view']): InItsPlace {
  const what = standsAt(plan);
  if (view.view !== 'plan') {
    const words = view.view === 'words' ? view.words : what;
    return { what, show: ({ name }) => ({ view: { view: 'words', words: passOn(name, words) } }) };
  }
  return {
    what,
    show({ name }, { to }) {
      const shown = { view: 'plan' as const, plan: plan.id, missed: { name, state: plan.state } };
      return 'openId' in to
        ? { view: { ...shown, audience: `person:${to.openId}` }, subject: subjectOfPlan(plan.id) }
        : { view: { ...shown, audience: `duty:${DESK}` } };
    },
  };
}

/** What a body must act on where nobody of it is in Feishu: at once to the next in line, by the body's name. */
export function toNobody(
  plan: Plan,
  view: Send['view'],
  from: Omit<Onward, 'tried'>,
  roster: Roster,
  world: World,
): Outgoing[] {
  const onward: Onward = { ...from, tried: [] };
  const name = from.departments.map(world.catalogue.nameOf).join('、') || '没登记的人';
  const { what, show } = planInItsPlace(plan, view);
  const next = nextRung(onward, { roster, world });
  if (!next) return toAdmins(what, onward, plan.id, roster);
  return next.addressed.map((one) => ({
    ...{ kind: 'send', to: one.to, about: plan.id, onward: onwardTo(onward, next) },
    ...show({ key: '', name }, one, next.rung),
  }));
}
