import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

const RULES = [
  'src/brands',
  'src/codes',
  'src/slices',
  'catalogue',
  'src/redaction',
  'src/workbook',
  'src/forms',
  'src/matters',
  'src/cases',
  'src/roster',
  'src/list',
  'src/inspections',
  'src/visits',
  'src/understanding',
  'src/figures',
  'src/ledger',
  'src/exchange',
  'src/open311',
  'src/alarms',
  'src/services',
  'src/station',
];
const BOT = [...RULES, 'cards', 'src/config', 'src/source-access', 'src/outgoing', 'src/bot/ports'];
const SUBJECT = [...BOT, 'src/bot/core'];

/** Rooms from the ground up; each may import from those named, and from itself. */
const MAY_IMPORT: Record<string, string[]> = {
  'src/workbook': ['src/slices'],
  'src/redaction': [],
  'src/pictures': [],
  'src/voice': [],
  'src/webhooks': ['src/same-text'],
  'src/outside': ['src/bot/ports', 'src/webhooks', 'src/pictures', 'src/log', 'src/read-at-most'],
  catalogue: ['src/redaction', 'src/slices', 'src/workbook'],
  'src/forms': ['src/brands'],
  'src/questions': [],
  'src/matters': ['src/brands', 'catalogue'],
  'src/services': ['src/brands', 'src/codes', 'catalogue', 'src/matters', 'src/cases'],
  'src/station': ['src/brands', 'src/codes', 'catalogue', 'src/workbook', 'src/cases', 'src/roster'],
  'src/understanding': ['src/brands', 'catalogue', 'src/matters', 'src/cases', 'src/services'],
  'src/cases': ['src/brands', 'src/codes', 'catalogue', 'src/redaction', 'src/forms'],
  'src/roster': ['src/brands', 'src/codes', 'catalogue', 'src/cases', 'src/workbook'],
  'src/figures': [
    'catalogue',
    'src/cases',
    'src/redaction',
    'src/workbook',
    'src/inspections',
    'src/visits',
    'src/alarms',
    'src/services',
    'src/station',
  ],
  'src/ledger': ['src/cases', 'src/figures', 'src/visits'],
  'src/alarms': ['src/brands', 'src/codes', 'catalogue', 'src/workbook', 'src/cases', 'src/roster', 'src/inspections'],
  'src/exchange': ['src/brands', 'catalogue', 'src/redaction', 'src/workbook', 'src/cases', 'src/understanding'],
  'src/open311': ['catalogue', 'src/redaction', 'src/cases', 'src/exchange'],
  'src/list': ['src/brands', 'src/codes', 'catalogue', 'src/forms', 'src/matters', 'src/cases'],
  'src/inspections': [
    'src/brands',
    'src/codes',
    'catalogue',
    'src/workbook',
    'src/redaction',
    'src/forms',
    'src/cases',
    'src/roster',
  ],
  'src/visits': ['src/brands', 'src/codes', 'catalogue', 'src/forms', 'src/cases', 'src/roster', 'src/inspections'],
  cards: RULES,
  'src/bot/ports': [...RULES, 'cards', 'src/config', 'src/questions'],
  'src/outgoing': [
    'src/brands',
    'src/cases',
    'src/list',
    'src/inspections',
    'src/visits',
    'src/exchange',
    'src/alarms',
    'src/bot/ports',
  ],
  'src/bot/core': ['src/apart', ...BOT],
  'src/bot/questions': SUBJECT,
  'src/bot/cases': [...SUBJECT, 'src/pictures'],
  'src/bot/council': [...SUBJECT, 'src/bot/cases', 'src/bot/outbox'],
  'src/bot/roster': SUBJECT,
  'src/bot/figures': [...SUBJECT, 'src/bot/cases'],
  'src/bot/ledger': SUBJECT,
  'src/bot/exchange': [...SUBJECT, 'src/bot/cases', 'src/webhooks', 'src/pictures'],
  'src/bot/open311': [...SUBJECT, 'src/bot/cases', 'src/bot/exchange'],
  'src/bot/alarms': [...SUBJECT, 'src/bot/cases'],
  'src/bot/list': SUBJECT,
  'src/bot/inspections': SUBJECT,
  'src/bot/visits': [...SUBJECT, 'src/bot/cases', 'src/bot/inspections', 'src/bot/outbox'],
  'src/bot/services': [...SUBJECT, 'src/bot/questions'],
  'src/bot/station': [...SUBJECT, 'src/bot/cases', 'src/bot/inspections', 'src/bot/questions'],
  'src/bot/talk': SUBJECT,
  'src/bot/outbox': SUBJECT,
  'src/bot/voice': [...SUBJECT, 'src/voice'],
  'src/bot/subjects.ts': [
    ...SUBJECT,
    ...[
      'questions',
      'talk',
      'cases',
      'council',
      'exchange',
      'open311',
      'alarms',
      'figures',
      'ledger',
      'list',
      'inspections',
      'visits',
      'services',
      'station',
      'roster',
      'voice',
      'outbox',
    ].map((subject) => `src/bot/${subject}`),
  ],
  'src/bot/on-message.ts': [...SUBJECT, 'src/bot/subjects.ts'],
  'src/bot/delivery': [...SUBJECT, 'src/bot/subjects.ts', 'src/bot/on-message.ts'],
  'src/bot': [...SUBJECT, 'src/bot/subjects.ts', 'src/bot/on-message.ts', 'src/bot/delivery'],
  'src/feishu': [
    'src/same-text',
    'src/brands',
    'src/read-at-most',
    'src/bot/ports',
    'src/outgoing',
    'src/figures',
    'src/ledger',
    'cards',
    'src/config',
  ],
  'src/store': [
    'node-version',
    'src/apart',
    'src/brands',
    'src/owned',
    'src/bot/ports',
    'src/outgoing',
    'src/questions',
    'src/cases',
    'src/figures',
    'src/ledger',
    'src/roster',
    'src/list',
    'src/inspections',
    'src/visits',
    'src/exchange',
    'src/open311',
    'src/alarms',
    'src/services',
    'src/station',
    'catalogue',
  ],
  'src/doors': [
    'src/brands',
    'catalogue',
    'src/bot/ports',
    'src/bot/alarms',
    'src/exchange',
    'src/open311',
    'src/outgoing',
    'src/pictures',
    'src/webhooks',
    'src/source-access',
    'src/same-text',
    'src/within',
    'src/log',
    'src/host',
  ],
  'src/living': ['catalogue', 'src/bot/ports', 'src/log'],
  'src/handbook': [
    'cards',
    'src/redaction',
    'src/brands',
    'catalogue',
    'src/matters',
    'src/understanding',
    'src/inspections',
    'src/bot/ports',
    'src/outgoing',
    'src/feishu',
    'src/config',
    'src/host',
    'src/cases',
    'src/visits',
    'src/services',
    'src/station',
    'src/pictures',
    'src/bot/visits',
    'src/figures',
    'src/roster',
    'src/bot/core',
    'src/bot/figures',
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

/**
 * Where a file stands among its neighbours. Two rooms are taken out of their folder, for they lie below what lies below it:
 * what the bot needs of the outside, and what the buttons of cards ask for.
 */
const standing = (file: string): string[] => {
  if (/^cards\/(.*\/)?actions\.ts$/.test(file)) return ['cards-actions', file];
  return file.replace(/^src\/bot\/ports\//, 'src/bot-ports/').split('/');
};

/**
 * The arrows between neighbours, by the folder both stand in: the rooms of a layer with the files beside them, and within
 * each the rooms alone: a file that joins a room's parts stands with them.
 */
function arrowsByFolder(): Map<string, Map<string, string[]>> {
  const folders = new Map<string, Map<string, string[]>>();
  for (const [file, targets] of imports)
    for (const target of targets) {
      const [from, to] = [standing(file), standing(target)];
      const apart = from.findIndex((part, at) => part !== to[at]);
      // The layers themselves are held by the table above: catalogue and cards stand between rooms of src.
      if (apart < 1) continue;
      const within = apart > (from[0] === 'src' ? 2 : 1);
      if (within && (from.length === apart + 1 || to.length === apart + 1)) continue;
      const folder = from.slice(0, apart).join('/');
      const arrows = folders.get(folder) ?? new Map<string, string[]>();
      folders.set(folder, arrows);
      const [name, goal] = [from, to].map((path) => path.slice(0, apart + 1).join('/')) as [string, string];
      arrows.set(name, [...(arrows.get(name) ?? []), goal]);
    }
  return folders;
}

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

  test('no rooms stand in a circle, nor rooms within a room', () => {
    const folders = arrowsByFolder();
    expect([...folders.keys()]).toEqual(expect.arrayContaining(['src', 'src/bot', 'src/cases/commands', 'cards']));
    expect([...folders.values()].flatMap(circles)).toEqual([]);
  });

  test('the table of rooms has no circle, and every room of src has its row', () => {
    expect(circles(new Map(Object.entries(MAY_IMPORT)))).toEqual([]);
    const rooms = sources.flatMap((file) => /^src\/[^/]+(?=\/)/.exec(file)?.[0] ?? []);
    // The Node host is wiring, as are the files of src itself: it may import whatever it joins.
    expect([...new Set(rooms)].filter((name) => name !== 'src/node' && !(name in MAY_IMPORT))).toEqual([]);
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
