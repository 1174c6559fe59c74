import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vitest/node';

/** A sentence of the cards' source: where it stands, how it reads there, and whether a text has it. */
export type Sentence = { file: string; words: string; isIn(text: string): boolean };

const CHINESE = /\p{Script=Han}/u;

/** Whether a text has all of these, in this order. */
function holds(text: string, parts: readonly string[]): boolean {
  let at = 0;
  return parts.every((part) => {
    const found = text.indexOf(part, at);
    at = found + part.length;
    return found >= 0;
  });
}

type Node = { type: string; [part: string]: unknown };
const isNode = (part: unknown): part is Node => typeof part === 'object' && part !== null && 'type' in part;

const cookedIn = (part: unknown): string =>
  isNode(part) && typeof part.value === 'object' && part.value !== null && 'cooked' in part.value
    ? String(part.value.cooked)
    : '';

/** The Chinese of one string or template; what is filled into a template may read anyhow. */
function sentenceOf(node: Node): Omit<Sentence, 'file'> | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string' && CHINESE.test(node.value))
    return { words: node.value, isIn: (text) => holds(text, [String(node.value)]) };
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node.quasis)) return undefined;
  const parts = node.quasis.map(cookedIn);
  if (!CHINESE.test(parts.join(''))) return undefined;
  return { words: parts.join('…'), isIn: (text) => holds(text, parts) };
}

function sentencesIn(part: unknown): Omit<Sentence, 'file'>[] {
  if (Array.isArray(part)) return part.flatMap(sentencesIn);
  if (!isNode(part)) return [];
  const own = sentenceOf(part);
  return [...(own ? [own] : []), ...Object.values(part).flatMap(sentencesIn)];
}

/** Every sentence written in the cards of a folder; the samples are none of it. */
export const sentencesOf = (folder: string): Sentence[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith('samples'))
    .map((name) => join(folder, name))
    .flatMap((file) =>
      sentencesIn(parseAst(readFileSync(file, 'utf8'), { lang: 'ts' })).map((sentence) => ({ file, ...sentence })),
    );

/** All that a card says: each text of it, with what was escaped as it reads. */
export function textsIn(card: unknown): string[] {
  if (Array.isArray(card)) return card.flatMap(textsIn);
  if (typeof card !== 'object' || card === null) return [];
  return Object.entries(card).flatMap(([key, value]) =>
    (key === 'content' || key === 'text') && typeof value === 'string'
      ? [value.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))]
      : textsIn(value),
  );
}
