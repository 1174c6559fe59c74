import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BESIDE, MAY_IMPORT } from './may-import.ts';

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

  test('what a subject may take of another it takes', () => {
    const takes = (from: string, to: string) =>
      sources.some((file) => file.startsWith(`${from}/`) && importsOf(file).some((one) => room(one) === to));
    const idle = Object.entries(BESIDE).flatMap(([name, { rules = [], bot = [] }]) => [
      ...rules.filter((other) => !takes(`src/${name}`, other)).map((other) => `src/${name}: ${other}`),
      ...bot.filter((other) => !takes(`src/bot/${name}`, other)).map((other) => `src/bot/${name}: ${other}`),
    ]);
    expect(idle).toEqual([]);
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
