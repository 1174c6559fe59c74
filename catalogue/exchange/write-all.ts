import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes several files below `dir`, new ones too, all or none: a failure on the way puts back what had been replaced. */
export function writeAll(dir: string, texts: ReadonlyMap<string, string>): void {
  const staged = [...texts].map(([file, text]) => ({ path: join(dir, file), fresh: join(dir, `${file}.new`), text }));
  const replaced: { path: string; was: string | undefined }[] = [];
  try {
    for (const { fresh, text } of staged) writeFileSync(fresh, text);
    for (const { path, fresh } of staged) {
      const was = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
      renameSync(fresh, path);
      replaced.push({ path, was });
    }
  } catch (fault) {
    for (const { path, was } of replaced) was === undefined ? rmSync(path) : writeFileSync(path, was);
    throw fault;
  } finally {
    for (const { fresh } of staged) rmSync(fresh, { force: true });
  }
}
