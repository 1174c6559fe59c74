import type { Table } from 'drizzle-orm';
import { apart } from '../../apart.ts';
import type { Erased } from '../../bot/ports/erased.ts';
import type { Database, Statement } from './database.ts';

/** For each kind of change, the statements that write one: a kind without its writer does not compile. */
export type Writers<Change extends { kind: string }> = {
  [Kind in Change['kind']]: (db: Database, change: Extract<Change, { kind: Kind }>) => Statement[];
};

/** One thing that is not as it must be: where, and what is wrong with it. */
export type Finding = { where: string; why: string };

/** What a subject of the records declares, in its own folder. */
export type Subject<Tables, Changes, Reads> = {
  tables: Tables;
  changes: Changes;
  reads(db: Database, newId: () => string): Reads;
  /** What is wrong in its tables, for db:check; reads only. */
  problems?: (db: Database) => Promise<Finding[]>;
  /** Replaces a resident's words where its tables keep them. */
  erased?: (db: Database, change: Erased) => Statement[];
  /** Those of its tables that are changed under the version that was read, or decided once: a second row says that somebody was faster. */
  contested?: readonly Table[];
  /** Its changes after which something is gone for good: the file is swept after them. */
  swept?: readonly (keyof Changes)[];
};

/** Subjects joined into one: all their tables, changes and reads. */
export type Joined<Tables, Changes, Reads> = {
  tables: Tables;
  changes: Changes;
  reads(db: Database, newId: () => string): Reads;
  problems(db: Database): Promise<Finding[]>;
  erased(db: Database, change: Erased): Statement[];
  contested: readonly Table[];
  swept: readonly (keyof Changes)[];
  and<T, C, R>(subject: Subject<T, C, R>): Joined<Tables & T, Changes & C, Reads & R>;
};

/** Begins a chain of subjects. Throws when two of them declare a table, a change or a read of the same name. */
export function joined<Tables, Changes, Reads>(
  subject: Subject<Tables, Changes, Reads>,
): Joined<Tables, Changes, Reads> {
  const { tables, changes, reads, problems = async () => [], erased = () => [], contested = [], swept = [] } = subject;
  return {
    tables,
    changes,
    reads,
    problems,
    erased,
    contested,
    swept,
    and: (other) =>
      joined({
        tables: apart(tables, other.tables),
        changes: apart(changes, other.changes),
        reads: (db, newId) => apart(reads(db, newId), other.reads(db, newId)),
        problems: async (db) => [...(await problems(db)), ...((await other.problems?.(db)) ?? [])],
        erased: (db, change) => [...erased(db, change), ...(other.erased?.(db, change) ?? [])],
        contested: [...contested, ...(other.contested ?? [])],
        swept: [...swept, ...(other.swept ?? [])],
      }),
  };
}
