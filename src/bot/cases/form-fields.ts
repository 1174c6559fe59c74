import type { Element } from '../../../cards/elements.ts';
import type { Field, Option } from '../../../cards/form-card.ts';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { DAY_MS, dayOf } from '../../cases/calendar/calendar.ts';
import type { Case } from '../../cases/record/case.ts';
import type { Roster } from '../../roster/roster.ts';

export type FormContext = {
  c: Case;
  roster: Roster;
  catalogue: Catalogue;
  openId: string;
  now: number;
  /** The form's own id, and what it shows before anybody has typed. */
  draft: string;
  filled: Record<string, string>;
};
export type Values = Record<string, string | string[] | boolean | undefined>;
export type Form = {
  /** Shown above the form: what may be done instead. */
  intro?(context: FormContext): Element[];
  fields(context: FormContext): Field[];
  /** The command as the lifecycle's schema parses it; `photos` are those sent while the form was open. */
  command(values: Values, context: FormContext, photos: string[]): Record<string, unknown>;
};

export const wordOptions = (words: Record<string, string>): Option[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

export const departments = ({ catalogue }: FormContext, first: string[] = []): Option[] => {
  const order = [...first, ...catalogue.departments.map((department) => department.id)];
  return [...new Set(order)].map((id) => ({ value: id, label: catalogue.nameOf(id) }));
};
export const supportsOf = ({ c, catalogue }: FormContext): string[] =>
  (c.matterId ? catalogue.matter(c.matterId)?.support : [])?.map((part) => part.department) ?? [];

/** A select's first entry cannot be empty, so that nothing chosen is a value of its own. */
export const NONE = '-';
export const text = (value: Values[string]) => (typeof value === 'string' ? value.trim() : '');
export const optional = (value: Values[string]) => text(value) || null;
export const chosen = (value: Values[string]) => (text(value) === NONE ? null : optional(value));
export const many = (value: Values[string]) => (Array.isArray(value) ? value : value ? [String(value)] : []);
/** "2026-11-23 +0800" of a date picker. */
export const day = (value: Values[string]) => text(value).slice(0, 10);
export const inDays = ({ now }: FormContext, days: number) => dayOf(now + days * DAY_MS);

export const words = (label: string, required = true): Field => ({ kind: 'text', name: 'text', label, required });
export const only = (label: string, name: 'text' = 'text'): Form => ({
  fields: () => [words(label)],
  command: (values) => ({ [name]: text(values.text) }),
});
