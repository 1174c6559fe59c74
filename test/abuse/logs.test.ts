import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test, vi } from 'vitest';
import { SANDBOX_KEYS } from '../../sandbox/keys.ts';
import { createApp } from '../../src/app.ts';
import { openHandbook } from '../handbook/open-handbook.ts';
import { uncleanLines } from '../harness/clean-log.ts';
import { joinNodeHost } from '../harness/node-host.ts';
import { openPlatform } from '../harness/platform.ts';
import { createLog } from '../harness/suite-log.ts';

const PHONE = '13800001234';
const IDENTITY = '330106199001011234';
const SECRETS = [SANDBOX_KEYS.appSecret, SANDBOX_KEYS.encryptKey, SANDBOX_KEYS.verificationToken];

test('a day with faults of every kind: no log line has a phone, an identity number, a name, words or a secret', async () => {
  const platform = await openPlatform();
  const folder = mkdtempSync(join(tmpdir(), 'shuiguan-logs-'));
  const file = join(folder, 'logs.db');
  const host = await joinNodeHost(platform, file);
  const { client } = platform;
  try {
    const people = new Map((await client.people()).map((one) => [one.name, one.id]));
    const worker = people.get('网格员甲') ?? '';
    const words = `楼下烧烤油烟太大，打 ${PHONE}，身份证 ${IDENTITY}`;
    await client.setFaults({ serverErrors: 0.2, lostAnswers: 0.2, resets: 0.2, rateLimits: 0.2, tokenExpiry: 0.1 });
    for (let n = 0; n < 12; n++) {
      await client.say({ as: worker, text: words });
      await client.idle();
      await client.advance('PT1M');
    }
    await client.setFaults({ reset: true, settings: { refusePhones: true } });
    await client.say({ as: worker, text: words });
    await client.idle();
    // A refusal for good, a malformed event, one that is forged, one that breaks something of ours.
    await client.setFaults({ next: { kind: 'code', code: 230013, msg: `user ${PHONE} is not available` } });
    await client.say({ as: worker, text: words });
    await client.idle();
    await platform.host.push('{"encrypt":"AAAA"}', { 'x-lark-signature': SECRETS[1] ?? '' });
    await platform.host.push(words, {});
    // The database fails while somebody writes: its own words name every value.
    const beside = new DatabaseSync(file);
    beside.exec("CREATE TRIGGER full BEFORE INSERT ON questions BEGIN SELECT RAISE(ABORT, 'disk full'); END");
    await client.say({ as: worker, text: words });
    await client.idle();
    beside.exec('DROP TRIGGER full');
    beside.close();
    await client.advance('PT1H');
    await client.idle();
    const log = host.log.join('\n');
    expect(log).toContain('"level":"warn"');
    expect(log).toContain('given up');
    expect(log).toContain('an event was not taken in');
    for (const secret of [...SECRETS, PHONE, IDENTITY, '烧烤', '网格员甲', 'Bearer', 't-'])
      expect(log).not.toContain(secret);
    expect(uncleanLines(host.log)).toEqual([]);
    for (const line of host.log) expect(Object.keys(JSON.parse(line)).slice(0, 3)).toEqual(['at', 'level', 'message']);
  } finally {
    await host.close();
    await platform.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a page that fails says where, without what somebody typed into the address', async () => {
  const lines: string[] = [];
  const log = createLog((line) => lines.push(line), Date.now);
  const hostOf = async () => Promise.reject(new Error(`no host for ${PHONE}`));
  const app = createApp({ hostOf, afterwards: () => {} });
  const { app: page, host } = await openHandbook();
  host.world.log.error = log.error;
  host.world.store.matterVersion = async () => Promise.reject(new Error(`${PHONE} in a query`));
  const answer = await page.request(`/handbook/${PHONE}?v=${'a'.repeat(16)}`);
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toContain(PHONE);
  expect(lines).toHaveLength(1);
  expect(uncleanLines(lines)).toEqual([]);
  const said = vi.spyOn(console, 'error').mockReturnValue(undefined);
  expect((await app.request(`/healthz?${PHONE}`)).status).toBe(500);
  expect(said).toHaveBeenCalledOnce();
  expect(uncleanLines(said.mock.calls.map(String))).toEqual([]);
  said.mockRestore();
});

test('the look at the logs of the whole suite sees what it looks for, and misses no host', () => {
  for (const told of [PHONE, `+86${PHONE}`, IDENTITY, 'Bearer x', 't-g1234567890', ...SECRETS])
    expect(uncleanLines([`{"why":"about ${told}, so"}`])).toHaveLength(1);
  expect(uncleanLines([`{"event":"0b5a1d3e-13812345678a","at":1795418209495,"case":"WX-261124-001"}`])).toEqual([]);
  const files = readdirSync('test', { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  const own = files.filter((name) => !name.startsWith('bench/'));
  const past = own.filter((name) => /createLog }? ?.*src\/log\.ts/.test(readFileSync(join('test', name), 'utf8')));
  expect(past).toEqual(['harness/suite-log.ts']);
});

test('nothing but the log and the commands writes to the console', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  const own = files.filter((name) => !/^(matters|understanding)\/((eval|learn)\/|build\.ts)/.test(name));
  const writers = own.filter((name) =>
    /\bconsole\.|process\.std(out|err)\.write/.test(readFileSync(join('src', name), 'utf8')),
  );
  // The two entries hand the log its writer; the rest are commands of their own.
  expect(writers.toSorted()).toEqual(
    [
      // What cannot be logged: the host did not start.
      'app.ts',
      'worker.ts',
      ...[
        'server',
        'doctor',
        'healthy',
        'backup',
        'restore',
        'check',
        'import-command',
        'write-confirmed',
        'catalogue-pull',
      ].map((name) => `node/${name}.ts`),
    ].toSorted(),
  );
});
