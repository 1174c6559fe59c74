import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/** Rooms from the ground up; each may import from those named, and from itself. */
const MAY_IMPORT: Record<string, string[]> = {
  'src/workbook': [],
  catalogue: ['src/redaction', 'src/workbook'],
  'src/redaction': [],
  'src/forms': [],
  'src/matters': ['catalogue'],
  'src/cases': ['catalogue', 'src/redaction', 'src/forms'],
  'src/roster': ['catalogue', 'src/cases', 'src/workbook'],
  cards: ['catalogue', 'src/redaction', 'src/forms', 'src/matters', 'src/cases', 'src/roster'],
  'src/bot': [
    'catalogue',
    'src/redaction',
    'src/workbook',
    'src/forms',
    'src/matters',
    'src/cases',
    'src/roster',
    'cards',
    'src/config',
  ],
  'src/feishu': ['src/bot', 'cards', 'src/config'],
  'src/handbook': ['catalogue', 'src/matters', 'src/bot', 'src/feishu', 'src/config', 'src/host'],
  'src/store': ['src/bot', 'src/cases', 'src/roster', 'catalogue'],
};

const room = (file: string) =>
  Object.keys(MAY_IMPORT)
    .sort((a, b) => b.length - a.length)
    .find((name) => file.startsWith(`${name}/`)) ?? file.replace(/\.tsx?$/, '');

const sources = ['src', 'cards', 'catalogue'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
);

const importsOf = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s+'(\.[^']+)'/g)].map(([, path]) =>
    normalize(join(dirname(file), path ?? '')),
  );

test('imports point one way: catalogue ← matters, cases, roster ← cards ← bot ← feishu, store', () => {
  const wrong = sources.flatMap((file) => {
    const from = room(file);
    const allowed = MAY_IMPORT[from];
    if (!allowed) return [];
    return importsOf(file)
      .filter((target) => room(target) !== from && !allowed.includes(room(target)))
      .map((target) => `${file} imports ${target}`);
  });
  expect(sources.length).toBeGreaterThan(50);
  expect(wrong).toEqual([]);
});

test('only src/feishu imports the SDK', () => {
  const outside = sources.filter(
    (file) => !file.startsWith('src/feishu/') && /from '@larksuiteoapi\/node-sdk'/.test(readFileSync(file, 'utf8')),
  );
  expect(outside).toEqual([]);
});

test('only the sandbox and its start import the sandbox', () => {
  const outside = sources.filter((file) => importsOf(file).some((target) => target.startsWith('sandbox/')));
  expect(outside).toEqual([]);
});
