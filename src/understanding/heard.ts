import type { Words } from '../brands.ts';
import type { CaseId } from '../cases/record/ids.ts';

type One = { matter: string; case?: CaseId | undefined } | { case: CaseId; matter?: string | undefined };
/** What a card was about: a matter, a case with its matter, several things, or what is outside the list. */
export type About =
  | (One & { each?: undefined; referral?: undefined })
  /** Of each thing, in their order, the matters it may be; none where it is outside the list. */
  | { each: readonly (readonly string[])[]; matter?: undefined; case?: undefined; referral?: undefined }
  | { referral: string; matter?: undefined; case?: undefined; each?: undefined };

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
