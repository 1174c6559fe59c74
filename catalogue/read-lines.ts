import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod';
import { parsePlain } from './issue-words.ts';
import type { Problem, Sourced } from './problems.ts';

/** JSON of one line, or undefined when it is not JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads a file of one JSON object a line. A line that cannot be read, or is not as the schema says, is a problem and left
 * out; `lineOf` takes the position among those that could be read.
 */
export function parseLines<T>(file: string, text: string, schema: z.ZodType<T>, problems: Problem[]): Sourced<T[]> {
  const value: T[] = [];
  const lines: number[] = [];
  text.split(/\r?\n/).forEach((row, i) => {
    if (row.trim() === '') return;
    const content = jsonOf(row);
    const parsed =
      content === undefined
        ? { issues: [{ path: [], why: '这一行不是 JSON，照旁边的行写，检查引号、逗号和花括号' }] }
        : parsePlain(schema, content);
    if ('value' in parsed) {
      value.push(parsed.value);
      lines.push(i + 1);
      return;
    }
    for (const { path, why } of parsed.issues) problems.push({ level: 'error', file, path, line: i + 1, why });
  });
  return { file, value, lineOf: ([at]) => (typeof at === 'number' ? lines[at] : undefined) };
}

/** Every .jsonl file of a folder of the catalogue in `dir`, in a stable order. */
export function readLines<T>(dir: string, folder: string, schema: z.ZodType<T>, problems: Problem[]): Sourced<T[]>[] {
  return readdirSync(join(dir, folder))
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => {
      const file = `${folder}/${name}`;
      return parseLines(file, readFileSync(join(dir, file), 'utf8'), schema, problems);
    });
}
