import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createTestHarness } from 'wrangler';
import type { D1 } from '../../src/store/core/d1.ts';
import { question } from '../door/events.ts';
import { type Platform, startPlatform } from '../door/platform.ts';
import { HANGS } from '../harness/hangs.ts';
import { keepLines } from '../harness/suite-log.ts';
import { MARKS, NAMES, type Name, other, postedTo, settingsOf } from './two-streets.ts';

const BINDING = { xixi: 'DB_XIXI', dongan: 'DB_DONGAN' } as const;
type Bound = Record<(typeof BINDING)[Name], D1>;

const said: Record<Name, string[]> = { xixi: [], dongan: [] };
let platforms: Record<Name, Platform>;
let worker: ReturnType<typeof createTestHarness>;
let databases: Bound;

beforeAll(async () => {
  platforms = {
    xixi: await startPlatform(({ body }) => said.xixi.push(body)),
    dongan: await startPlatform(({ body }) => said.dongan.push(body)),
  };
  const street = (name: Name, at: number) =>
    JSON.stringify(settingsOf(name, at, { FEISHU_DOMAIN: platforms[name].domain, OFFICE_NAME: `${MARKS[name]}街道` }));
  const vars = { STREET_XIXI: street('xixi', 1), STREET_DONGAN: street('dongan', 2) };
  worker = createTestHarness({ workers: [{ configPath: './test/workerd/streets.toml', vars }] });
  await worker.listen();
  for (const name of NAMES) await worker.getWorker<Bound>().applyD1Migrations(BINDING[name]);
  databases = await worker.getWorker<Bound>().getEnv();
});
afterAll(async () => {
  keepLines(
    worker
      .getLogs()
      .map(({ message }) => String(message))
      .join('\n'),
  );
  await worker.close();
  for (const name of NAMES) await platforms[name].stop();
});

/** Somebody asks in a street; the same person, chat and message id in both. */
const asks = (name: Name, path: string, id: string) => {
  const asked = question(`油烟谁管，${MARKS[name]}的`, { who: 'ou_same', chat: 'oc_same', id });
  const { body, headers } = postedTo(name, asked, Date.now());
  return worker.fetch(`/feishu/events/${path}`, { method: 'POST', body, headers });
};

/** Every text that stands in a street's database. */
async function textsOf(name: Name): Promise<string> {
  const database = databases[BINDING[name]];
  const read = async (sql: string) => (await database.prepare(sql).all()).results;
  const tables = await read(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_cf%' ESCAPE '\\'",
  );
  const rows = await Promise.all(tables.map((table) => read(`SELECT * FROM "${table.name}"`)));
  return JSON.stringify(rows);
}

test('on workerd with two D1, what is said in one street is in no database and no message of the other', async () => {
  for (const id of ['om_same_1', 'om_same_2'])
    for (const name of NAMES) expect((await asks(name, name, id)).status).toBe(200);
  const answers = (name: Name) => said[name].filter((body) => body.includes('CG04'));
  for (const name of NAMES) await vi.waitFor(() => expect(answers(name)).toHaveLength(2), HANGS);
  for (const name of NAMES) {
    const kept = await textsOf(name);
    expect(kept).toContain(MARKS[name]);
    expect(kept).not.toContain(MARKS[other(name)]);
    expect(said[name].join()).not.toContain(MARKS[other(name)]);
  }
});

test('an event of one street is turned away at the door of the other, and leaves nothing there', async () => {
  expect((await asks('xixi', 'dongan', 'om_astray')).status).toBe(401);
  expect((await asks('xixi', 'nowhere', 'om_astray')).status).toBe(404);
  for (const name of NAMES) expect(await textsOf(name)).not.toContain('om_astray');
});

test('one look tells of both', async () => {
  const health = await (await worker.fetch('/healthz')).json();
  expect(health).toMatchObject({ ok: true, streets: 2 });
});
