import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { faultOf, noAnswer } from '../../src/feishu/errors.ts';
import { healthOf } from '../../src/health.ts';
import { aPerson } from '../harness/ids.ts';
import { createLog } from '../harness/suite-log.ts';
import { type Opened, openWorld } from './open-world.ts';

let folder: string;
let opened: Opened;
let lines: string[];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shuiguan-health-'));
  opened = await openWorld(join(folder, 'office.db'));
  lines = [];
});
afterEach(() => {
  opened.close();
  rmSync(folder, { recursive: true });
});

const look = () => healthOf({ ...opened.world, log: createLog((line) => lines.push(line), Date.now) });

test('a full disk is found by writing, and the log says so', async () => {
  const { raw } = opened.database;
  raw.exec(`PRAGMA max_page_count = ${raw.prepare('PRAGMA page_count').get()?.page_count}`);
  raw.exec('PRAGMA query_only = 1');
  expect(await look()).toMatchObject({ ok: false, database: 'ok', why: ['disk'] });
  expect(lines.join()).toMatch(/nothing can be written.*readonly/);
});

test.each([
  ['another secret', faultOf(10014, 'app secret invalid', 200), 'credentials', /refuses the App ID.*10014/],
  ['another app', faultOf(10003, 'invalid param', 200), 'credentials', /refuses the App ID.*10003/],
  [
    'no way there',
    noAnswer(new Error('getaddrinfo ENOTFOUND open.feishu.cn')),
    'platform',
    /cannot be asked.*ENOTFOUND/,
  ],
])('%s: unready, with the reason in the log', async (_, fault, why, said) => {
  opened.messenger.botOpenId = async () => {
    throw fault;
  };
  expect(await look()).toMatchObject({ ok: false, why: [why] });
  expect(lines.join()).toMatch(said);
});

test('however often it is asked, the disk and the platform are looked at once', async () => {
  let asked = 0;
  opened.messenger.botOpenId = async () => {
    asked += 1;
    return aPerson('ou_bot');
  };
  const all = await Promise.all(Array.from({ length: 50 }, look));
  expect(all.every(({ ok }) => ok)).toBe(true);
  expect(asked).toBe(1);
});
