import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { stringify } from 'yaml';
import { sampleRoster } from '../../sandbox/sample-roster.ts';
import type { Change } from '../../src/bot/ports/store.ts';
import { openOffices } from '../../src/node/offices.ts';
import { type Posted, sealed, signed } from '../door/events.ts';
import { startPlatform } from '../door/platform.ts';
import { createLog } from '../harness/suite-log.ts';
import { TUESDAY } from '../store/open-world.ts';

/** Two streets, each with a word that only its people, cases and office say. */
export const MARKS = { xixi: '西溪独有', dongan: '东岸独有' } as const;
export type Name = keyof typeof MARKS;
export const NAMES: Name[] = ['xixi', 'dongan'];
export const other = (name: Name): Name => (name === 'xixi' ? 'dongan' : 'xixi');

export const keyOf = (name: string) => `a made-up encrypt key of ${name}`;
const tokenOf = (name: string) => `a made-up token of ${name}`;

/** The settings of a street in a file of streets. */
export const settingsOf = (name: string, at: number, more: object = {}) => ({
  FEISHU_APP_ID: `cli_${String(at).padStart(16, '0')}`,
  FEISHU_APP_SECRET: `a made-up secret of ${name}`,
  FEISHU_ENCRYPT_KEY: keyOf(name),
  FEISHU_VERIFICATION_TOKEN: tokenOf(name),
  OFFICE_NAME: `${name}街道`,
  CASE_PREFIX: 'WX',
  ...more,
});

/** An event for a street as its own Feishu posts it, under its own key. */
export function postedTo(name: string, event: { header: object }, now = TUESDAY): Posted {
  const plain = { ...event, header: { ...event.header, token: tokenOf(name) } };
  return signed(sealed(plain, keyOf(name)), now, { key: keyOf(name) });
}

/** Both streets in one process, each with a platform of its own that hears what is said to it. */
export async function openTwoStreets(changes: Partial<Record<Name, object>> = {}) {
  const clock = { now: TUESDAY };
  const folder = mkdtempSync(join(tmpdir(), 'shuiguan-streets-'));
  const said: Record<Name, string[]> = { xixi: [], dongan: [] };
  const lines: Record<Name, string[]> = { xixi: [], dongan: [] };
  const platforms = {
    xixi: await startPlatform(({ body }) => said.xixi.push(body)),
    dongan: await startPlatform(({ body }) => said.dongan.push(body)),
  };
  const streets = Object.fromEntries(
    NAMES.map((name, at) => {
      const more = {
        OFFICE_NAME: `${MARKS[name]}街道`,
        FEISHU_DOMAIN: platforms[name].domain,
        PUBLIC_URL: `http://${name}.test`,
        ...(changes[name] ? { changes: changes[name] } : {}),
      };
      return [name, settingsOf(name, at, more)];
    }),
  );
  const file = join(folder, 'streets.yaml');
  writeFileSync(file, stringify({ streets }), { mode: 0o600 });
  const opened = await openOffices({
    environment: { STREETS_FILE: file },
    now: () => clock.now,
    logWith: (always) => {
      const { street } = always;
      const keep = (line: string) => {
        if (street === 'xixi' || street === 'dongan') lines[street].push(line);
      };
      return createLog(keep, () => clock.now, 'debug', always);
    },
    pace: async () => {},
  });
  const officeOf = (name: Name) => {
    const office = opened.offices[NAMES.indexOf(name)];
    if (!office) throw new Error(`${name} was not opened`);
    return office;
  };
  const worldOf = (name: Name) => officeOf(name).node.host.world;
  for (const name of NAMES) {
    const roster = JSON.stringify(sampleRoster(TUESDAY)).replaceAll('网格员甲', `网格员${MARKS[name]}`);
    await worldOf(name).store.commit({ at: TUESDAY, changes: JSON.parse(roster) as Change[], says: [] });
  }
  return {
    ...opened,
    clock,
    folder,
    file,
    said,
    lines,
    worldOf,
    post: (path: string, { body, headers }: Posted) =>
      opened.app.fetch(new Request(`http://bots.test${path}`, { method: 'POST', body, headers })),
    get: (url: string) => opened.app.fetch(new Request(url)),
    /** Resolves when all that was to be delivered is. */
    settled: () => Promise.all(NAMES.map((name) => officeOf(name).node.finish(0))),
    /** Every text that stands in a street's file. */
    textsOf(name: Name): string {
      const db = new DatabaseSync(join(folder, 'data', `${name}.db`), { readOnly: true });
      const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
      const rows = tables.flatMap((table) => db.prepare(`SELECT * FROM "${table.name}"`).all());
      db.close();
      return JSON.stringify(rows);
    },
    async close() {
      for (const { node } of opened.offices) await node.close();
      await Promise.all(NAMES.map((name) => platforms[name].stop()));
      rmSync(folder, { recursive: true });
    },
  };
}

export type TwoStreets = Awaited<ReturnType<typeof openTwoStreets>>;
