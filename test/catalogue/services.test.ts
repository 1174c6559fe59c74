import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkServices } from '../../catalogue/check/services.ts';
import type { Service } from '../../catalogue/services/schema.ts';
import { whole } from './whole-list.ts';

const TODAY = '2026-11-24';

/** The shipped services with one of them changed. */
function wrongWith(change: (service: Service) => unknown, which = 'FW01') {
  const services = whole.services.map((source) => {
    if (source.value.id !== which) return source;
    const value = structuredClone(source.value);
    change(value);
    return { ...source, value };
  });
  return checkServices({ ...whole, services }, TODAY).map(({ why }) => why);
}

test('ten services are shipped, every one of them a sample that says what the street must fill in', () => {
  expect(whole.services).toHaveLength(10);
  for (const { value } of whole.services) expect([value.id, value.sample]).toEqual([value.id, expect.any(String)]);
  expect(checkServices(whole, TODAY)).toEqual([]);
});

describe('refused', () => {
  test.each<[string, (service: Service) => unknown, RegExp, string?]>([
    ['a host nobody knows', (one) => Object.assign(one, { host: 'nobody' }), /没有这个部门：nobody/],
    ['ages the wrong way round', (one) => Object.assign(one, { ages: { from: 9, to: 3 } }), /最小的年龄/],
    ['ages that say nothing', (one) => Object.assign(one, { ages: {} }), /没有年龄要求就不写/],
    ['a fee without what is given back', (one) => Object.assign(one, { refund: undefined }), /收钱的要写退费/],
    ['neither sessions nor steps', (one) => Object.assign(one, { sessions: [] }), /只写一样/],
    ['sessions and steps', (one) => one.steps.push('来就行'), /只写一样/],
    ['two sessions of one name', (one) => one.sessions.push(...one.sessions.slice(0, 1)), /两个班同名/],
    [
      'a matter that is not there',
      (one) => Object.assign(one, { butIf: [{ when: '太吵', matter: 'CG99' }] }),
      /没有这个事项：CG99/,
    ],
    ['a number twice', (one) => Object.assign(one, { id: 'FW02' }), /编号 FW02 用了两次/],
    ['a review that is past', (one) => Object.assign(one, { reviewBy: '2026-01-01' }), /已过复核日期/],
  ])('%s', (_, change, why) => {
    expect(wrongWith(change)).toContainEqual(expect.stringMatching(why));
  });
});

test('no source knows a service by its name: a second list of services is other files alone', () => {
  const names = whole.services.flatMap(({ value }) => [
    value.id,
    value.name,
    ...value.sessions.map(({ name }) => name),
  ]);
  const sources = ['src', 'cards'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.startsWith('samples'))
      .map((name) => join(folder, name)),
  );
  const known = sources.flatMap((file) => {
    // What somebody is shown as an example may be one of them.
    const code = readFileSync(file, 'utf8')
      .replace(/\/\*\*[\s\S]*?\*\//g, '')
      .split('\n')
      .filter((line) => !/^\s*(\/\/|like:)/.test(line))
      .map((line) => line.replace(/如[ 「].*/, ''))
      .join('\n');
    return names.filter((name) => code.includes(`'${name}'`)).map((name) => `${file}: ${name}`);
  });
  expect(known).toEqual([]);
});
