/** One filled-in component of a form. */
export type Field = {
  name: string;
  label: string;
  required: boolean;
  read(): unknown;
  reset(): void;
  /** Shows or clears the hint that this must be filled. */
  mark(missing: boolean): void;
  focus(): void;
};

/** What a person has filled into a form so far; it lives on the page until the form is submitted. */
export type FormState = { fields: Field[] };

const isEmpty = (value: unknown): boolean =>
  value === '' || value === undefined || (Array.isArray(value) && value.length === 0);

/** The values by name, or the required fields still empty; marks exactly those. */
export function gather({ fields }: FormState): { values: Record<string, unknown> } | { missing: Field[] } {
  const missing = fields.filter((field) => field.required && isEmpty(field.read()));
  for (const field of fields) field.mark(missing.includes(field));
  if (missing.length > 0) return { missing };
  return { values: Object.fromEntries(fields.map((field) => [field.name, field.read()])) };
}
