import { isCollection, isMap, isNode, isSeq, type Node, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { align } from './align.ts';
import { isObject, type Json, type JsonObject, same } from './json.ts';
import { blockItem, field, inline } from './yaml-text.ts';

/** A text being edited: pieces to be replaced, at UTF-16 offsets into the text as it was. */
type Editing = { text: string; edits: { from: number; to: number; by: string }[] };

const lineStart = (text: string, at: number) => text.lastIndexOf('\n', at - 1) + 1;
const nextLine = (text: string, at: number) => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
};

/** Where a node's own text begins and ends, trailing blanks and line ends left out. */
function span(text: string, node: unknown): { from: number; to: number } {
  if (!isNode(node) || !node.range) throw new Error('a parsed node has a range');
  const [from, to] = node.range;
  return { from, to: from + text.slice(from, to).trimEnd().length };
}

function replace({ text, edits }: Editing, node: Node, by: Json): void {
  edits.push({ ...span(text, node), by: inline(by, node) });
}

function removeLines({ text, edits }: Editing, first: number, last: number): void {
  edits.push({ from: lineStart(text, first), to: nextLine(text, last), by: '' });
}

function insertAt({ text, edits }: Editing, at: number, line: string): void {
  const open = at > 0 && text[at - 1] !== '\n';
  edits.push({ from: at, to: at, by: `${open ? '\n' : ''}${line}\n` });
}

function changeMap(editing: Editing, node: YAMLMap, before: JsonObject, after: JsonObject): void {
  const { text } = editing;
  const gone = (key: string) => !(key in after) && !same(before[key], undefined);
  const fresh = (key: string) => !node.has(key) && !same(after[key], undefined);
  const removed = Object.keys(before).filter(gone);
  const added = Object.keys(after).filter(fresh);
  const pairs = new Map(node.items.map((pair) => [String(pair.key), pair]));
  const first = span(text, pairs.values().next().value?.key).from;
  const indent = text.slice(lineStart(text, first), first);
  const inTheWay = removed.some((key) => text.slice(0, span(text, pairs.get(key)?.key).from).match(/[^\n ] *$/));
  if ((node.flow && removed.length + added.length > 0) || inTheWay) {
    replace(editing, node, after);
    return;
  }
  for (const key of removed) {
    const pair = pairs.get(key);
    removeLines(editing, span(text, pair?.key).from, span(text, pair?.value).to);
  }
  for (const [key, value] of Object.entries(after)) {
    const inner = pairs.get(key)?.value;
    if (isNode(inner)) change(editing, inner, before[key] ?? [], value);
  }
  const order = Object.keys(after);
  for (const key of added) {
    const above = order.slice(0, order.indexOf(key)).findLast((one) => pairs.has(one)) ?? [...pairs.keys()].at(-1);
    const at = nextLine(text, span(text, pairs.get(above ?? '')?.value).to);
    const margin = ' '.repeat(indent.length);
    insertAt(editing, at, `${margin}${field(key, after[key] ?? null, margin)}`);
  }
}

/** One more item in the manner of its neighbour: on one line, or over several with a blank line where they have one. */
function itemLike(text: string, node: YAMLSeq, item: Json): string {
  const [one, two] = node.items;
  const { from, to } = span(text, one);
  const prefix = text.slice(lineStart(text, from), from);
  if (!isMap(one) || one.flow || !isObject(item)) return `${prefix}${inline(item)}`;
  const apart = two !== undefined && text.slice(to, span(text, two).from).includes('\n\n');
  return `${apart ? '\n' : ''}${blockItem(item, prefix)}`;
}

function changeSeq(editing: Editing, node: YAMLSeq, before: Json[], after: Json[]): void {
  const { text } = editing;
  if (node.flow && before.length === after.length) {
    for (const [i, item] of node.items.entries())
      if (isNode(item)) change(editing, item, before[i] ?? null, after[i] ?? null);
    return;
  }
  if (node.flow || after.length === 0) {
    replace(editing, node, after);
    return;
  }
  let at = lineStart(text, span(text, node.items[0]).from);
  for (const step of align(before, after)) {
    if (step.kind === 'added') {
      insertAt(editing, at, itemLike(text, node, after[step.to] ?? null));
      continue;
    }
    const item = node.items[step.from];
    const { from, to } = span(text, item);
    if (step.kind === 'removed') removeLines(editing, from, to);
    else if (isNode(item)) change(editing, item, before[step.from] ?? null, after[step.to] ?? null);
    at = nextLine(text, to);
  }
}

function change(editing: Editing, node: Node, before: Json, after: Json): void {
  if (same(before, after)) return;
  if (isMap(node) && isObject(before) && isObject(after)) changeMap(editing, node, before, after);
  else if (isSeq(node) && Array.isArray(before) && Array.isArray(after)) changeSeq(editing, node, before, after);
  else replace(editing, node, after);
}

/** Edits YAML text that says `before` so that it says `after`; comments and every byte that need not change stay. */
export function editYaml(text: string, before: Json, after: Json): string {
  if (same(before, after)) return text;
  const root = parseDocument(text).contents;
  if (!isCollection(root)) throw new Error('only a list or a group of fields can be edited');
  const editing: Editing = { text, edits: [] };
  change(editing, root, before, after);
  const parts: string[] = [];
  let done = 0;
  for (const { from, to, by } of editing.edits.sort((a, b) => a.from - b.from || a.to - b.to)) {
    parts.push(text.slice(done, from), by);
    done = to;
  }
  const edited = parts.join('') + text.slice(done);
  const says = parseDocument(edited);
  if (says.errors.length > 0 || !same(says.toJS(), after))
    throw new Error('the edited file would not say what was asked for');
  return edited;
}
