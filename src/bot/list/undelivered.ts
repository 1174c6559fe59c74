import { chatKeyOf } from '../../outgoing/lanes.ts';
import { goOn, type InItsPlace } from '../core/go-on.ts';
import type { Hooks } from '../core/hooks.ts';
import type { Onward } from '../ports/outgoing.ts';
import type { View } from '../ports/views.ts';

const DUTY = 'duty:';

/** Whose answer a card of the list waits for, and what it is called; undefined of every other message. */
function asked(view: View): { department: string | undefined; group: string; what: string; goTo: string } | undefined {
  if (view.view === 'proposal') {
    const { audience, proposal } = view;
    const department = audience.startsWith(DUTY) ? audience.slice(DUTY.length) : undefined;
    return { department, group: proposal, what: proposal, goTo: '再从「提议」里看' };
  }
  if (view.view !== 'list-review') return undefined;
  const { department } = view;
  return { department, group: `review/${department}`, what: '年度复核', goTo: '下个月会再发' };
}

/**
 * A card of the list that cannot be delivered: its department's people have it in their own chats; where that leaves nobody
 * the keepers hear who is not reached, else the admins.
 */
export const undelivered: NonNullable<Hooks['undelivered']> = async (queued, world) => {
  const { outgoing } = queued;
  const of = outgoing.kind === 'send' ? asked(outgoing.view) : undefined;
  if (outgoing.kind !== 'send' || !of) return undefined;
  const { to, view, subject, about } = outgoing;
  const onward: Onward = outgoing.onward ?? {
    notice: view.view,
    group: `${of.group}/${queued.id}`,
    departments: of.department ? [of.department] : [],
    rung: 'first',
    line: 'list',
    tried: [chatKeyOf(to)],
  };
  const instead: InItsPlace = {
    what: `${of.what} 要人看`,
    show: ({ name }, one, rung) => {
      const words = `${of.what} 没送到 ${name}：请打电话告诉他们；名册里人和值班群改对了，${of.goTo}。`;
      if (rung === 'keepers') return { view: { view: 'words', words } };
      return { view: 'audience' in view ? { ...view, audience: one.audience } : view, subject };
    },
  };
  return goOn(queued, { onward, about }, instead, world);
};
