import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { databasesNamed, oneDatabase } from '../../src/node/databases.ts';
import { readStreets } from '../../src/node/streets-file.ts';
import { settingsOf } from './two-streets.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shuiguan-streets-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function written(streets: unknown, text = stringify({ streets })): string {
  const file = join(folder, 'streets.yaml');
  writeFileSync(file, text, { mode: 0o600 });
  return file;
}

const TWO = { xixi: settingsOf('xixi', 1), dongan: settingsOf('dongan', 2) };

function refusedFor(streets: unknown, text?: string): string {
  try {
    readStreets(written(streets, text), {});
  } catch (error) {
    return String(error);
  }
  return '';
}

test('each street has its own settings, over what the environment gives to all', () => {
  const shared = {
    FEISHU_CONNECTION: 'long',
    OFFICE_NAME: '大家的',
    ADMIN_OPEN_IDS: 'ou_everybody',
    DATABASE_FILE: 'one.db',
  };
  const [xixi, dongan] = readStreets(
    written({ ...TWO, dongan: { ...TWO.dongan, FEISHU_CONNECTION: 'webhook' } }),
    shared,
  );
  expect(xixi?.config).toMatchObject({ office: 'xixi街道', connection: 'long', admins: [] });
  expect(dongan?.config).toMatchObject({ office: 'dongan街道', connection: 'webhook' });
  expect(xixi?.config.databaseFile).toBe(join(folder, 'data', 'xixi.db'));
  expect(dongan?.config.databaseFile).toBe(join(folder, 'data', 'dongan.db'));
});

const { FEISHU_APP_SECRET: _, ...withoutSecret } = TWO.xixi;
const { OFFICE_NAME: __, ...withoutName } = TWO.xixi;

test.each<[string, unknown, RegExp]>([
  ['no street', {}, /一个街道也没有写/],
  ['a name that is none', { 西溪: TWO.xixi }, /代号用小写字母开头/],
  ['a secret left out', { ...TWO, xixi: withoutSecret }, /xixi · FEISHU_APP_SECRET: .*开发者后台/],
  ['no office name', { ...TWO, xixi: withoutName }, /xixi · OFFICE_NAME: 每个街道都要写自己的/],
  ['a word that is no setting', { ...TWO, xixi: { ...TWO.xixi, PORT: '3001' } }, /xixi.*PORT/],
  [
    'a key of digits without quotes',
    { ...TWO, xixi: { ...TWO.xixi, FEISHU_ENCRYPT_KEY: 12345 } },
    /全是数字的两头加单引号/,
  ],
  [
    'the same app',
    { ...TWO, dongan: { ...TWO.dongan, FEISHU_APP_ID: TWO.xixi.FEISHU_APP_ID } },
    /dongan · FEISHU_APP_ID: 和 xixi 的一样/,
  ],
  [
    'the same key',
    { ...TWO, dongan: { ...TWO.dongan, FEISHU_ENCRYPT_KEY: TWO.xixi.FEISHU_ENCRYPT_KEY } },
    /dongan · FEISHU_ENCRYPT_KEY: 和 xixi/,
  ],
  [
    'the same file',
    { xixi: { ...TWO.xixi, DATABASE_FILE: 'a.db' }, dongan: { ...TWO.dongan, DATABASE_FILE: 'a.db' } },
    /dongan · DATABASE_FILE: 和 xixi/,
  ],
  [
    'the same address',
    { xixi: { ...TWO.xixi, PUBLIC_URL: 'https://a.test' }, dongan: { ...TWO.dongan, PUBLIC_URL: 'https://a.test/' } },
    /dongan · PUBLIC_URL: 和 xixi/,
  ],
  [
    'a matter that is none',
    { ...TWO, xixi: { ...TWO.xixi, changes: { matters: { CG99: { hours: '全天候' } } } } },
    /xixi.*CG99.*清单里没有这个编号/,
  ],
  [
    'a department that is none',
    {
      ...TWO,
      xixi: { ...TWO.xixi, changes: { matters: { CG04: { support: [{ department: 'nobody', for: '看看' }] } } } },
    },
    /没有 nobody 这个部门/,
  ],
  [
    'a limit that is none',
    { ...TWO, xixi: { ...TWO.xixi, changes: { limits: { signHours: -1 } } } },
    /changes.limits.signHours/,
  ],
  [
    'changes in a file that is not there',
    { ...TWO, xixi: { ...TWO.xixi, changes: 'xixi.yaml' } },
    /没有 .*xixi.yaml 这个文件/,
  ],
])('%s is refused, in Chinese, and no secret is told', (_, streets, why) => {
  const refused = refusedFor(streets);
  expect(refused).toMatch(why);
  expect(refused).not.toContain('made-up');
});

