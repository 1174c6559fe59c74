import { plain } from '../../src/workbook/words.ts';
import type { CellPart, Kind, ListColumn } from './columns.ts';
import { isObject, type Json, type JsonObject } from './json.ts';
import type { Names } from './names.ts';

/** A cell's content, or why it cannot be read. */
export type ParsedCell = { value: Json | undefined } | { why: string };

const NONE = /(?!)/g;
const mark = (text: string, marks = NONE) =>
  text
    .replace(/\\/g, '\\\\')
    .replace(/\n/g, '\\n')
    .replace(marks, (one) => `\\${one}`);
const unmark = (text: string) => text.replace(/\\(.)/gs, (_, one: string) => (one === 'n' ? '\n' : one));

/** Splits at a mark that no backslash escapes; the pieces keep their escapes. */
function split(text: string, at: string): string[] {
  const pieces = [''];
  for (const [token] of text.matchAll(/\\.|[^\\]|\\$/gsu)) {
    if (token === at) pieces.push('');
    else pieces[pieces.length - 1] += token;
  }
  return pieces.map((piece) => piece.trim());
}

function writeOne(kind: Kind, value: Json, names: Names): string {
  if (kind === 'yes') return value === true ? '是' : '否';
  if (kind === 'departments' && Array.isArray(value)) return value.map((id) => names.department(String(id))).join('、');
  if (kind === 'authorities' && Array.isArray(value)) return value.map((id) => names.authority(String(id))).join('、');
  if (kind === 'texts' && Array.isArray(value)) return value.map((one) => mark(String(one), /、/g)).join('、');
  const text = String(value);
  if (kind === 'department') return names.department(text);
  if (kind === 'matter') return names.matter(text);
  if (kind === 'reference') return names.matterId(text) ? names.matter(text) : names.department(text);
  return text;
}

function writeLine(parts: readonly CellPart[], item: Json, names: Names): string {
  if (!isObject(item)) return '';
  const cells = parts.map(({ key, kind }) => {
    const value = item[key];
    if (value === undefined) return '';
    const text = writeOne(kind, value, names);
    return kind === 'texts' ? text.replace(/\|/g, '\\|') : mark(text, /\|/g);
  });
  return cells.join(' | ').replace(/(?: \| *)+$/, '');
}

/** A field as its cell shows it. */
export function writeCell(column: ListColumn, value: Json | undefined, names: Names): string {
  if (value === undefined) return '';
  if (column.as === 'table') {
    return Array.isArray(value) ? value.map((item) => writeLine(column.parts, item, names)).join('\n') : '';
  }
  if (column.as !== 'lines') return writeOne(column.as, value, names);
  return Array.isArray(value) ? value.map((one) => mark(String(one))).join('\n') : '';
}

/** Names set apart by 、, each known by `idOf`. */
function several(text: string, idOf: (word: string) => string | undefined, what: string): ParsedCell {
  const words = split(text, '、');
  const unknown = words.find((word) => !idOf(word));
  return unknown ? { why: `没有这个${what}：${unknown}` } : { value: words.map((word) => idOf(word) ?? word) };
}

/** What a cell says, or one part of a line: undefined when empty. */
function readOne(kind: Kind, given: string, names: Names): ParsedCell {
  if (given === '') return { value: undefined };
  // Only what is free text may have full-width signs that mean something.
  const text = kind === 'text' || kind === 'texts' ? given : plain(given);
  const known = (id: string | undefined, what: string): ParsedCell =>
    id ? { value: id } : { why: `没有这个${what}：${text}` };
  switch (kind) {
    case 'text':
      return { value: unmark(text) };
    case 'number':
      return Number.isFinite(Number(text)) ? { value: Number(text) } : { why: `要填数字，现在是「${text}」` };
    case 'yes':
      return text === '是' || text === '否'
        ? { value: text === '是' }
        : { why: `只能填「是」或「否」，现在是「${text}」` };
    case 'department':
      return known(names.departmentId(text), '部门');
    case 'matter':
      return known(names.matterId(text), '事项（要写编号，如 CG04）');
    case 'reference':
      return known(names.matterId(text) ?? names.departmentId(text), '事项或部门');
    case 'texts':
      return { value: split(text, '、').map(unmark) };
    case 'departments':
      return several(text, names.departmentId, '部门');
    case 'authorities':
      return several(text, names.authorityId, '处罚机关');
  }
}

function readLine(parts: readonly CellPart[], line: string, names: Names): ParsedCell {
  const pieces = split(line, '|');
  if (pieces.length > parts.length) {
    return {
      why: `最多 ${parts.length} 段（${parts.map((part) => part.name).join(' | ')}），现在有 ${pieces.length} 段`,
    };
  }
  const item: JsonObject = {};
  for (const [i, part] of parts.entries()) {
    const read = readOne(part.kind, pieces[i] ?? '', names);
    if ('why' in read) return { why: `「${part.name}」${read.why}` };
    if (read.value !== undefined) item[part.key] = read.value;
  }
  return { value: item };
}

/** Reads a cell's text back into its field; the reverse of `writeCell`. */
export function readCell(column: ListColumn, text: string, names: Names): ParsedCell {
  if (column.as === 'text') return { value: text === '' ? undefined : text };
  if (column.as === 'lines') return readLines(column, text, (line) => ({ value: unmark(line) }));
  if (column.as === 'table') return readLines(column, text, (line) => readLine(column.parts, line, names));
  return readOne(column.as, text, names);
}

function readLines(column: ListColumn, text: string, read: (line: string) => ParsedCell): ParsedCell {
  const items: Json[] = [];
  const lines = text.split('\n').map((line) => line.trim());
  for (const [i, line] of lines.filter((one) => one !== '').entries()) {
    const item = read(line);
    if ('why' in item) return { why: `第 ${i + 1} 行：${item.why}` };
    if (item.value !== undefined) items.push(item.value);
  }
  return { value: items.length > 0 || column.filled ? items : undefined };
}
