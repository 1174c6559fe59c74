import { existsSync, rmSync } from 'node:fs';
import { whyNot } from '../src/store/file/mark.ts';
import { WITH_LOG } from '../src/store/file/private-file.ts';
import { DatabaseSync } from '../src/store/file/sqlite.ts';

/** Removes the file of an earlier play. Throws, leaving it alone, when it is not a sandbox's. */
export function removePlay(file: string): void {
  if (!existsSync(file)) return;
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    const why = whyNot(db, file, 'sandbox');
    if (why) throw new Error(why);
  } finally {
    db.close();
  }
  for (const end of WITH_LOG) rmSync(file + end, { force: true });
}
