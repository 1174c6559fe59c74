import type { Flow } from '../../bot/ports/store.ts';
import { insertInto } from './built-once.ts';
import type { Statement } from './database.ts';
import { flows, remembered } from './tables.ts';

const MINUTE = 60_000;

/** The key refuses the same event a second time, and the whole batch with it. */
export const rememberOnce = insertInto(remembered);

const countOneMore = insertInto(
  flows,
  `ON CONFLICT (person, kind) DO UPDATE SET
    n = CASE WHEN minute = excluded.minute THEN n + 1 ELSE 1 END, minute = excluded.minute, most = excluded.most`,
);

/** Counts in the same write: the table's own check refuses the one too many, and the whole batch with it. */
export const counted = ({ person, kind, most }: Flow, at: number): Statement =>
  countOneMore({ person, kind, minute: Math.floor(at / MINUTE), n: 1, most });
