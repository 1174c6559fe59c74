import { labelled, labelsOf, operables } from '../../../cards/components.ts';
import type { Json } from '../json.ts';

/** How the platform finds the component at a JSON pointer: by a label, and which of those with the same label. */
export function addressOf(card: Json, at: string): { label: string; index: number } | undefined {
  const component = at.slice(1).split('/').reduce<unknown>(step, card);
  const found = operables(card).find((operable) => operable.component === component);
  const label = found && labelsOf(found)[0];
  if (!label) return undefined;
  return { label, index: labelled(card, label).findIndex((operable) => operable.component === component) };
}

function step(node: unknown, key: string): unknown {
  return typeof node === 'object' && node !== null
    ? Object.entries(node).find(([name]) => name === key)?.[1]
    : undefined;
}
