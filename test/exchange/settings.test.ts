import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.ts';
import { checkEnvironment, isServed, readConfig } from '../../src/config.ts';
import { createHost } from '../../src/host.ts';
import { withSources } from '../../src/node/sources-file.ts';
import { readStreets } from '../../src/node/streets-file.ts';
import { readSources } from '../../src/source-access.ts';
import { openSqliteFile } from '../../src/store/file/sqlite-file.ts';
import { ENVIRONMENT } from '../door/events.ts';
import { createLog } from '../harness/suite-log.ts';

const SECRET = `whsec_${btoa('a secret of at least 24 bytes')}`;
const PATH = 'x'.repeat(32);
const folder = mkdtempSync(join(tmpdir(), 'shuiguan-sources-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const KEY = 'an-open311-key-of-tests-9';
const wrongWith = (entry: Record<string, unknown>): string[] => {
  const read = readSources(JSON.stringify({ platform: entry }));
  return 'wrong' in read ? read.wrong : [];
};

/** What only those say who speak Open311. */
const NONE = { keys: [], jurisdiction: null, endpoint: null, body: null, services: {}, silentHours: null };

describe('what is said of another system', () => {
  test('is its secrets, its path and addresses, its pictures, its callback; the rest has its default', () => {
    const signed = { secrets: [SECRET], callback: 'https://141.example.com/x', media: ['img.example.com:8443'] };
    const read = readSources(JSON.stringify({ platform: signed, hotline: { path: PATH, from: ['10.0.0.0/8'] } }));
    expect(read).toEqual({
      sources: [
        { ...signed, source: 'platform', kind: 'envelope', path: null, from: [], perMinute: 600, ...NONE },
        {
          source: 'hotline',
          kind: 'envelope',
          secrets: [],
          path: PATH,
          from: ['10.0.0.0/8'],
          media: [],
          callback: null,
          perMinute: 600,
          ...NONE,
        },
      ],
    });
  });

  test.each([
    ['no way in', {}, 'secrets'],
    ['both ways in', { secrets: [SECRET], path: PATH, from: ['10.0.0.1'] }, 'path'],
    ['Open311 without a key', { kind: 'open311' }, 'keys'],
    ['a key that is none', { kind: 'open311', keys: ['short'] }, 'keys.0'],
    ['Open311 with a callback', { kind: 'open311', keys: [KEY], secrets: [SECRET] }, 'kind'],
    ['a key where nobody asks for one', { secrets: [SECRET], keys: [KEY] }, 'keys'],
    [
      'a partner that is nowhere',
      { kind: 'open311-partner', keys: [KEY], body: '区里', services: { 其他: '1' } },
      'endpoint',
    ],
    [
      'a partner by http',
      {
        kind: 'open311-partner',
        keys: [KEY],
        body: '区里',
        services: { 其他: '1' },
        endpoint: 'http://311.example.com',
      },
      'endpoint',
    ],
    [
      'a partner without services',
      { kind: 'open311-partner', keys: [KEY], body: '区里', endpoint: 'https://311.example.com' },
      'services',
    ],
    ['a path without addresses', { path: PATH }, 'from'],
    ['a secret that is none', { secrets: ['hidden-secret'] }, 'secrets.0'],
    ['three secrets', { secrets: [SECRET, SECRET, SECRET] }, 'secrets'],
    ['a path that is guessed', { path: 'hidden', from: ['10.0.0.1'] }, 'path'],
    ['a range that is none', { path: PATH, from: ['10.0.0.0/99'] }, 'from.0'],
    ['a host with a scheme', { secrets: [SECRET], media: ['https://img.example.com'] }, 'media.0'],
    ['a callback over http', { secrets: [SECRET], callback: 'http://141.example.com' }, 'callback'],
    ['a callback with an account', { secrets: [SECRET], callback: 'https://a:hidden@141.example.com' }, 'callback'],
    ['a callback nobody signs', { path: PATH, from: ['10.0.0.1'], callback: 'https://141.example.com' }, 'callback'],
    ['too many a minute', { secrets: [SECRET], perMinute: 6001 }, 'perMinute'],
    ['a word that is none of these', { secrets: [SECRET], hidden: 1 }, ''],
  ])('with %s is refused by its name, in Chinese, and no secret is told', (_, entry, at) => {
    const wrong = wrongWith(entry);
    expect(wrong.some((one) => one.startsWith(`platform${at ? `.${at}` : ''}`))).toBe(true);
    if (at !== '') expect(wrong.join()).not.toContain('hidden');
  });

  test('is named with all else that is wrong of the settings', () => {
    const checked = checkEnvironment({ ...ENVIRONMENT, SOURCES: '{', TRUSTED_PROXIES: 'nginx' });
    expect('wrong' in checked && checked.wrong.map(({ variable }) => variable).toSorted()).toEqual([
      'SOURCES',
      'TRUSTED_PROXIES',
    ]);
    const config = readConfig({ ...ENVIRONMENT, TRUSTED_PROXIES: '127.0.0.1，10.0.0.0/8' });
    expect(config.trustedProxies).toEqual(['127.0.0.1', '10.0.0.0/8']);
  });

  test('of a source the list knows nothing of stops the start, and says which there are', () => {
    const config = readConfig({ ...ENVIRONMENT, SOURCES: JSON.stringify({ unheard: { secrets: [SECRET] } }) });
    const database = openSqliteFile(':memory:');
    const log = createLog(() => {}, Date.now);
    expect(() => createHost({ config, database, catalogue, now: Date.now, log })).toThrow(
      /没有 unheard 这个来源.*hotline、platform/,
    );
    database.close();
  });

  test('is reason enough to listen, over the long connection too', () => {
    const long = { ...ENVIRONMENT, FEISHU_CONNECTION: 'long' };
    expect(isServed(readConfig(long))).toBe(false);
    expect(isServed(readConfig({ ...long, SOURCES: JSON.stringify({ platform: { secrets: [SECRET] } }) }))).toBe(true);
  });
});

describe('a file of sources', () => {
  const file = join(folder, 'sources.yaml');
  writeFileSync(file, `platform:\n  secrets: ['${SECRET}']\n`);

  test('stands for what the environment does not say', () => {
    const said: { SOURCES?: string; SOURCES_FILE: string } = { SOURCES_FILE: 'sources.yaml' };
    const read = withSources(said, folder);
    expect(JSON.parse(read.SOURCES ?? '')).toEqual({ platform: { secrets: [SECRET] } });
    expect(withSources({ SOURCES_FILE: 'sources.yaml', SOURCES: '{}' }, folder).SOURCES).toBe('{}');
    expect(withSources({}, folder)).toEqual({});
  });

  test('that is not there, or is no YAML, is named', () => {
    expect(() => withSources({ SOURCES_FILE: 'nowhere.yaml' }, folder)).toThrow(/没有 .*nowhere\.yaml 这个文件/);
    writeFileSync(join(folder, 'bad.yaml'), 'platform: [');
    expect(() => withSources({ SOURCES_FILE: 'bad.yaml' }, folder)).toThrow('bad.yaml');
  });

  test('is each street’s own, beside the file of streets, and never what all share', () => {
    const street = (more: string) =>
      `    FEISHU_APP_ID: cli_${more.padStart(16, '0')}\n    FEISHU_APP_SECRET: s\n    FEISHU_ENCRYPT_KEY: e${more}\n    FEISHU_VERIFICATION_TOKEN: v\n    OFFICE_NAME: ${more}街道\n    CASE_PREFIX: WX\n`;
    const streets = join(folder, 'streets.yaml');
    writeFileSync(streets, `streets:\n  one:\n${street('1')}    SOURCES_FILE: sources.yaml\n  two:\n${street('2')}`);
    const shared = { SOURCES: JSON.stringify({ hotline: { secrets: [SECRET] } }) };
    expect(
      readStreets(streets, shared).map(({ name, config }) => [name, config.sources.map(({ source }) => source)]),
    ).toEqual([
      ['one', ['platform']],
      ['two', []],
    ]);
  });
});
