import * as z from 'zod';

/** Plain content, as YAML and a sheet both can say it. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

const schema: z.ZodType<Json> = z.json();

/** A value of the list as plain content, absent fields left out. */
export const asJson = (value: unknown): Json => schema.parse(JSON.parse(JSON.stringify(value)));

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands at a path; undefined where the way ends. */
export function getAt(value: Json, path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>((inner, key) => (isObject(inner) ? inner[key] : undefined), value);
}

/** Puts a value at a path, making the objects on the way. */
export function setAt(target: JsonObject, path: readonly string[], value: Json): void {
  const [key = '', ...rest] = path;
  if (rest.length === 0) {
    target[key] = value;
    return;
  }
  const inner = target[key];
  const next = isObject(inner) ? inner : {};
  target[key] = next;
  setAt(next, rest, value);
}

/** Whether two contents say the same; an absent list and an empty one do. */
export function same(a: Json | undefined, b: Json | undefined): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, i) => same(one, b[i]));
  if (isObject(a) && isObject(b)) {
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => same(a[key], b[key]));
  }
  return a === b || (isEmptyList(a) && b === undefined) || (isEmptyList(b) && a === undefined);
}

const isEmptyList = (value: Json | undefined) => Array.isArray(value) && value.length === 0;
