import type { CaseId } from '../../cases/record/ids.ts';

/** What messages show that belong to no subject. */
export type PlainView =
  | { view: 'help' }
  /** A form after it was submitted, a summary in its place. */
  | { view: 'form-done'; title: string; words: string; case?: CaseId | undefined }
  | { view: 'notice'; title: string; words: string }
  | { view: 'words'; words: string };
