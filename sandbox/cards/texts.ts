import { isObject, textOf } from '../json.ts';

/** Every visible text inside a component, in reading order. */
export function textsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(textsIn);
  if (!isObject(node)) return [];
  const own = textOf(node.content);
  const inner = Object.entries(node).flatMap(([key, child]) =>
    ['value', 'chart_spec', 'rows', 'confirm', 'i18n_content'].includes(key) ? [] : textsIn(child),
  );
  return own === undefined ? inner : [own, ...inner];
}
