import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';

export const CATALOGUE_DIR = fileURLToPath(new URL('.', import.meta.url));

/** What is wrong, where an editor finds it: file (below catalogue/), field, one Chinese sentence. */
export type Problem = { file: string; field: string; why: string };
export type Sourced<T> = { file: string; value: T };

z.config(z.locales.zhCN());

const where = (path: readonly PropertyKey[]) =>
  path.map((key) => (typeof key === 'number' ? `第${key + 1}项` : String(key))).join('.');

/** Reads one YAML file against a schema. Every fault becomes a Problem; the value is undefined when there is one. */
export function readYaml<T>(
  path: string,
  schema: z.ZodType<T>,
  problems: Problem[],
  dir = CATALOGUE_DIR,
): T | undefined {
  const file = relative(dir, path);
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines, prettyErrors: false });
  for (const error of document.errors) {
    problems.push({ file, field: `第${lines.linePos(error.pos[0]).line}行`, why: `YAML 写法有误：${error.message}` });
  }
  if (document.errors.length > 0) return undefined;
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues)
    problems.push({ file, field: where(issue.path) || '整个文件', why: issue.message });
  return undefined;
}

/** All .yaml files below a folder, in a stable order. */
export function yamlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name));
}
