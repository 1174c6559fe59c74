import type { Edit } from '../../../catalogue/edit/edit.ts';
import type { Calendar } from '../../cases/calendar/calendar.ts';
import type { Person } from '../../cases/record/person.ts';
import type { Because } from './state.ts';

/** Who acts: their roles in the list's care and the departments they answer for. Null: the clock. */
export type Standing = Person & { keeper: boolean; leader: boolean; legal: boolean; departments: readonly string[] };

/** What the list in force says of some edits, all computed from the list alone. */
export type ListFacts = {
  /** Of the list in force: a proof on another one is none. */
  hash: string;
  /** The number that the next edition takes. */
  next: number;
  /** What is wrong if these edits were made now: lines that moved, a field that cannot stand. */
  wrong(edits: readonly Edit[]): string[];
  /** Whether whoever looks after the list may publish them alone. */
  path(edits: readonly Edit[]): 'keeper' | 'all';
  /** Who gains, loses or borders. */
  asked(edits: readonly Edit[]): { department: string; because: Because }[];
  /** Citations of the edits that nobody has looked up. */
  strange(edits: readonly Edit[]): string[];
  /** What a new matter still lacks; empty where the edits bring none. */
  lacks(edits: readonly Edit[]): string[];
  /** The departments that must have agreed: the leads of new matters. */
  leads(edits: readonly Edit[]): string[];
  nameOf(department: string): string;
};

export type Context = {
  now: number;
  calendar: Calendar;
  /** What the event is remembered by: the same key twice is done once. */
  key: string;
  /** The version that the pressed card showed; null for the clock and for a form. */
  seen: number | null;
  list: ListFacts;
};
