import type { Block, ReadBlock } from './tree.ts';

const ITEM = /^( {0,3})([-*+]|\d{1,9}[.)])(?:\s+|$)(.*)$/;

/** A list, its items read by `blocksOf`, nested lists too; an ordered one can break into a paragraph only when it starts with 1. */
export function listAt(
  lines: string[],
  inParagraph: boolean,
  blocksOf: (lines: string[]) => Block[],
): ReadBlock | undefined {
  const first = ITEM.exec(lines[0] ?? '');
  if (!first || (inParagraph && !first[3])) return undefined;
  const mark = first[2] ?? '-';
  const ordered = /\d/.test(mark);
  if (inParagraph && ordered && Number.parseInt(mark, 10) !== 1) return undefined;
  const items: string[][] = [];
  let at = 0;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const item = ITEM.exec(line);
    if (item && /\d/.test(item[2] ?? '') === ordered) items.push([item[3] ?? '']);
    else if (item || !belongs(line, lines[at + 1])) break;
    else items.at(-1)?.push(line.replace(/^ {1,4}|^\t/, ''));
  }
  const start = ordered ? Number.parseInt(mark, 10) : 1;
  return { block: { kind: 'list', ordered, start, items: items.map(blocksOf) }, lines: at };
}

/** Whether a line goes on with the item: it is set in, or blank with a set-in line after it. */
const belongs = (line: string, next: string | undefined): boolean =>
  line.trim() ? /^\s{2,}/.test(line) : next !== undefined && /^\s{2,}\S/.test(next);
