import type { Words } from '../brands.ts';
import type { CaseId } from '../cases/record/ids.ts';

/** What a card was about: a matter, or a case with its matter. */
export type About = { matter: string; case?: CaseId | undefined } | { case: CaseId; matter?: string | undefined };

/** What a message replies to: its words, and what it was about where they say so. */
export type Quoted = { words: Words; about?: About | undefined };

/** A message as it is understood: its words, and all that came before that they may lean on. */
export type Heard = {
  words: Words;
  /** What this person was shown in this chat within the last half hour, newest first. */
  before: readonly About[];
  quoted?: Quoted | undefined;
};

/** So long what was shown is what a short question is about, ms. */
export const REMEMBERED = 30 * 60_000;
/** So many of the latest are kept. */
export const KEPT = 5;
