import type { OpenId, QuestionId } from '../../brands.ts';
import type { Decided, Waiting } from '../../list/waiting/waiting.ts';

export type WaitingChange =
  /** One more thing for whoever looks after the list; of a question that waits already only why is kept anew. */
  | { kind: 'waiting'; waiting: Waiting }
  /** What was decided of these rows, which wait no more. */
  | { kind: 'waiting-decided'; decided: Decided; rows: readonly string[] }
  /** Whoever pressed 不对 has heard what became of it. */
  | { kind: 'waiting-told'; proposal: string };

/** The part of the Store that keeps what waits for whoever looks after the list. */
export type WaitingStore = {
  /** What nobody decided of since then, newest first, at most `most`; none of it holds words. */
  waiting(since: number, most: number): Promise<Waiting[]>;
  /** What is another text whenever `waiting` of the same would give other rows, for a fraction of what reading them costs. */
  waitingNow(since: number, most: number): Promise<string>;
  /** Questions since then that nothing of the list answered and that do not wait, as those kept before anything waited. */
  notWaiting(since: number, most: number): Promise<QuestionId[]>;
  decisions(since: number): Promise<Decided[]>;
  /** The words of these questions, redacted, by their ids. */
  wordsOf(questions: readonly QuestionId[]): Promise<Map<string, string>>;
  /** Who pressed 不对 about which matter, in what this proposal settles, and has not heard of it. */
  waitingToHear(proposal: string): Promise<{ person: OpenId; matter: string | undefined }[]>;
};
