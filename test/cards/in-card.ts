/** The values of a card's buttons, in reading order. */
export function pressed(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(pressed);
  if (value === null || typeof value !== 'object') return [];
  if ('type' in value && value.type === 'callback' && 'value' in value)
    return [Object.fromEntries(Object.entries(value.value ?? {}))];
  return Object.values(value).flatMap(pressed);
}

/** Every text of a card that is read as markdown. */
export function markdownIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(markdownIn);
  if (value === null || typeof value !== 'object') return [];
  if ('tag' in value && 'content' in value && /markdown|lark_md/.test(String(value.tag)))
    return [String(value.content)];
  return Object.values(value).flatMap(markdownIn);
}
