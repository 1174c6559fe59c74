import type { Field } from './field.ts';

/** Behind the name of a department that nobody in Feishu acts for. */
const NOBODY = '（无人值班）';

/** A department's name as a picker offers it to be asked or told: with a word where nobody in Feishu acts for it. */
export const withNobody = (name: string, hasPeople: boolean): string => `${name}${hasPeople ? '' : NOBODY}`;

/** What is read above a form that offers departments without people, and what choosing one means; undefined where it offers none. */
export function nobodyThere(fields: readonly Field[], meaning: string): string | undefined {
  const offers = fields.some(
    (field) => 'options' in field && field.options.some(({ label }) => label.includes(NOBODY)),
  );
  return offers ? `标着「无人值班」的，在飞书里没有人。${meaning}` : undefined;
}
