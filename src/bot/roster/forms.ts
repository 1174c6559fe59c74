import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { Field, Option } from '../../forms/field.ts';
import { allPicked, NONE, type Values, wordsIn } from '../../forms/values.ts';
import type { Roster } from '../../roster/roster.ts';
import type { Named } from '../ports/roster-drafts.ts';
import type { Change } from '../ports/store.ts';

export type FormContext = {
  roster: Roster;
  catalogue: Catalogue;
  now: number;
  newId(): string;
};

/** What a submitted form comes to: changes with a sentence for the log, or a refusal that loses nothing typed. */
export type FormResult =
  | { kind: 'done'; changes: Change[]; what: string; tell?: { openIds: string[]; words: string } }
  | { kind: 'refused'; why: string };

/** One form of the roster: what it asks and what it does. */
export type RosterFormOf<Ask> = {
  title(ask: Ask, context: FormContext): string;
  fields(ask: Ask, context: FormContext): Field[];
  submit(ask: Ask, values: Values, context: FormContext): FormResult;
};

/** The entry of a picker for nothing. */
export const none = (label: string): Option => ({ value: NONE, label });
/** What was said or picked; empty for nothing. */
export const said = (value: Values[string]): string => (value === NONE ? '' : wordsIn(value));
export const optionsOf = (all: readonly Named[], unnamed = '没有名字'): Option[] =>
  all.map(({ id, name }) => ({ value: id, label: name || unnamed }));
export const refused = (why: string): FormResult => ({ kind: 'refused', why });

/** Only who was offered may be chosen, whatever was sent back. */
export const chosen = (value: Values[string], options: readonly Named[]): Named[] =>
  allPicked(value).flatMap((id) => options.find((option) => option.id === id) ?? []);
