import type { Dialect, Inline } from './tree.ts';

type Found = { node: Inline | undefined; length: number };
type Inner = (source: string) => Inline[];

const OPEN =
  /^<(br|hr|at|person|font|a|link|text_tag|number_tag|local_datetime|raw)\b((?:\s+[\w-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']*))*)\s*(\/?)>/i;
const ATTRIBUTE = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']*))/g;
const ONLY_MARKDOWN = new Set(['hr', 'person', 'number_tag', 'local_datetime', 'raw', 'link']);

/** One of the platform's own tags at the start of the source; undefined where there is none. */
export function tagAt(source: string, dialect: Dialect, inner: Inner): Found | undefined {
  const open = OPEN.exec(source);
  if (!open) return undefined;
  const name = (open[1] ?? '').toLowerCase();
  if (dialect === 'lark_md' && ONLY_MARKDOWN.has(name)) return undefined;
  const traits = attributesOf(open[2] ?? '');
  const lonely = name === 'br' || name === 'hr';
  if (lonely || open[3]) return { node: nodeOf(name, traits, '', inner), length: open[0].length };
  const end = closing(source, name, open[0].length);
  if (!end) return name === 'at' ? { node: nodeOf(name, traits, '', inner), length: open[0].length } : undefined;
  return { node: nodeOf(name, traits, source.slice(open[0].length, end.from), inner), length: end.to };
}

function attributesOf(source: string): Map<string, string> {
  const pairs = [...source.matchAll(ATTRIBUTE)];
  return new Map(pairs.map(([, name, double, single, bare]) => [name ?? '', double ?? single ?? bare ?? '']));
}

/** Where the tag ends that was opened before `from`, tags of the same name inside it taken into account. */
function closing(source: string, name: string, from: number): { from: number; to: number } | undefined {
  const marks = new RegExp(`<(/?)${name}\\b[^>]*>`, 'gi');
  marks.lastIndex = from;
  let depth = 1;
  for (let mark = marks.exec(source); mark; mark = marks.exec(source)) {
    depth += mark[1] ? -1 : 1;
    if (depth === 0) return { from: mark.index, to: marks.lastIndex };
  }
  return undefined;
}

function nodeOf(name: string, traits: Map<string, string>, content: string, inner: Inner): Inline | undefined {
  const trait = (key: string) => traits.get(key) ?? '';
  if (name === 'br') return { kind: 'break' };
  if (name === 'hr') return { kind: 'rule' };
  if (name === 'at')
    return { kind: 'at', ids: (trait('ids') || trait('id') || trait('email')).split(',').filter(Boolean) };
  if (name === 'person') return { kind: 'person', id: trait('id') };
  if (name === 'font') return { kind: 'font', colour: trait('color'), children: inner(content) };
  if (name === 'text_tag') return { kind: 'tag', colour: trait('color'), children: inner(content) };
  if (name === 'number_tag')
    return { kind: 'number', number: content, background: trait('background_color'), colour: trait('font_color') };
  if (name === 'local_datetime')
    return { kind: 'time', at: Number(trait('millisecond')) || 0, format: trait('format_type') };
  if (name === 'raw') return { kind: 'text', text: content };
  return { kind: 'link', url: trait('url') || trait('pc_url') || trait('href'), children: inner(content) };
}
