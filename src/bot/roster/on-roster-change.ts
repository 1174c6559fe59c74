import type { ActionOf } from '../../../cards/actions.ts';
import { nothing, type Reaction, toast } from '../core/reaction.ts';
import type { Click } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { asAdmin, keepsAnAdmin, NO_ADMIN_LEFT, nameIn } from './admins.ts';
import { CHANGES } from './changes.ts';

const GONE = '已经没有这一条了，换成了最新的名册。';

/** 移除、离职、恢复、再发: decided anew on the roster of this moment, written with its line in the log. */
export async function onRosterChange(
  { change, of, back, n }: ActionOf<'roster-change'>,
  click: Click,
  world: World,
): Promise<Reaction> {
  const { openId } = click.who;
  const { roster, refused } = await asAdmin(openId, 'manageRoster', world);
  if (refused) return refused;
  const made = CHANGES[change]({ of, back, roster, world });
  if (!made)
    return {
      ...nothing,
      answer: { toast: { type: 'warning', content: GONE }, show: { view: 'roster', page: 'home', openId } },
    };
  if (made.after && !keepsAnAdmin(made.after, world)) return toast(NO_ADMIN_LEFT, 'warning');
  const entry = { at: world.now(), by: nameIn(roster, openId), what: made.what };
  return {
    changes: [made.change, ...(made.also ?? []), { kind: 'roster-log', entry }],
    says: [],
    answer: {
      toast: { type: 'success', content: made.what },
      show: { view: 'roster', ...made.back, n, openId },
    },
  };
}
