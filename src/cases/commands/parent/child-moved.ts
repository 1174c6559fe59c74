import { type Case, leadDepartments } from '../../record/case.ts';
import { Child, isParent } from '../../record/parent.ts';
import { type CaseState, ENDED_STATES, STATE_WORDS } from '../../record/state.ts';
import { tell } from '../../told/tells.ts';
import { define, type Guard } from '../define.ts';
import { byClock } from '../rights.ts';
import { refuse } from '../ruling.ts';

/** Only what has children. */
export const ofParents: Guard = { holds: isParent, why: '这不是总事件' };

/** Where a parent stands with these children: closed it stays so, unless one of them was opened again. */
function stateWith(c: Case, children: readonly Child[], reopened: boolean): CaseState {
  const running = children.some(({ ended }) => !ended);
  if (c.state === 'closed') return reopened ? 'split' : 'closed';
  if (running) return 'split';
  return c.state === 'to-verify' ? 'to-verify' : 'closable';
}

/** A child has gone on: its row is written anew, and with the last of them the parent may end. */
export const childMoved = define({
  name: 'childMoved',
  word: '分事件有进展',
  fields: { child: Child },
  from: ['split', 'closable', 'to-verify', 'closed'],
  when: ofParents,
  ofParent: true,
  right: byClock('分事件的进展'),
  onCard: 'timeline',
  told: { child: { label: '分事件', say: ({ id, title, state }) => `${id} ${title}，${STATE_WORDS[state]}` } },
  rule({ c, command: { child } }) {
    const before = c.children.find(({ id }) => id === child.id);
    if (!before) return refuse('missing', `${child.id} 不是这一件的分事件`);
    if (JSON.stringify(before) === JSON.stringify(child)) return refuse('not-now', '分事件没有变化');
    const children = c.children.map((one) => (one.id === child.id ? child : one));
    const reopened = ENDED_STATES.includes(before.state) && !ENDED_STATES.includes(child.state);
    const to = stateWith(c, children, reopened);
    const leads = leadDepartments(c.lead);
    const returned = child.state === 'return-review' && before.state !== 'return-review';
    return {
      kind: 'effect',
      to,
      changes: {
        children,
        ...(c.state === 'closed' && to === 'split'
          ? { reopens: c.reopens + 1, closing: null, times: { ...c.times, closed: null, ended: null } }
          : {}),
      },
      tells: [
        ...(returned ? [tell(c, 'lead-duty', 'child-returned', leads)] : []),
        ...(to === 'closable' && c.state !== 'closable' ? [tell(c, 'lead-duty', 'all-ended', leads)] : []),
      ],
    };
  },
});
