import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.ts';
import { migrate } from '../../src/store/file/migrate.ts';
import { readMigrations } from '../../src/store/file/migrations.ts';
import { openSqliteFile, type SqliteFile } from '../../src/store/file/sqlite-file.ts';
import { createWorker } from '../../src/worker.ts';
import { boundStreets } from '../../src/worker-streets.ts';
import { question } from '../door/events.ts';
import { type Platform, startPlatform } from '../door/platform.ts';
import { TUESDAY } from '../store/open-world.ts';
import { postedTo, settingsOf } from './two-streets.ts';

let platform: Platform;
let databases: SqliteFile[];
beforeAll(async () => {
  platform = await startPlatform(() => {});
  databases = [openSqliteFile(':memory:'), openSqliteFile(':memory:')];
  for (const database of databases) await migrate(database, readMigrations());
});
afterAll(async () => {
  for (const database of databases) database.close();
  await platform.stop();
});

const bound = (more: object = {}) => ({
  DB: openSqliteFile(':memory:'),
  DB_XIXI: databases[0],
  DB_DONG_AN: databases[1],
  FEISHU_DOMAIN: platform.domain,
  STREET_XIXI: JSON.stringify(settingsOf('xixi', 1)),
  STREET_DONG_AN: JSON.stringify(settingsOf('dong-an', 2)),
  ...more,
});

test('a Worker takes an event to the street of its path, and keeps it in that one’s database alone', async () => {
  const worker = createWorker(() => TUESDAY);
  const after: Promise<unknown>[] = [];
  const context = {
    waitUntil: (task: Promise<unknown>) => void after.push(task),
    passThroughOnException() {},
    props: {},
  };
  const post = (path: string, name: string) => {
    const { body, headers } = postedTo(name, question('油烟谁管'));
    return worker.fetch(new Request(`https://bots.test${path}`, { method: 'POST', body, headers }), bound(), context);
  };
  expect((await post('/feishu/events/dong-an', 'dong-an')).status).toBe(200);
  expect((await post('/feishu/events/xixi', 'dong-an')).status).toBe(401);
  expect((await post('/feishu/events', 'xixi')).status).toBe(404);
  await worker.scheduled({}, bound(), context);
  await Promise.all(after);
  const counted = databases.map(({ raw }) => raw.prepare('SELECT count(*) AS n FROM questions').get()?.n);
  expect(counted).toEqual([0, 1]);
  const ticked = databases.map(({ raw }) => raw.prepare("SELECT value FROM meta WHERE key = 'last-tick'").get()?.value);
  expect(ticked).toEqual([String(TUESDAY), String(TUESDAY)]);
  // The two bound the wrong way round: the one whose records are another's answers nothing and writes nothing.
  const swapped = createWorker(() => TUESDAY);
  const crossed = bound({ DB_XIXI: databases[1], DB_DONG_AN: databases[0] });
  const { body, headers } = postedTo('xixi', question('油烟谁管'));
  const asked = new Request('https://bots.test/feishu/events/xixi', { method: 'POST', body, headers });
  expect((await swapped.fetch(asked, crossed, context)).status).toBe(500);
  expect(databases[1]?.raw.prepare('SELECT count(*) AS n FROM questions').get()?.n).toBe(1);
});

test.each<[string, object, RegExp]>([
  ['no database', { DB_XIXI: undefined }, /xixi DB_XIXI: 没有绑这个 D1/],
  ['a secret that is no JSON', { STREET_XIXI: '{"FEISHU_APP_ID":' }, /STREET_XIXI: 应是一段 JSON/],
  ['the same key', { STREET_XIXI: JSON.stringify(settingsOf('dong-an', 1)) }, /FEISHU_ENCRYPT_KEY: 和 .* 的一样/],
  [
    'changes in a file',
    { STREET_XIXI: JSON.stringify(settingsOf('xixi', 1, { changes: 'a.yaml' })) },
    /xixi changes: 这里没有文件/,
  ],
])('%s is refused, and no secret is told', (_, more, why) => {
  const refused = () => boundStreets(bound(more), catalogue);
  expect(refused).toThrow(why);
  expect(refused).not.toThrow('made-up');
});
