import { and, eq, sql } from 'drizzle-orm';
import type { OutboxChange, OutboxStore } from '../../bot/ports/outbox.ts';
import type { Subject, Writers } from '../core/subject.ts';
import { answersOf } from './answers.ts';
import { outboxProblems } from './check-outbox.ts';
import { deliveriesOf } from './deliveries.ts';
import { healthOf } from './health.ts';
import { liveCardsOf } from './live-cards.ts';
import { orphanedOf } from './orphaned.ts';
import { changes } from './outbox-changes.ts';
import * as tables from './tables.ts';
import { tooFarOf } from './too-far.ts';
import { unreachableOf } from './unreachable.ts';

const { outbox: rows } = tables;

/** What we owe the platform, and the cards that are drawn again. */
export const outbox = {
  tables,
  changes,
  reads: (db, newId) => ({
    ...deliveriesOf(db, newId),
    ...liveCardsOf(db),
    ...healthOf(db),
    ...orphanedOf(db),
    ...unreachableOf(db),
    ...tooFarOf(db),
    ...answersOf(db),
  }),
  problems: outboxProblems,
  // Plain words are the one message whose text is kept in the outbox; cards are rendered from the record. What still waits
  // to be sent is somebody's answer too, such as the phone that an officer asked for: it is not sent any more.
  erased: (db, { caseId }) => [
    db.delete(rows).where(and(eq(rows.about, caseId), sql`instr(${rows.body}, '"view":"words"') > 0`)),
  ],
} satisfies Subject<typeof tables, Writers<OutboxChange>, OutboxStore>;
