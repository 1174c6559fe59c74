import type { Change } from '../bot/ports/store.ts';
import type { Database, Statement } from './core/database.ts';
import type { Writers } from './core/subject.ts';
import { subjects } from './subjects.ts';

const writers: Writers<Change> = { ...subjects.changes, erased: subjects.erased };

type Kind = Change['kind'];
type OfKind<K extends Kind> = { [P in K]: { kind: P } & Extract<Change, { kind: P }> }[K];

/** The statements that write one change. */
export const statementsOf = <K extends Kind>(db: Database, change: OfKind<K>): Statement[] =>
  writers[change.kind](db, change);
