import '../../../node-version.ts';
import type * as sqlite from 'node:sqlite';

/**
 * SQLite as Node has it from 22.13 on; an older one ends with the sentence that says what to do instead, which an import of
 * node:sqlite would not let it say.
 */
export const { DatabaseSync } = process.getBuiltinModule('node:sqlite');
export type DatabaseSync = sqlite.DatabaseSync;
