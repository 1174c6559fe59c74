import { SaxesParser } from 'saxes';
import { type Archive, openArchive, Unreadable } from './import-zip.ts';

/** One filled cell: its text as stored; row from 1, column A, B, … AA. */
export type Cell = { row: number; column: string; text: string; formula: boolean };
export type Sheet = { name: string; cells: Cell[] };

/** The most cells that are read, over all sheets. */
export const MOST_CELLS = 20_000;
const MOST_SHARED = 100_000;
const MOST_SHEETS = 50;
/** The longest text of a cell (ECMA-376 part 1, 22.9.2.19), characters. */
const LONGEST_TEXT = 32_767;
/** No workbook nests deeper or has more on a tag; a small file of nothing else would take all memory. */
const DEEPEST = 50;
const MOST_ATTRIBUTES = 100;
const NO_WORKBOOK = '打不开：这份表格的内容不完整，请用表格软件另存为 .xlsx 再发。';

type Tag = { name: string; attributes: Record<string, string> };
type Ears = { open?(tag: Tag): void; close?(name: string): void; text?(text: string): void };

/**
 * The cells of a workbook, sheet by sheet (ECMA-376 part 1, 18.3 and 18.4). Read as a stream, so that no more than the
 * limits allow is ever held. Throws Unreadable, in Chinese, for what is no workbook or too much of one.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  const archive = openArchive(bytes);
  const shared = await sharedStrings(archive);
  const sheets: Sheet[] = [];
  let left = MOST_CELLS;
  const stated = await sheetsOf(archive);
  if (stated.length > MOST_SHEETS)
    throw new Unreadable(`表格里超过 ${MOST_SHEETS} 张表，没有读。请只留名册的内容再发。`);
  for (const { name, part } of stated) {
    const cells = await cellsOf(archive, part, shared, left);
    left -= cells.length;
    sheets.push({ name, cells });
  }
  return sheets;
}

async function listen(archive: Archive, part: string, ears: Ears): Promise<void> {
  const parser = new SaxesParser();
  // Prefixes differ from program to program (x:c, c); the local names do not.
  const local = (name: string) => name.slice(name.indexOf(':') + 1);
  parser.on('error', () => {
    throw new Unreadable(NO_WORKBOOK);
  });
  parser.on('doctype', () => {
    throw new Unreadable(NO_WORKBOOK);
  });
  let [depth, attributesOfTag] = [0, 0];
  parser.on('attribute', () => {
    attributesOfTag += 1;
    if (attributesOfTag > MOST_ATTRIBUTES) throw new Unreadable(NO_WORKBOOK);
  });
  parser.on('opentag', ({ name, attributes }) => {
    attributesOfTag = 0;
    depth += 1;
    if (depth > DEEPEST) throw new Unreadable(NO_WORKBOOK);
    ears.open?.({ name: local(name), attributes });
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    ears.close?.(local(name));
  });
  parser.on('text', (text) => ears.text?.(text));
  for await (const piece of archive.text(part)) parser.write(piece);
  parser.close();
}

function joined(words: string, more: string): string {
  if (words.length + more.length > LONGEST_TEXT)
    throw new Unreadable(`有一格超过 ${LONGEST_TEXT} 字，没有读。请只留名册的内容再发。`);
  return words + more;
}

async function sheetsOf(archive: Archive): Promise<{ name: string; part: string }[]> {
  const targets = new Map<string, string>();
  await listen(archive, 'xl/_rels/workbook.xml.rels', {
    open: ({ name, attributes: { Id = '', Target = '' } }) => {
      if (name === 'Relationship') targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  const found: { name: string; part: string }[] = [];
  await listen(archive, 'xl/workbook.xml', {
    open: ({ name, attributes }) => {
      const part = targets.get(attributes['r:id'] ?? '');
      if (name === 'sheet' && part) found.push({ name: (attributes.name ?? '').trim(), part });
    },
  });
  if (found.length === 0) throw new Unreadable(NO_WORKBOOK);
  return found;
}

async function sharedStrings(archive: Archive): Promise<string[]> {
  const strings: string[] = [];
  if (!archive.names.includes('xl/sharedStrings.xml')) return strings;
  const inside: string[] = [];
  let words = '';
  await listen(archive, 'xl/sharedStrings.xml', {
    open: ({ name }) => {
      inside.push(name);
      if (name === 'si') words = '';
    },
    // rPh holds how a word is pronounced, not what the cell says.
    text: (text) => {
      if (inside.at(-1) === 't' && !inside.includes('rPh')) words = joined(words, text);
    },
    close: (name) => {
      inside.pop();
      if (name !== 'si') return;
      if (strings.length === MOST_SHARED) throw new Unreadable('表格里的文字太多，没有读。请只留名册的内容再发。');
      strings.push(words);
    },
  });
  return strings;
}

async function cellsOf(archive: Archive, part: string, shared: string[], most: number): Promise<Cell[]> {
  const cells: Cell[] = [];
  let open: { row: number; column: string; kind: string; words: string; formula: boolean } | undefined;
  let leaf = '';
  await listen(archive, part, {
    open: ({ name, attributes }) => {
      leaf = name;
      if (name === 'f' && open) open.formula = true;
      if (name !== 'c') return;
      const [, column = '', row = ''] = /^([A-Z]{1,3})(\d{1,7})$/.exec(attributes.r ?? '') ?? [];
      if (!column) throw new Unreadable(NO_WORKBOOK);
      open = { row: Number(row), column, kind: attributes.t ?? 'n', words: '', formula: false };
    },
    text: (text) => {
      if (open && (leaf === 'v' || leaf === 't')) open.words = joined(open.words, text);
    },
    close: (name) => {
      leaf = '';
      if (name !== 'c' || !open) return;
      const { row, column, kind, words, formula } = open;
      open = undefined;
      const text = (kind === 's' ? (shared[Number(words)] ?? '') : words).replace(/_x000D_/g, '').trim();
      if (text === '' && !formula) return;
      if (cells.length === most) throw new Unreadable(`表格超过 ${MOST_CELLS} 格，没有读。请分几次发。`);
      cells.push({ row, column, text, formula });
    },
  });
  return cells;
}
