import { expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { ENVIRONMENT } from './events.ts';

test('a handbook for the office alone is not served without the address people are sent back to', () => {
  expect(() => readConfig({ ...ENVIRONMENT, HANDBOOK_ACCESS: 'feishu' })).toThrow(/PUBLIC_URL: is needed/);
  const whole = { ...ENVIRONMENT, HANDBOOK_ACCESS: 'feishu', PUBLIC_URL: 'https://bot.example.com/' };
  expect(readConfig(whole)).toMatchObject({ handbookAccess: 'feishu', publicUrl: 'https://bot.example.com' });
});

test('every wrong variable is named, and no value is told', () => {
  const wrong = { ...ENVIRONMENT, PORT: 'hidden-port', CASE_PREFIX: 'hidden-prefix', FEISHU_DOMAIN: 'hidden-domain' };
  const error = (() => {
    try {
      return readConfig(wrong);
    } catch (thrown) {
      return String(thrown);
    }
  })();
  for (const name of ['PORT', 'CASE_PREFIX', 'FEISHU_DOMAIN']) expect(error).toContain(`${name}: must be`);
  expect(error).not.toContain('hidden');
});

test.each(Object.keys(ENVIRONMENT))('without %s nothing starts, and it is said where to find it', (name) => {
  const without = () => readConfig({ ...ENVIRONMENT, [name]: '' });
  expect(without).toThrow(new RegExp(`${name}: .*开发者后台`));
  for (const secret of Object.values(ENVIRONMENT)) expect(without).not.toThrow(secret);
});

test('voice is off unless it is switched on', () => {
  expect(readConfig(ENVIRONMENT).voice).toBe(false);
  expect(readConfig({ ...ENVIRONMENT, VOICE: 'on' }).voice).toBe(true);
  expect(() => readConfig({ ...ENVIRONMENT, VOICE: 'yes' })).toThrow('VOICE: must be on or off');
});
