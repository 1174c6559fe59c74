import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';

/** One seeded fault: a snippet of the source, what stands there instead, and the tests that should notice. */
const Fault = z.strictObject({
  name: z.string(),
  file: z.string().describe('where the snippet stands; when it has moved, any file of the room may have it'),
  find: z.string().describe('stands there once; how the formatter broke its lines does not matter'),
  instead: z.string(),
  tests: z.array(z.string()).min(1).describe('test files, without the folder test/ before and .test.ts behind'),
});
export type Fault = z.infer<typeof Fault>;

/** A folder of the source and the faults that are seeded in it. */
const Room = z.strictObject({ room: z.string(), faults: z.array(Fault) });
export type Room = z.infer<typeof Room>;

/** The rooms of test/mutate/faults, one file each. Throws when one is not written as it must be. */
export const readRooms = (): Room[] =>
  readdirSync(new URL('faults/', import.meta.url)).map((name) =>
    Room.parse(parse(readFileSync(new URL(`faults/${name}`, import.meta.url), 'utf8'))),
  );

/** A fault where its snippet stands today, and the text of that file with the fault in it. */
export type Placed = Fault & { text: string };

const patternOf = (snippet: string): RegExp =>
  new RegExp(
    snippet
      .trim()
      .split(/\s+/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('\\s+'),
    'g',
  );

const textOf = (root: string, file: string): string =>
  existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '';

const filesOf = (root: string, room: string): string[] =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|ya?ml)$/.test(name))
    .map((name) => join(room, name));

/**
 * Finds the snippet of a fault: in its file or, where code has moved, once in all of the room. Throws, naming the fault,
 * when it stands nowhere or more than once, and when a test that should notice is not there.
 */
export function place(root: string, room: string, fault: Fault): Placed {
  const pattern = patternOf(fault.find);
  const timesIn = (file: string) => textOf(root, file).match(pattern)?.length ?? 0;
  const files = timesIn(fault.file) > 0 ? [fault.file] : filesOf(root, room).filter((file) => timesIn(file) > 0);
  const times = files.reduce((sum, file) => sum + timesIn(file), 0);
  const [file] = files;
  if (file === undefined || times !== 1)
    throw new Error(
      `“${fault.name}”: ${fault.file} has its snippet no more, ${room} has it ${times} times: ${fault.find}`,
    );
  for (const test of fault.tests)
    if (!existsSync(join(root, testFile(test)))) throw new Error(`“${fault.name}”: there is no ${testFile(test)}`);
  return { ...fault, file, text: textOf(root, file).replace(pattern, () => fault.instead) };
}

/** The path of a test that is named as a fault names it. */
export const testFile = (name: string): string => `test/${name}.test.ts`;
