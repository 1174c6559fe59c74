/** A question, redacted, and the matter that whoever asked or looked on said it was, by a press. */
export type Confirmed = { words: string; matter: string };

/** A press under a question's cards; `words` are the question's. */
export type PressUnder = {
  question: string;
  words: string;
  action: string;
  matter: string;
  reason?: string | undefined;
};

/** Presses that say which matter it was: choosing it, and going on with it. */
export const CONFIRMING = ['choose', 'report', 'settle'];
/** Corrections that leave the matter right. */
const STILL_RIGHT = ['outdated', 'several'];

/**
 * The questions that presses confirm, each with the matter pressed last. A matter corrected away afterwards (不对) confirms
 * nothing. `presses` in the order of time.
 */
export function confirmedBy(presses: readonly PressUnder[]): Confirmed[] {
  const confirmed = new Map<string, Confirmed>();
  for (const { question, words, action, matter, reason = '' } of presses) {
    if (CONFIRMING.includes(action)) confirmed.set(question, { words, matter });
    else if (action === 'correct' && !STILL_RIGHT.includes(reason) && confirmed.get(question)?.matter === matter)
      confirmed.delete(question);
  }
  return [...confirmed.values()];
}
