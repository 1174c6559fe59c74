import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/**
 * One name, one idea: a type of the house is declared once. What these declare twice is one idea in two subjects: cases and
 * proposals are both moved by commands, and both workbooks have sheets.
 */
const ONE_IDEA: Record<string, readonly string[]> = {
  'a record that commands move': [
    'cases',
    'list/proposals',
    'list',
    'inspections/plans',
    'inspections',
    'visits',
  ].flatMap((subject) => [`src/${subject}/`, `src/bot/${subject}/`]),
  'a form and what it was opened for': ['src/bot/ports/', 'src/list/proposals/', 'src/inspections/'],
  'what a subject declares in its layer': ['src/bot/core/', 'src/store/core/'],
  'the limits of the office, and those of them that the rules read': [
    'catalogue/limits-schema.ts',
    'src/cases/limits.ts',
  ],
  'a workbook and its sheets': ['catalogue/exchange/columns.ts', 'src/roster/import/columns.ts'],
};

const declaredIn = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/^export (?:type|interface|const|class) ([A-Z][a-z]\w*)\b/gm)].map(
    ([, name = '']) => name,
  );

test('no two files declare a type of one name, but for one idea in two subjects', () => {
  const files = ['src', 'cards', 'catalogue'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(folder, name)),
  );
  const declared = files.flatMap((file) => [...new Set(declaredIn(file))].map((name) => ({ name, file })));
  const twice = [...Map.groupBy(declared, ({ name }) => name)].filter(([, places]) => places.length > 1);
  const ofTwoIdeas = twice.filter(
    ([, places]) =>
      !Object.values(ONE_IDEA).some((rooms) => places.every(({ file }) => rooms.some((room) => file.startsWith(room)))),
  );
  expect(declared.length).toBeGreaterThan(500);
  expect(ofTwoIdeas.map(([name, places]) => `${name}: ${places.map(({ file }) => file).join(', ')}`)).toEqual([]);
});
