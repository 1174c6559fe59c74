import { goOn } from '../core/go-on.ts';
import type { Hooks } from '../core/hooks.ts';
import { passOn } from '../core/pass-on.ts';

/** Words that somebody must act on and that do not come through, whatever they are about: the next in line passes them on. */
export const undelivered: NonNullable<Hooks['undelivered']> = async (queued, world) => {
  const { outgoing } = queued;
  if (outgoing.kind !== 'send' || !outgoing.onward) return undefined;
  const { view } = outgoing;
  if (view.view !== 'words' && view.view !== 'notice') return undefined;
  const { words } = view;
  const what = words.replace(/。$/, '');
  return goOn(
    queued,
    outgoing,
    { what, show: ({ name }) => ({ view: { ...view, words: passOn(name, words) } }) },
    world,
  );
};
