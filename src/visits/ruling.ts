import type { Person } from '../cases/record/person.ts';
import type { VisitState } from '../inspections/summary.ts';
import type { Answer } from './answers.ts';
import type { Visit } from './visit.ts';

/** What a rule is decided by: who acts (null: the owner's page or the clock), when, under which key, what was shown. */
export type Context = { now: number; key: string; actor: Person | null; seen: number | null };

export type Refusal =
  | 'stale'
  | 'gone'
  | 'begun'
  | 'over'
  | 'not-yours'
  | 'missing'
  | 'not-opened'
  | 'answered'
  | 'unanswered'
  | 'signed';

export type Ruling =
  | { kind: 'refused'; code: Refusal; why: string }
  | { kind: 'done'; to?: VisitState | undefined; changes: Partial<Omit<Visit, 'answers'>>; answers: Answer[] };

export const refuse = (code: Refusal, why: string): Extract<Ruling, { kind: 'refused' }> => ({
  kind: 'refused',
  code,
  why,
});

export const done = (set: {
  to?: VisitState;
  changes?: Partial<Omit<Visit, 'answers'>>;
  answers?: Answer[];
}): Extract<Ruling, { kind: 'done' }> => ({
  kind: 'done',
  to: set.to,
  changes: set.changes ?? {},
  answers: set.answers ?? [],
});
