import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vitest/node';

/** A sentence of the cards' source: where it stands, how it reads there, and what of it a text that says it has, in this order. */
export type Sentence = { file: string; words: string; parts: readonly string[] };

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

/** Stands in no text. */
const END = '\0';

/** Whether any of these texts has a sentence: all are looked through as one, which costs a tenth of asking each. */
export function saidIn(texts: Iterable<string>): (sentence: Sentence) => boolean {
  const whole = [END, ...texts, END].join(END);
  return ({ parts }) => {
    const longest = parts.reduce((one, other) => (other.length > one.length ? other : one));
    for (let at = whole.indexOf(longest); at >= 0; ) {
      const end = whole.indexOf(END, at);
      if (holds(whole.slice(whole.lastIndexOf(END, at) + 1, end), parts)) return true;
      at = whole.indexOf(longest, end);
    }
    return false;
  };
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
    return { words: node.value, parts: [node.value] };
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node.quasis)) return undefined;
  const parts = node.quasis.map(cookedIn);
  if (!CHINESE.test(parts.join(''))) return undefined;
  return { words: parts.join('…'), parts };
}

/** What a person may say stands under `like`; those are no sentences of the bot. */
const isSaidToBot = (part: Node) => part.type === 'Property' && isNode(part.key) && part.key.name === 'like';

function sentencesIn(part: unknown): Omit<Sentence, 'file'>[] {
  if (Array.isArray(part)) return part.flatMap(sentencesIn);
  if (!isNode(part) || isSaidToBot(part)) return [];
  const own = sentenceOf(part);
  return [...(own ? [own] : []), ...Object.values(part).flatMap(sentencesIn)];
}

/** The sources of a folder; the sample cards are none of them. */
const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith('samples'))
    .map((name) => join(folder, name));

const parsed = (file: string) => parseAst(readFileSync(file, 'utf8'), { lang: 'ts' });

/** Every sentence written in the sources of a folder. */
export const sentencesOf = (folder: string): Sentence[] =>
  sourcesIn(folder).flatMap((file) => sentencesIn(parsed(file)).map((sentence) => ({ file, ...sentence })));

const nameOf = (part: unknown): string => (isNode(part) && typeof part.name === 'string' ? part.name : '');

/** The parts of a source that some calls are given, or that stand under a name beside another, such as `who` beside `may`. */
function partsSaid(part: unknown, calls: readonly string[], beside: Record<string, string>): unknown[] {
  if (Array.isArray(part)) return part.flatMap((one) => partsSaid(one, calls, beside));
  if (!isNode(part)) return [];
  if (part.type === 'CallExpression' && calls.includes(nameOf(part.callee))) return [part.arguments];
  const within = Object.values(part).flatMap((one) => partsSaid(one, calls, beside));
  if (part.type !== 'ObjectExpression' || !Array.isArray(part.properties)) return within;
  const keys = part.properties.filter(isNode).map(({ key }) => nameOf(key));
  const own = part.properties.filter(isNode).flatMap(({ key, value }) => {
    const other = beside[nameOf(key)];
    return other !== undefined && keys.includes(other) ? [value] : [];
  });
  return [...own, ...within];
}

/** What a source's constants in capitals are, by name: a sentence that is said in more than one place has one. */
const constantsIn = (part: unknown): [name: string, is: unknown][] => {
  if (Array.isArray(part)) return part.flatMap(constantsIn);
  if (!isNode(part)) return [];
  const own: [string, unknown][] =
    part.type === 'VariableDeclarator' && /^[A-Z_]+$/.test(nameOf(part.id)) ? [[nameOf(part.id), part.init]] : [];
  return [...own, ...Object.values(part).flatMap(constantsIn)];
};

const namesIn = (part: unknown): string[] => {
  if (Array.isArray(part)) return part.flatMap(namesIn);
  if (!isNode(part)) return [];
  return part.type === 'Identifier' ? [nameOf(part)] : Object.values(part).flatMap(namesIn);
};

/**
 * The sentences of a folder that are given to these calls, such as `toast(…)`, or stand under a name beside another: as they
 * are written there, or by the name of a constant.
 */
export function sentencesSaidBy(
  folder: string,
  calls: readonly string[],
  beside: Record<string, string> = {},
): Sentence[] {
  const sources = sourcesIn(folder).map((file) => ({ file, source: parsed(file) }));
  const everywhere = new Map(sources.flatMap(({ source }) => constantsIn(source)));
  return sources.flatMap(({ file, source }) => {
    const said = partsSaid(source, calls, beside);
    const here = new Map(constantsIn(source));
    const named = namesIn(said).flatMap((name) => here.get(name) ?? everywhere.get(name) ?? []);
    return [...said, ...named].flatMap(sentencesIn).map((sentence) => ({ file, ...sentence }));
  });
}

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
