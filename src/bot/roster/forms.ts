import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { OpenId } from '../../brands.ts';
import type { Field, Option } from '../../forms/field.ts';
import type { Named } from '../../forms/named.ts';
import { allPicked, NONE, pickedOrNull, type Values } from '../../forms/values.ts';
import type { Roster } from '../../roster/roster.ts';
import type { Change } from '../ports/store.ts';

/** What a form of the roster may know when it is opened and when it is submitted. */
export type RosterAsking = {
  roster: Roster;
  catalogue: Catalogue;
  now: number;
  newId(): string;
};

/** What a submitted form comes to: changes with a sentence for the log, or a refusal that loses nothing typed. */
export type FormResult =
  | { kind: 'done'; changes: Change[]; what: string; tell?: { openIds: OpenId[]; words: string } }
  | { kind: 'refused'; why: string };

/** One form of the roster: what it asks and what it does. */
export type RosterFormOf<Ask> = {
  title(ask: Ask, asking: RosterAsking): string;
  fields(ask: Ask, asking: RosterAsking): Field[];
  submit(ask: Ask, values: Values, asking: RosterAsking): FormResult;
};

/** The entry of a picker for nothing. */
export const none = (label: string): Option => ({ value: NONE, label });
/** What was written or picked; empty for nothing. */
export const given = (value: Values[string]): string => pickedOrNull(value) ?? '';
export const optionsOf = (all: readonly Named[], unnamed = '没有名字'): Option[] =>
  all.map(({ id, name }) => ({ value: id, label: name || unnamed }));
export const refused = (why: string): FormResult => ({ kind: 'refused', why });

/** Only who was offered may be picked, whatever was sent back. */
export const pickedAmong = <One extends Named>(value: Values[string], options: readonly One[]): One[] =>
  allPicked(value).flatMap((id) => options.find((option) => option.id === id) ?? []);
