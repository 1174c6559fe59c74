import { expect, test } from 'vitest';
import { openDatabase } from '../../src/store/core/database.ts';
import { plannedOnce } from '../../src/store/file/prepared.ts';
import { openSqliteFile } from '../../src/store/file/sqlite-file.ts';
import { anyDueBeside } from '../../src/store/outbox/claims.ts';

// SQLite compiles a query with a bare bound limit anew each time it is bound; what it finds is the same either way.

test('a bound limit is written as a sum, wherever it stands, and nothing else is touched', () => {
  expect(plannedOnce('select "a" from "t" where "b" = ? limit ?')).toBe('select "a" from "t" where "b" = ? limit ?+0');
  expect(plannedOnce('SELECT a FROM (SELECT a FROM t LIMIT ?) WHERE b = ? LIMIT ? OFFSET ?')).toBe(
    'SELECT a FROM (SELECT a FROM t LIMIT ?+0) WHERE b = ? LIMIT ?+0 OFFSET ?',
  );
  for (const same of ['select 1 limit 1', 'select 1 limit ?1', 'select "limit" from t where a = ?'])
    expect(plannedOnce(same)).toBe(same);
});

test('as many rows are read as the limit says, none where it is nought', async () => {
  const file = openSqliteFile(':memory:');
  await file.exec('CREATE TABLE t (a INTEGER); INSERT INTO t VALUES (1), (2), (3), (4)');
  for (const [limit, rows] of [
    [0, []],
    [2, [1, 2]],
    [9, [1, 2, 3, 4]],
  ] as const) {
    const { results } = await file.prepare('SELECT a FROM t ORDER BY a LIMIT ?').bind(limit).all();
    expect(results.map(({ a }) => a)).toEqual(rows);
  }
  file.close();
});

test('the look for what is due has its state written out, as the partial index asks for it', () => {
  const file = openSqliteFile(':memory:');
  const { sql, params } = anyDueBeside(openDatabase(file))({ now: 5 }).toSQL();
  expect(sql).toContain(`"state" = 'queued'`);
  expect(params).toEqual([5, 5, 1]);
  file.close();
});
