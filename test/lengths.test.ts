import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** What is one table, however long. */
const TABLES = ['test/sentences/unplayed.ts'];

test('no file is longer than 250 lines but a table, and half of them are read on one screen', () => {
  const lengths = ['src', 'cards', 'catalogue', 'deploy', 'sandbox', 'test'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(tsx?|css)$/.test(name) && !/node_modules|\bbuilt\/|\.stripped\//.test(name))
      .map((name) => join(folder, name))
      .map((file) => ({ file, lines: readFileSync(file, 'utf8').trimEnd().split('\n').length })),
  );
  expect(lengths.filter(({ file, lines }) => lines > 250 && !TABLES.includes(file))).toEqual([]);
  const inOrder = lengths.map(({ lines }) => lines).toSorted((a, b) => a - b);
  expect(lengths.length).toBeGreaterThan(2_000);
  expect(inOrder[Math.floor(inOrder.length / 2)]).toBeLessThanOrEqual(60);
});
