import type { OpenId } from '../../brands.ts';
import type { CaseId } from '../../cases/record/ids.ts';

/** What messages show that belong to no subject. */
export type PlainView =
  /** What may be said: by somebody of the office all that they may say, in a group what everybody may. */
  | { view: 'help'; openId?: OpenId | undefined }
  /** A form after it was submitted, a summary in its place. */
  | { view: 'form-done'; title: string; words: string; case?: CaseId | undefined }
  | { view: 'notice'; title: string; words: string }
  | { view: 'words'; words: string };

/** Joined in subjects.ts. */
export type PlainPort = {
  view: PlainView;
};
