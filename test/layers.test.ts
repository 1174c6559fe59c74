import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

const RULES = [
  'src/brands',
  'src/codes',
  'catalogue',
  'src/redaction',
  'src/workbook',
  'src/forms',
  'src/matters',
  'src/cases',
  'src/roster',
  'src/understanding',
];
const BOT = [...RULES, 'cards', 'src/config', 'src/outgoing', 'src/bot/ports'];
const SUBJECT = [...BOT, 'src/bot/core'];

/** Rooms from the ground up; each may import from those named, and from itself. */
const MAY_IMPORT: Record<string, string[]> = {
  'src/workbook': [],
  'src/redaction': [],
  'src/pictures': [],
  'src/voice': [],
  catalogue: ['src/redaction', 'src/workbook'],
  'src/forms': [],
  'src/questions': [],
  'src/matters': ['src/brands', 'catalogue'],
  'src/understanding': ['src/brands', 'catalogue', 'src/matters', 'src/cases'],
  'src/cases': ['src/brands', 'src/codes', 'catalogue', 'src/redaction', 'src/forms'],
  'src/roster': ['src/codes', 'catalogue', 'src/cases', 'src/workbook'],
  cards: RULES,
  'src/bot/ports': [...RULES, 'cards', 'src/config'],
  'src/outgoing': ['src/brands', 'src/cases', 'src/bot/ports'],
  'src/bot/core': ['src/apart', ...BOT],
  'src/bot/questions': SUBJECT,
  'src/bot/cases': [...SUBJECT, 'src/pictures'],
  'src/bot/council': [...SUBJECT, 'src/bot/cases', 'src/bot/outbox'],
  'src/bot/roster': SUBJECT,
  'src/bot/talk': SUBJECT,
  'src/bot/outbox': SUBJECT,
  'src/bot/voice': [...SUBJECT, 'src/voice'],
  'src/bot/subjects.ts': [
    ...SUBJECT,
    ...['questions', 'talk', 'cases', 'council', 'roster', 'voice', 'outbox'].map((subject) => `src/bot/${subject}`),
  ],
  'src/bot/on-message.ts': [...SUBJECT, 'src/bot/subjects.ts'],
  'src/bot/delivery': [...SUBJECT, 'src/bot/subjects.ts', 'src/bot/on-message.ts'],
  'src/bot': [...SUBJECT, 'src/bot/subjects.ts', 'src/bot/on-message.ts', 'src/bot/delivery'],
  'src/feishu': ['src/brands', 'src/bot/ports', 'src/outgoing', 'cards', 'src/config'],
  'src/store': [
    'node-version',
    'src/apart',
    'src/brands',
    'src/bot/ports',
    'src/outgoing',
    'src/questions',
    'src/cases',
    'src/roster',
    'catalogue',
  ],
  'src/handbook': [
    'src/brands',
    'catalogue',
    'src/matters',
    'src/bot/ports',
    'src/outgoing',
    'src/feishu',
    'src/config',
    'src/host',
  ],
};

const sources = ['src', 'cards', 'catalogue', 'sandbox'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('node_modules'))
    .map((name) => join(folder, name)),
);

const importsOf = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, path]) =>
    normalize(join(dirname(file), path ?? '')),
  );

const imports = new Map(sources.map((file) => [file, importsOf(file)]));

const room = (file: string) =>
  Object.keys(MAY_IMPORT)
    .sort((a, b) => b.length - a.length)
    .find((name) => file === name || file.startsWith(`${name}/`)) ?? file.replace(/\.tsx?$/, '');

/** Everything that can be reached from each name; whoever reaches itself stands in a circle. */
function circles(arrows: ReadonlyMap<string, readonly string[]>): string[] {
  const reached = (from: string, seen = new Set<string>()): Set<string> => {
    for (const to of arrows.get(from) ?? []) if (!seen.has(to)) reached(to, seen.add(to));
    return seen;
  };
  return [...arrows.keys()].filter((name) => reached(name).has(name));
}

/** A room of a layer is a folder in it; what its buttons ask for stands below all of its cards. */
const innerRoom = (file: string) => {
  if (/^cards\/(.*\/)?actions\.ts$/.test(file)) return 'cards/actions';
  const [layer = '', ...path] = file.split('/');
  const depth = layer === 'src' && path[0] !== 'matters' ? 2 : 1;
  return path.length > depth ? [layer, ...path.slice(0, depth)].join('/') : file;
};

describe('who imports whom', () => {
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

  test('no files stand in a circle, types included', () => {
    expect(circles(imports)).toEqual([]);
  });

  test('no rooms stand in a circle', () => {
    const rooms = Map.groupBy([...imports], ([file]) => innerRoom(file));
    const arrows = [...rooms].map(([name, files]): [string, string[]] => [
      name,
      files.flatMap(([, targets]) => targets.map(innerRoom)).filter((target) => target !== name),
    ]);
    expect(circles(new Map(arrows))).toEqual([]);
  });

  test('only src/feishu imports the SDK', () => {
    const outside = sources.filter(
      (file) => !file.startsWith('src/feishu/') && /from '@larksuiteoapi\/node-sdk'/.test(readFileSync(file, 'utf8')),
    );
    expect(outside).toEqual([]);
  });

  test('only the sandbox and its start import the sandbox', () => {
    const outside = sources.filter(
      (file) => !file.startsWith('sandbox/') && importsOf(file).some((target) => target.startsWith('sandbox/')),
    );
    expect(outside).toEqual([]);
  });

  test('what the bot needs of the outside is types; only the forms of the roster, kept as JSON, are parsed there', () => {
    const behaving = sources.filter(
      (file) =>
        file.startsWith('src/bot/ports/') &&
        file !== 'src/bot/ports/roster-drafts.ts' &&
        /^(export )?(const|let|function|class|async)\b/m.test(readFileSync(file, 'utf8')),
    );
    expect(behaving).toEqual([]);
  });
});
