import { chatKeyOf } from '../../outgoing/lanes.ts';
import { goOn } from '../core/go-on.ts';
import type { Hooks } from '../core/hooks.ts';
import type { Onward } from '../ports/outgoing.ts';

const DUTY = 'duty:';

/**
 * A proposal's card that cannot be delivered: its department's people have it in their own chats; where that leaves nobody
 * the keepers hear who is not reached, else the admins.
 */
export const undelivered: NonNullable<Hooks['undelivered']> = async (queued, world) => {
  const { outgoing } = queued;
  if (outgoing.kind !== 'send' || outgoing.view.view !== 'proposal') return undefined;
  const { to, view, subject, about } = outgoing;
  const { audience, proposal } = view;
  const department = audience.startsWith(DUTY) ? audience.slice(DUTY.length) : undefined;
  const onward: Onward = outgoing.onward ?? {
    notice: 'proposal',
    group: `${proposal}/${queued.id}`,
    departments: department ? [department] : [],
    rung: 'first',
    line: 'list',
    tried: [chatKeyOf(to)],
  };
  const what = `${proposal} 要人看`;
  return goOn(
    queued,
    { onward, about },
    {
      what,
      show: ({ name }, one, rung) =>
        rung === 'keepers'
          ? {
              view: {
                view: 'words',
                words: `${proposal} 没送到 ${name}：请打电话告诉他们；名册里人和值班群改对了，再从「提议」里看。`,
              },
            }
          : { view: { ...view, audience: one.audience }, subject },
    },
    world,
  );
};
