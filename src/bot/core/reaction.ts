import type { Card } from '../../../cards/elements.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { Change } from '../ports/store.ts';
import type { View } from '../ports/views.ts';
import type { Known } from './reading.ts';

/** What Feishu shows the one who clicked (card callback answer): a toast, a new picture of the card, both, or nothing. */
export type ClickAnswer = {
  toast?: { type: 'info' | 'success' | 'error' | 'warning'; content: string };
  show?: View;
  /** What is known of what it shows, as this very action left it. */
  known?: Known;
};

/** The wire form of a ClickAnswer. */
export type CallbackAnswer = { toast?: ClickAnswer['toast']; card?: { type: 'raw'; data: Card } };

/** What an entrance decided: what to write, what to say, and the answer to a click. Nothing has happened yet. */
export type Reaction = { changes: Change[]; says: Outgoing[]; answer?: ClickAnswer };

export const nothing: Reaction = { changes: [], says: [] };

/** Several outcomes as one; the last answer counts. */
export function together(...outcomes: Reaction[]): Reaction {
  const answer = outcomes.findLast((outcome) => outcome.answer)?.answer;
  return {
    changes: outcomes.flatMap((outcome) => outcome.changes),
    says: outcomes.flatMap((outcome) => outcome.says),
    ...(answer ? { answer } : {}),
  };
}

/** An outcome that only shows the one who clicked a toast. */
export function toast(content: string, type: 'info' | 'success' | 'error' | 'warning' = 'info'): Reaction {
  return { ...nothing, answer: { toast: { type, content } } };
}
