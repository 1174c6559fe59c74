import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type Migration = { name: string; sql: string };

const FOLDER = fileURLToPath(new URL('../migrations/', import.meta.url));

/** The migrations of this version, oldest first; wrangler applies the same files to D1. */
export function readMigrations(): Migration[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ name, sql: readFileSync(`${FOLDER}${name}`, 'utf8') }));
}
