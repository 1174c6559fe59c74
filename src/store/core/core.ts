import { eq, sql } from 'drizzle-orm';
import type { CoreChange, CoreStore } from '../../bot/ports/store.ts';
import { insertInto, rowsOnce } from './built-once.ts';
import type { Database } from './database.ts';
import type { Writers } from './subject.ts';
import * as tables from './tables.ts';

const { meta } = tables;

const keep = insertInto(meta, 'ON CONFLICT (key) DO UPDATE SET value = excluded.value');

const changes: Writers<CoreChange> = { meta: (_, { key, value }) => [keep({ key, value })] };

function reads(db: Database): Pick<CoreStore, 'meta'> {
  const one = db
    .select()
    .from(meta)
    .where(eq(meta.key, sql.placeholder('key')));
  const read = rowsOnce<[typeof meta], { key: string }>(db, [meta], [one]);
  return {
    async meta(key) {
      const [[row]] = await read({ key });
      return row?.value;
    },
  };
}

/** What belongs to no subject: remembered keys, flows, single facts. */
export const core = { tables, changes, reads };
