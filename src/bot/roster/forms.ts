import type { Field, Option } from '../../../cards/form-card.ts';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { Roster } from '../../roster/roster.ts';
import type { Values } from '../cases/forms.ts';
import type { Named } from '../ports/roster-drafts.ts';
import type { Change } from '../ports/store.ts';

export type FormContext = {
  roster: Roster;
  catalogue: Catalogue;
  now: number;
  newId(): string;
};

/** What a submitted form comes to: changes with a sentence for the log, or a refusal that loses nothing typed. */
export type Submitted =
  | { kind: 'done'; changes: Change[]; what: string; tell?: { openIds: string[]; words: string } }
  | { kind: 'refused'; why: string };

/** One form of the roster: what it asks and what it does. */
export type RosterFormOf<Ask> = {
  title(ask: Ask, context: FormContext): string;
  fields(ask: Ask, context: FormContext): Field[];
  submit(ask: Ask, values: Values, context: FormContext): Submitted;
};

/** A select's first entry cannot be empty, so that nothing chosen is a value of its own. */
export const NONE = '-';
export const none = (label: string): Option => ({ value: NONE, label });
export const said = (value: Values[string]): string =>
  typeof value === 'string' && value !== NONE ? value.trim() : '';
export const many = (value: Values[string]): string[] =>
  Array.isArray(value) ? value : typeof value === 'string' && value ? [value] : [];
export const optionsOf = (all: readonly Named[], unnamed = '没有名字'): Option[] =>
  all.map(({ id, name }) => ({ value: id, label: name || unnamed }));
export const refused = (why: string): Submitted => ({ kind: 'refused', why });

/** Only who was offered may be chosen, whatever was sent back. */
export const chosen = (value: Values[string], options: readonly Named[]): Named[] =>
  many(value).flatMap((id) => options.find((option) => option.id === id) ?? []);
