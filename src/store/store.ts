import { and, eq, getTableName, inArray, lt } from 'drizzle-orm';
import type { Outgoing } from '../bot/ports/outgoing.ts';
import type { Change, Committed, Store } from '../bot/ports/store.ts';
import { statementsOf } from './changes.ts';
import type { D1, D1Result } from './core/d1.ts';
import { batch, openDatabase, type Statement } from './core/database.ts';
import { counted, rememberOnce } from './core/once.ts';
import { remembered } from './core/tables.ts';
import { forgottenEvents } from './exchange/forgotten-events.ts';
import { anyDueBeside } from './outbox/claims.ts';
import { rowsOf } from './outbox/rows.ts';
import { outbox } from './outbox/tables.ts';
import { handsOf, takenIn } from './outbox/taken-up.ts';
import { subjects } from './subjects.ts';

/** Old deliveries dropped in one go, so that a tick after a long pause is no longer than others. */
const FORGOTTEN_AT_ONCE = 500;

/** Changes after which the file is swept. */
const SWEPT: ReadonlySet<Change['kind']> = new Set(['erased', ...subjects.swept]);
/** What several may want to change at once. */
const CONTESTED = new Set(subjects.contested.map(getTableName));

/** The one Store, over Cloudflare's D1 or a local SQLite file behind the same interface. */
export function openStore(d1: D1, newId: () => string): Store {
  const db = openDatabase(d1);
  const lookBeside = anyDueBeside(db);
  /** What a commit took up of what it wrote, and whether the look behind it saw anything else that is due. */
  const handedOver = (results: readonly D1Result[], written: ReadonlyMap<string, Outgoing>) => {
    const hands = handsOf(db);
    hands.rows.push(...takenIn(results, written));
    if (results.at(-1)?.results.length) hands.more = true;
  };
  return {
    ...subjects.reads(db, newId),
    async commit({ remember, at, flow, changes, says, takes }) {
      const statements: Statement[] = [];
      if (remember) statements.push(rememberOnce({ key: remember, at }));
      if (flow) statements.push(counted(flow, at));
      for (const change of changes) statements.push(...statementsOf(db, change));
      const written = new Map(says.map((outgoing) => [newId(), outgoing]));
      statements.push(...rowsOf(written, at, takes));
      if (takes) statements.push(lookBeside({ now: at }));
      try {
        const results = await batch(db, statements);
        if (takes) handedOver(results, written);
        if (changes.some(({ kind }) => SWEPT.has(kind))) d1.sweep?.();
        return 'done';
      } catch (error) {
        return refusedBy(error);
      }
    },
    async forget(keysBefore, sentBefore) {
      const sent = db
        .select({ id: outbox.id })
        .from(outbox)
        .where(and(eq(outbox.state, 'sent'), lt(outbox.dueAt, sentBefore)))
        .limit(FORGOTTEN_AT_ONCE);
      await batch(db, [
        db.delete(remembered).where(lt(remembered.at, keysBefore)),
        db.delete(outbox).where(inArray(outbox.id, sent)),
        ...forgottenEvents(db, sentBefore),
      ]);
    },
  };
}

/** A violation rolls the whole batch back; which one it was says what happened. Other errors are faults. */
function refusedBy(error: unknown): Committed {
  const message = `${error} ${error instanceof Error ? error.cause : ''}`;
  if (/UNIQUE constraint failed: remembered\.key/.test(message)) return 'duplicate';
  if (/CHECK constraint failed: n <= most/.test(message)) return 'too-fast';
  const [, twice, unversioned] =
    /UNIQUE constraint failed: (\w+)\.|NOT NULL constraint failed: (\w+)\.version/.exec(message) ?? [];
  if (CONTESTED.has(twice ?? unversioned ?? '')) return 'conflict';
  throw error;
}
