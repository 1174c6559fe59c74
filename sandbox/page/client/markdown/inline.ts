import { emojiAt } from './emoji.ts';
import { entityAt } from './entities.ts';
import { tagAt } from './html.ts';
import type { Dialect, Inline } from './tree.ts';

type Found = { node: Inline | undefined; length: number };

const LINK = /^\[((?:[^[\]\\]|\\.|\[[^\]]*\])*)\]\(\s*([^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+"[^"]*")?\s*\)/;
const IMAGE = /^!\[([^\]]*)\]\(\s*([^\s)]+)[^)]*\)/;
const CODE = /^(`+)([^`]|[^`][\s\S]*?[^`])\1(?!`)/;
const BARE = /^https?:\/\/[^\s<>"'，。；：！？、（）「」]+/;
const MARKS: [mark: string, kind: 'strong' | 'em' | 'strike'][] = [
  ['**', 'strong'],
  ['__', 'strong'],
  ['~~', 'strike'],
  ['*', 'em'],
  ['_', 'em'],
];

/** The inline tree of a text. What an entity stands for is text and never markup. */
export function parseInline(source: string, dialect: Dialect): Inline[] {
  const nodes: Inline[] = [];
  const say = (text: string) => {
    const last = nodes.at(-1);
    if (last?.kind === 'text') last.text += text;
    else nodes.push({ kind: 'text', text });
  };
  let at = 0;
  while (at < source.length) {
    const rest = source.slice(at);
    const found = literalAt(rest) ?? lineEndAt(rest, dialect) ?? markupAt(rest, dialect, source[at - 1]);
    if (found?.node?.kind === 'text') say(found.node.text);
    else if (found?.node) nodes.push(found.node);
    else if (!found) say(rest.slice(0, 1));
    at += found?.length ?? 1;
  }
  return nodes;
}

/** An escaped character, an entity or an emoji code. */
function literalAt(rest: string): Found | undefined {
  if (/^\\[!-/:-@[-`{-~]/.test(rest)) return { node: { kind: 'text', text: rest.slice(1, 2) }, length: 2 };
  const literal = entityAt(rest) ?? emojiAt(rest);
  return literal && { node: { kind: 'text', text: literal.text }, length: literal.length };
}

/** A new line is a space in markdown (two blanks or a backslash before it break the line), a break in lark_md. */
function lineEndAt(rest: string, dialect: Dialect): Found | undefined {
  const found = /^( *)(\\?)\n[ \t]*/.exec(rest);
  if (!found) return undefined;
  const hard = dialect === 'lark_md' || (found[1]?.length ?? 0) >= 2 || found[2] === '\\';
  return { node: hard ? { kind: 'break' } : { kind: 'text', text: ' ' }, length: found[0].length };
}

function markupAt(rest: string, dialect: Dialect, before: string | undefined): Found | undefined {
  const inner = (source: string) => parseInline(source, dialect);
  const tag = tagAt(rest, dialect, inner);
  if (tag) return tag;
  const link = LINK.exec(rest);
  if (link)
    return { node: { kind: 'link', url: link[2] ?? '', children: inner(link[1] ?? '') }, length: link[0].length };
  if (dialect === 'markdown') {
    const image = IMAGE.exec(rest);
    if (image) return { node: { kind: 'image', key: image[2] ?? '', hint: image[1] ?? '' }, length: image[0].length };
    const code = CODE.exec(rest);
    if (code) return { node: { kind: 'code', text: (code[2] ?? '').trim() }, length: code[0].length };
  }
  const bare = BARE.exec(rest)?.[0];
  if (bare) return { node: { kind: 'link', url: bare, children: [{ kind: 'text', text: bare }] }, length: bare.length };
  return emphasisAt(rest, dialect, before);
}

/** Emphasis opens before a character that is no blank and closes after one; underscores do not act inside words. */
function emphasisAt(rest: string, dialect: Dialect, before: string | undefined): Found | undefined {
  for (const [mark, kind] of MARKS) {
    if (!rest.startsWith(mark) || /^\s/.test(rest.slice(mark.length)) || rest.length <= mark.length) continue;
    if (mark.startsWith('_') && before && /[\p{L}\p{N}_]/u.test(before)) continue;
    const end = closeOf(rest, mark);
    if (end === undefined) continue;
    const children = parseInline(rest.slice(mark.length, end), dialect);
    return { node: { kind, children }, length: end + mark.length };
  }
  return undefined;
}

function closeOf(rest: string, mark: string): number | undefined {
  for (let at = rest.indexOf(mark, mark.length + 1); at !== -1; at = rest.indexOf(mark, at + 1)) {
    const single = mark.length === 1;
    const doubled = single && (rest[at + 1] === mark || rest[at - 1] === mark);
    const text = rest.slice(mark.length, at);
    if (text.includes('\n\n')) return undefined;
    if (!doubled && rest[at - 1] !== '\\' && !/\s$/.test(text)) return at;
  }
  return undefined;
}
