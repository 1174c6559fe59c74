import type { OpenId } from '../brands.ts';
export type Option = { value: string; label: string };

/** Where something must be given, what somebody reads who left it out or wrote what cannot be taken. */
type Need = { required: boolean; missing: string } | { required?: false; missing?: string };

/**
 * One thing a form asks for, as data: `name` is the key of the submitted value, `placeholder` what stands in it until
 * something is filled in, `fills` the command's field where that is named otherwise. What is shown and what is said is
 * written by hand for each.
 */
export type Field = { name: string; label: string; fills?: string } & (
  | ({ placeholder: string } & Need &
      (
        | { kind: 'line' | 'text'; preset?: string; max?: number }
        | { kind: 'choice'; options: Option[]; preset?: string | undefined }
        | { kind: 'choices'; options: Option[]; preset?: string[] }
        | { kind: 'people'; openIds: OpenId[]; preset?: OpenId[] }
        | { kind: 'date'; preset?: string }
      ))
  | { kind: 'check'; preset?: boolean; required?: false; missing?: string }
);

/** The options of a picker over coded words, in their order. */
export const optionsOfWords = (words: Record<string, string>): Option[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
