import type { OpenId } from '../brands.ts';
export type Option = { value: string; label: string };

/**
 * One thing a form asks for, as data: `name` is the key of the submitted value. `missing` is what somebody reads who
 * left it out or wrote what cannot be taken; `fills` is the command's field where that is named otherwise.
 */
export type Field = { name: string; label: string; required?: boolean; missing?: string; fills?: string } & (
  | { kind: 'line' | 'text'; placeholder?: string; preset?: string; max?: number }
  | { kind: 'choice'; placeholder?: string; options: Option[]; preset?: string | undefined }
  | { kind: 'choices'; placeholder?: string; options: Option[]; preset?: string[] }
  | { kind: 'people'; placeholder?: string; openIds: OpenId[]; preset?: OpenId[] }
  | { kind: 'date'; placeholder?: string; preset?: string }
  | { kind: 'check'; preset?: boolean }
);

/** The options of a picker over coded words, in their order. */
export const optionsOfWords = (words: Record<string, string>): Option[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