test('what is no YAML is named by its line', () => {
  expect(refusedFor(undefined, 'streets:\n  xixi: {a\n')).toMatch(/第\d+行.*YAML 写法有误/);
});

test('a street may count, lead and be laid out otherwise; the shared list stays as it is', () => {
  const changes = {
    limits: { signHours: 9 },
    days: { off: ['2026-11-24'], work: ['2026-11-28'] },
    matters: { CG04: { hours: '全天候' } },
    communities: [
      {
        id: 'own',
        name: '自己社区',
        station: '自己社区联络站',
        area: '一片区',
        confirmed: true,
        source: '街道',
        estates: [{ name: '自己小区', grid: '第一网格' }],
      },
    ],
  };
  const [xixi, dongan] = readStreets(written({ ...TWO, xixi: { ...TWO.xixi, changes } }), {});
  const shared = dongan?.list;
  expect(xixi?.list.limits).toEqual({ ...shared?.limits, signHours: 9 });
  expect(xixi?.list.matter('CG04')?.hours).toBe('全天候');
  expect(xixi?.list.matter('CG04')?.hash).not.toBe(shared?.matter('CG04')?.hash);
  expect(xixi?.list.matter('CG05')).toBe(shared?.matter('CG05'));
  expect(xixi?.list.edition.hash).not.toBe(shared?.edition.hash);
  expect(xixi?.list.communities.map(({ name }) => name)).toEqual(['自己社区']);
  expect(shared?.limits.signHours).not.toBe(9);
});

const environment = () => ({ STREETS_FILE: written(TWO) });

test('a command works on all streets, on one by name, and guesses none', () => {
  expect(databasesNamed(undefined, environment()).map(({ street }) => street)).toEqual(['xixi', 'dongan']);
  expect(databasesNamed('dongan', environment())).toEqual([
    { street: 'dongan', file: join(folder, 'data', 'dongan.db'), app: settingsOf('dongan', 2).FEISHU_APP_ID },
  ]);
  expect(() => databasesNamed('nowhere', environment())).toThrow('没有 nowhere 这个街道。有：xixi、dongan');
  expect(() => oneDatabase(undefined, environment())).toThrow('--street');
  expect(() => databasesNamed('xixi', { DATABASE_FILE: 'a.db' })).toThrow('只有一个街道');
});

test('a file that two streets name in other words is one file: neither would know whose records it reads', () => {
  const at = (name: string) => join(folder, name);
  mkdirSync(at('data'));
  writeFileSync(at('data/one.db'), '');
  linkSync(at('data/one.db'), at('data/second-name.db'));
  symlinkSync(at('data/one.db'), at('link.db'));
  symlinkSync(at('data'), at('folder'));
  const named = (first: string, second: string) =>
    refusedFor({
      xixi: { ...TWO.xixi, DATABASE_FILE: at(first) },
      dongan: { ...TWO.dongan, DATABASE_FILE: `${folder}/${second}` },
    });
  for (const other of ['data/../data/one.db', './data/one.db', 'data/second-name.db', 'link.db', 'folder/one.db'])
    expect([other, named('data/one.db', other)]).toEqual([
      other,
      expect.stringMatching(/dongan · DATABASE_FILE: 和 xixi/),
    ]);
  expect(named('data/new.db', 'folder/./new.db')).toMatch(/dongan · DATABASE_FILE: 和 xixi/);
  expect(named('data/one.db', 'data/two.db')).toBe('');
});

test('a file of streets in another encoding, or one that may not be read, is said with what to do', () => {
  const file = written({ streets: TWO });
  writeFileSync(file, Buffer.from([0x73, 0xce, 0xc4, 0xd0, 0xc2]));
  expect(() => readStreets(file, {})).toThrow('不是 UTF-8 编码');
  writeFileSync(file, `\ufeff${stringify({ streets: TWO })}`);
  expect(readStreets(file, {}).map(({ name }) => name)).toEqual(['xixi', 'dongan']);
  rmSync(file);
  mkdirSync(file);
  expect(() => readStreets(file, {})).toThrow(/读不了.*让运行程序的用户能读它/);
});
