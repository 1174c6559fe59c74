import type { Case } from '../../cases/record/case.ts';
import { subjectOf } from '../../outgoing/live-subject.ts';
import type { Roster } from '../../roster/roster.ts';
import type { Reaction } from '../core/reaction.ts';
import type { Click } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';

/** The clicked message of somebody's own chat becomes the case's live card there. */
export function becomesCase(
  { who: { openId }, messageId, chatId }: Click,
  c: Case,
  roster: Roster,
  said: string,
  { now }: World,
): Reaction {
  const view = { view: 'case', case: c.id, audience: `person:${openId}` } as const;
  const live = {
    kind: 'live-card',
    subject: subjectOf(c.id),
    queue: openId,
    view,
    messageId,
    chatId,
    at: now(),
  } as const;
  return {
    changes: [live],
    says: [],
    answer: { toast: { type: 'success', content: said }, show: view, known: { c, roster } },
  };
}
