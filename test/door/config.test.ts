import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkEnvironment, readConfig, VARIABLES } from '../../src/config.ts';
import { parseSettings } from '../../src/node/settings-file.ts';
import { ENVIRONMENT } from './events.ts';

const wrongWith = (more: Record<string, unknown>) => {
  const checked = checkEnvironment({ ...ENVIRONMENT, ...more });
  return 'wrong' in checked ? checked.wrong.map(({ variable }) => variable) : [];
};

test('a handbook for the office alone is not served without the address people are sent back to', () => {
  expect(() => readConfig({ ...ENVIRONMENT, HANDBOOK_ACCESS: 'feishu' })).toThrow(/PUBLIC_URL: .*必填.*is needed/);
  const whole = { ...ENVIRONMENT, HANDBOOK_ACCESS: 'feishu', PUBLIC_URL: 'https://bot.example.com/' };
  expect(readConfig(whole)).toMatchObject({ handbookAccess: 'feishu', publicUrl: 'https://bot.example.com' });
});

test('every wrong variable is named, in Chinese with the cure and in English, and no value is told', () => {
  const wrong = { ...ENVIRONMENT, PORT: 'hidden-port', CASE_PREFIX: 'hidden-prefix', FEISHU_DOMAIN: 'hidden-domain' };
  const error = (() => {
    try {
      return readConfig(wrong);
    } catch (thrown) {
      return String(thrown);
    }
  })();
  for (const name of ['PORT', 'CASE_PREFIX', 'FEISHU_DOMAIN'])
    expect(error).toMatch(new RegExp(`${name}: [^\n]*应是[^\n]* / must be`));
  expect(error).not.toContain('hidden');
});

test.each(Object.keys(ENVIRONMENT))('without %s nothing starts, and it is said where to find it', (name) => {
  for (const nothing of [undefined, '', '  ', '\t\r\n']) {
    const without = () => readConfig({ ...ENVIRONMENT, [name]: nothing });
    expect(without).toThrow(new RegExp(`${name}: .*开发者后台`));
    for (const secret of Object.values(ENVIRONMENT)) expect(without).not.toThrow(secret);
  }
});

test('what is blank is missing: the defaults stand, never a random port or a file that is nowhere', () => {
  const blank = Object.fromEntries(VARIABLES.map((name) => [name, ' ']));
  const { app: _, ...defaults } = readConfig(ENVIRONMENT);
  const { app: __, ...read } = readConfig({ ...blank, ...ENVIRONMENT });
  expect(read).toEqual(defaults);
  expect(read).toMatchObject({ port: 3000, databaseFile: 'data/shuiguan.db', domain: 'https://open.feishu.cn' });
});

test.each([
  [
    'FEISHU_DOMAIN',
    [
      'ftp://open.feishu.cn',
      'http://open.feishu.cn',
      'https://open.feishu.cn/open-apis',
      'https://a:b@open.feishu.cn',
      'open.feishu.cn',
      'javascript:alert(1)',
    ],
  ],
  [
    'PUBLIC_URL',
    [
      'javascript:alert(1)',
      'ftp://bot.example.com',
      'bot.example.com',
      'https://bot.example.com/handbook',
      'https://bot.example.com/?a=1',
      'data:text/html,x',
    ],
  ],
  ['PORT', ['-1', '65536', '3e3', '0x10', '3000 3001', '三千', '30.5']],
  [
    'DATABASE_FILE',
    [':memory:', 'file:office.db', 'data/', 'of\u0000fice.db', '"data/office.db"', `data/${'长'.repeat(80)}.db`],
  ],
  ['LISTEN', ['everywhere', '300.1.1.1', '127.0.0.1:3000', 'http://127.0.0.1']],
  ['CASE_PREFIX', ['wx', 'WX1', '文新', 'ABCDEFG']],
  ['OFFICE_NAME', ['文新\n街道', '文'.repeat(101), '文新\u202e街道']],
  ['ADMIN_OPEN_IDS', ['张三', 'ou_1 张三', 'on_12345']],
  ['FEISHU_CONNECTION', ['长连接', 'both']],
  ['HANDBOOK_ACCESS', ['private', 'PUBLIC']],
  ['FEISHU_APP_SECRET', ['"a secret"', "'a secret'", '“a secret”', 'a sec\u200bret', 'a\u00a0secret']],
  ['FEISHU_ENCRYPT_KEY', ['「key」', 'k\ufeffey']],
])('%s: what it cannot be is refused by its name', (name, values) => {
  for (const value of values) expect([value, wrongWith({ [name]: value })]).toEqual([value, [name]]);
});

test.each([
  ['FEISHU_DOMAIN', 'https://open.larksuite.com/', { domain: 'https://open.larksuite.com' }],
  ['FEISHU_DOMAIN', 'http://127.0.0.1:3100', { domain: 'http://127.0.0.1:3100' }],
  ['PUBLIC_URL', 'http://10.0.3.4:8080/', { publicUrl: 'http://10.0.3.4:8080' }],
  ['PORT', ' 443 ', { port: 443 }],
  ['LISTEN', '::1', { listen: '::1' }],
  ['DATABASE_FILE', '/var/lib/shuiguan/office.db', { databaseFile: '/var/lib/shuiguan/office.db' }],
  ['ADMIN_OPEN_IDS', 'ou_1，ou_2、 ou_3', { admins: ['ou_1', 'ou_2', 'ou_3'] }],
])('%s may be %s', (name, value, read) => {
  expect(readConfig({ ...ENVIRONMENT, [name]: value })).toMatchObject(read);
});

test('the example names every variable that is read, and no other', () => {
  const named = [...readFileSync('.env.example', 'utf8').matchAll(/^#? ?([A-Z_]+)=/gm)].map(([, name]) => name);
  // The way out of the building is every program's, not this one's configuration.
  // STREETS_FILE and SOURCES_FILE say where others stand: they are read before any of them.
  const ours = named.filter((name) => !/_PROXY$|^(STREETS|SOURCES)_FILE$/.test(name ?? ''));
  expect(ours.toSorted()).toEqual(VARIABLES.toSorted());
  const manual = readFileSync('docs/部署手册.md', 'utf8');
  for (const name of VARIABLES) expect(manual).toContain(`\`${name}\``);
});

test('voice is off unless it is switched on', () => {
  expect(readConfig(ENVIRONMENT).voice).toBe(false);
  expect(readConfig({ ...ENVIRONMENT, VOICE: 'on' }).voice).toBe(true);
  expect(() => readConfig({ ...ENVIRONMENT, VOICE: 'yes' })).toThrow('VOICE: 只能填 on 或 off');
});

test.each([
  ['A=1\r\nB=2\rC=3\n', { A: '1', B: '2', C: '3' }],
  ['A=key#with#signs', { A: 'key#with#signs' }],
  ['A=#first\nB=  # nothing\nC=said # why', { A: '#first', B: '', C: 'said' }],
  ['A="one # two"\nB=\'x\' # why\nC=`y`', { A: 'one # two', B: 'x', C: 'y' }],
  ['A="open\nB=still read\nC=end"', { A: '"open', B: 'still read', C: 'end"' }],
  ['export A = 1 \n# B=2\n\u3000\n', { A: '1' }],
  ['A=one=two\nA=again', { A: 'again' }],
])('a file of settings is read as it stands: %j', (text, said) => {
  expect(parseSettings(text)).toEqual({ said, unread: [] });
});

test('a line that says nothing is told by its number', () => {
  expect(parseSettings('A=1\nFEISHU_APP_SECRET＝s\nPORT：3000\n=x\n').unread).toEqual([2, 3, 4]);
});
