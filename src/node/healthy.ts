import { DatabaseSync } from '../store/file/sqlite.ts';
import { databasesNamed } from './databases.ts';

/**
 * `npm run healthy`: ends with 0 while the host works on DATABASE_FILE, or on those of all streets, by the mark it writes there every minute; for a
 * container's health check, also where no port is listened on. Writes nothing.
 */
const STALE = 3 * 60_000;
try {
  for (const { street, file } of databasesNamed()) {
    const db = new DatabaseSync(file, { readOnly: true, timeout: 2_000 });
    const tick = db.prepare("SELECT value FROM meta WHERE key = 'last-tick'").get()?.value;
    db.close();
    const ago = Date.now() - Number(tick ?? Number.NEGATIVE_INFINITY);
    const whose = street === undefined ? '' : `${street}：`;
    // A clock that was set back since is no sign of sleep: the next mark is right again.
    if (ago > STALE)
      throw new Error(
        `${whose}${tick === undefined ? '程序还没有开始工作' : `程序 ${Math.round(ago / 1000)} 秒没有动了`}`,
      );
  }
  process.stdout.write('正常\n');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
