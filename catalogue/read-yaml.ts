import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import * as z from 'zod';
import { parsePlain } from './issue-words.ts';
import type { Path, Problem, Sourced } from './problems.ts';

z.config(z.locales.zhCN());

/** The line of the deepest node on the way to a field that is there. */
function lineFinder(document: Document, lines: LineCounter) {
  return (path: Path): number | undefined => {
    for (let length = path.length; length >= 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return undefined;
  };
}

type Read = { text: string; document: Document; lines: LineCounter };
/** Each file as it was read last: whoever reads the list, writes some of it and reads it again parses what was written. */
const last = new Map<string, Read>();

function documentOf(file: string, text: string): Read {
  const known = last.get(file);
  if (known?.text === text) return known;
  const lines = new LineCounter();
  const read = { text, document: parseDocument(text, { lineCounter: lines, prettyErrors: false }), lines };
  last.set(file, read);
  return read;
}

/** Parses YAML text against a schema. Every fault becomes a Problem; the value is undefined when there is one. */
export function parseYaml<T>(
  file: string,
  text: string,
  schema: z.ZodType<T>,
  problems: Problem[],
): Sourced<T> | undefined {
  const { document, lines } = documentOf(file, text);
  for (const error of document.errors) {
    const why = `YAML 写法有误（${error.message}），检查缩进、冒号和引号`;
    problems.push({ level: 'error', file, path: [], line: lines.linePos(error.pos[0]).line, why });
  }
  if (document.errors.length > 0) return undefined;
  const lineOf = lineFinder(document, lines);
  const parsed = parsePlain(schema, document.toJS());
  if ('value' in parsed) return { file, value: parsed.value, lineOf };
  for (const { path, why } of parsed.issues) problems.push({ level: 'error', file, path, line: lineOf(path), why });
  return undefined;
}

/** Reads and parses one YAML file of the catalogue in `dir`. */
export function readYaml<T>(
  dir: string,
  file: string,
  schema: z.ZodType<T>,
  problems: Problem[],
): Sourced<T> | undefined {
  return parseYaml(file, readFileSync(join(dir, file), 'utf8'), schema, problems);
}

/** All .yaml files below a folder of the catalogue, as paths below `dir`, in a stable order. */
export function yamlFiles(dir: string, folder: string): string[] {
  return readdirSync(join(dir, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => relative(dir, join(dir, folder, name)));
}
