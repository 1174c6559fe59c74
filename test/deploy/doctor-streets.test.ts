import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { ENVIRONMENT } from '../door/events.ts';
import { settingsOf } from '../streets/two-streets.ts';
import { anInstallation } from './installation.ts';

const district = anInstallation();

/** What the doctor says of a district whose first street has the app that Feishu knows; each with what is otherwise. */
async function examine(xixi: object, dongan: object, args: string[] = []) {
  const streets = {
    xixi: { ...settingsOf('xixi', 1), ...ENVIRONMENT, OFFICE_NAME: '西溪街道', ...xixi },
    dongan: settingsOf('dongan', 2, { OFFICE_NAME: '东岸街道', ...dongan }),
  };
  writeFileSync(join(district.folder, 'streets.yaml'), stringify({ streets }), { mode: 0o644 });
  const env = { STREETS_FILE: 'streets.yaml', FEISHU_DOMAIN: district.domain, PORT: '0' };
  return district.examineWith(env, undefined, args);
}

test('each street is looked at under its name; one that Feishu does not know is told apart from the sound one', async () => {
  const { code, out } = await examine({}, {});
  const [, xixi = '', dongan = ''] = out.split('【');
  expect(xixi).toMatch(/^xixi 西溪街道】/);
  expect(xixi).toContain('✓ App ID 和 Secret：');
  expect(xixi).toContain('✓ 数据文件：');
  expect(xixi).not.toContain('✗');
  expect(dongan).toMatch(/^dongan 东岸街道】/);
  expect(dongan).toMatch(/✗ App ID 和 Secret：飞书不认（10003）/);
  expect(out).toMatch(/\n1 处要改（dongan），改好再查一遍。/);
  expect(code).toBe(1);
  for (const secret of [ENVIRONMENT.FEISHU_APP_SECRET, 'a made-up secret of dongan']) expect(out).not.toContain(secret);
});

test('what is wrong in the file of streets is a line each, with the street and the setting it is of', async () => {
  const { code, out } = await examine(
    {},
    { FEISHU_APP_SECRET: '', FEISHU_ENCRYPT_KEY: ENVIRONMENT.FEISHU_ENCRYPT_KEY },
  );
  expect(out).toMatch(/✗ dongan · FEISHU_APP_SECRET：有问题\n {4}→ /);
  expect(out).not.toContain('✗ xixi');
  expect(out).toContain('先把上面几项填好');
  expect(code).toBe(1);
  const twice = await examine({}, { FEISHU_ENCRYPT_KEY: ENVIRONMENT.FEISHU_ENCRYPT_KEY });
  expect(twice.out).toMatch(/✗ dongan · FEISHU_ENCRYPT_KEY：有问题\n {4}→ 和 xixi 的一样/);
  expect(twice.out).not.toContain(ENVIRONMENT.FEISHU_ENCRYPT_KEY);
});

test('one street can be looked at by itself', async () => {
  const { code, out } = await examine({}, {}, ['--street', 'xixi']);
  expect(out).toContain('【xixi 西溪街道】');
  expect(out).not.toContain('【dongan');
  expect(out).toContain('可以启动');
  expect(code).toBe(0);
});
