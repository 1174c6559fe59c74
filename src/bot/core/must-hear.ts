import { chatKeyOf } from '../../outgoing/lanes.ts';
import type { Roster } from '../../roster/roster.ts';
import type { Onward, Outgoing, Send, Target } from '../ports/outgoing.ts';
import type { World } from '../ports/world.ts';
import { nextRung, onwardTo } from './next-in-line.ts';

/** What a department must hear: `notice` names the kind, `group` this very one. */
export type MustHear = {
  about: string;
  notice: string;
  group: string;
  department: string;
  /** The same for all, or as each is shown it. */
  view: Send['view'] | ((to: Target) => Send['view']);
};

/**
 * Something that a department must hear, to these of it; where it has none of them, to the next in line. One that is not
 * reached is passed on, unless another of them was.
 */
export function mustHear(
  { view, about, notice, group, department }: MustHear,
  where: readonly Target[],
  roster: Roster,
  world: World,
): Outgoing[] {
  const shown = (to: Target) => (typeof view === 'function' ? view(to) : view);
  const onward = { notice, group, departments: [department], rung: 'first' } satisfies Partial<Onward>;
  const all = where.map(chatKeyOf);
  if (all.length > 0)
    return where.map((to) => {
      const own = chatKeyOf(to);
      return {
        kind: 'send',
        to,
        view: shown(to),
        about,
        onward: { ...onward, tried: [own, ...all.filter((key) => key !== own)] },
      };
    });
  const nobody: Onward = { ...onward, tried: [] };
  const next = nextRung(nobody, { roster, world });
  return (next?.addressed ?? []).map(({ to }) => ({
    ...{ kind: 'send', to, view: shown(to), about },
    ...(next && { onward: onwardTo(nobody, next) }),
  }));
}
