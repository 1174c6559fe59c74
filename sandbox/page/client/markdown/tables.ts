import { parseInline } from './inline.ts';
import type { Align, Inline, ReadBlock } from './tree.ts';

const RULER = /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/;

/** A GFM table: a head, a ruler, and rows until the first line without a bar. */
export function tableAt(lines: string[]): ReadBlock | undefined {
  const [head = '', ruler = ''] = lines;
  if (!head.includes('|') || !ruler.includes('-') || !RULER.test(ruler)) return undefined;
  const align = cellsOf(ruler).map(alignOf);
  if (cellsOf(head).length !== align.length) return undefined;
  const rows: string[] = [];
  for (const line of lines.slice(2)) {
    if (!line.includes('|')) break;
    rows.push(line);
  }
  const inline = (line: string): Inline[][] => cellsOf(line).map((cell) => parseInline(cell, 'markdown'));
  return { block: { kind: 'table', align, head: inline(head), rows: rows.map(inline) }, lines: rows.length + 2 };
}

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));

const alignOf = (ruler: string): Align => (ruler.endsWith(':') ? (ruler.startsWith(':') ? 'center' : 'right') : 'left');
