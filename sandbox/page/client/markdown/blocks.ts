import { parseInline } from './inline.ts';
import { listAt } from './lists.ts';
import { tableAt } from './tables.ts';
import type { Block, Dialect, ReadBlock } from './tree.ts';

const HEADING = /^ {0,3}(#{1,6})\s+(.*?)\s*#*$/;
const RULE = /^ {0,3}(?:-{3,}|\*{3,}|_{3,}|<hr\s*\/?>)\s*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** The blocks of a markdown text; of lark_md, one paragraph. */
export function parseMarkdown(source: string, dialect: Dialect = 'markdown'): Block[] {
  const text = source.replaceAll('\r\n', '\n');
  if (dialect === 'lark_md') return [{ kind: 'paragraph', children: parseInline(text, 'lark_md') }];
  return blocksOf(text.split('\n'));
}

/** The blocks of some lines, for quotes and list items too. */
export function blocksOf(lines: string[]): Block[] {
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  const flush = () => {
    const text = paragraph.join('\n').trim();
    if (text) blocks.push({ kind: 'paragraph', children: parseInline(text, 'markdown') });
    paragraph = [];
  };
  for (let at = 0; at < lines.length; ) {
    const taken = blockAt(lines.slice(at), paragraph.length > 0);
    if (taken || !lines[at]?.trim()) flush();
    else paragraph.push(lines[at] ?? '');
    if (taken) blocks.push(taken.block);
    at += taken?.lines ?? 1;
  }
  flush();
  return blocks;
}

function blockAt(lines: string[], inParagraph: boolean): ReadBlock | undefined {
  const [line = ''] = lines;
  const heading = HEADING.exec(line);
  if (heading)
    return {
      block: { kind: 'heading', level: heading[1]?.length ?? 1, children: parseInline(heading[2] ?? '', 'markdown') },
      lines: 1,
    };
  if (RULE.test(line)) return { block: { kind: 'rule' }, lines: 1 };
  return (
    fencedAt(lines) ??
    quoteAt(lines) ??
    listAt(lines, inParagraph, blocksOf) ??
    tableAt(lines) ??
    indentedAt(lines, inParagraph)
  );
}

function fencedAt(lines: string[]): ReadBlock | undefined {
  const fence = FENCE.exec(lines[0] ?? '')?.[1];
  if (!fence) return undefined;
  const end = lines.findIndex((line, at) => at > 0 && line.trim().startsWith(fence));
  const last = end === -1 ? lines.length : end;
  return { block: { kind: 'code', text: lines.slice(1, last).join('\n') }, lines: Math.min(last + 1, lines.length) };
}

function quoteAt(lines: string[]): ReadBlock | undefined {
  const isQuote = (line: string) => /^ {0,3}>/.test(line);
  if (!isQuote(lines[0] ?? '')) return undefined;
  const end = lines.findIndex((line) => !isQuote(line));
  const taken = end === -1 ? lines : lines.slice(0, end);
  return {
    block: { kind: 'quote', children: blocksOf(taken.map((line) => line.replace(/^ {0,3}> ?/, ''))) },
    lines: taken.length,
  };
}

/** Four blanks at the start make code, except inside a paragraph. */
function indentedAt(lines: string[], inParagraph: boolean): ReadBlock | undefined {
  const isCode = (line: string) => /^( {4}|\t)\s*\S/.test(line);
  if (inParagraph || !isCode(lines[0] ?? '')) return undefined;
  const end = lines.findIndex((line) => !isCode(line));
  const taken = end === -1 ? lines : lines.slice(0, end);
  return { block: { kind: 'code', text: taken.map((line) => line.slice(4)).join('\n') }, lines: taken.length };
}
