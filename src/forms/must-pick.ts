import type { Field, Option } from './field.ts';

/** One of some options, without which a form is not taken. */
export const mustPick = (
  name: string,
  label: string,
  placeholder: string,
  missing: string,
  options: Option[],
): Extract<Field, { kind: 'choice' }> => ({
  ...{ kind: 'choice', name, label, placeholder, missing },
  ...{ required: true, options },
});
