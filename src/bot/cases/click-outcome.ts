import type { ChatId } from '../../brands.ts';
import type { Case } from '../../cases/record/case.ts';
import type { Roster } from '../../roster/roster.ts';
import { type Reaction, toast } from '../core/reaction.ts';
import type { View } from '../ports/views.ts';
import type { Acted } from './act.ts';

/** The card that was clicked, where it stands, and what was read to act upon it. */
export type ClickedCard = { found: Case; roster: Roster; view: View; chat: ChatId };

/** The clicked card drawn from the case as it is now, or a toast that says who may; a card out of date is drawn anew. */
export function clickOutcome(acted: Acted, { found, roster, view, chat }: ClickedCard, done: string): Reaction {
  if (acted.kind === 'refused') {
    const refused = toast(acted.why, 'warning');
    return acted.code === 'stale'
      ? { ...refused, answer: { ...refused.answer, show: view, known: { c: found, roster, chat } } }
      : refused;
  }
  const { changes, says, next } = acted;
  return {
    changes,
    says,
    answer: { toast: { type: 'success', content: done }, show: view, known: { c: next, roster, chat } },
  };
}
