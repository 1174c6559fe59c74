import { Document, isScalar, isSeq, type Node, Scalar } from 'yaml';
import { isObject, type Json, type JsonObject } from './json.ts';

/** A value on one line, as it stands inside [ ] or { }, which is right outside them too; quoted where `like` was. */
export function inline(value: Json, like?: Node): string {
  const document = new Document([value]);
  const node = isSeq(document.contents) ? document.contents.items[0] : undefined;
  const quoted = isScalar(like) && (like.type === Scalar.QUOTE_SINGLE || like.type === Scalar.QUOTE_DOUBLE);
  if (isScalar(node) && quoted) node.type = like.type ?? Scalar.PLAIN;
  const text = document.toString({
    lineWidth: 0,
    flowCollectionPadding: false,
    singleQuote: true,
    collectionStyle: 'flow',
  });
  return text.trim().slice(1, -1);
}

/** A field below a line's first `indent` columns: a list of objects gets a line for each, anything else one line. */
export function field(key: string, value: Json, indent: string): string {
  if (!Array.isArray(value) || value.length === 0 || !value.every(isObject)) return `${key}: ${inline(value)}`;
  return [`${key}:`, ...value.map((item) => `${indent}  - ${inline(item)}`)].join('\n');
}

/** An object as the lines of a list item whose first line begins with `prefix`, such as `  - `. */
export function blockItem(item: JsonObject, prefix: string): string {
  const indent = ' '.repeat(prefix.length);
  const fields = Object.entries(item).map(([key, value]) => field(key, value, indent));
  return `${prefix}${fields.join(`\n${indent}`)}`;
}
