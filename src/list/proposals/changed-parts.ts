import { isDeepStrictEqual } from 'node:util';
import type { CompiledCatalogue, Published } from '../../../catalogue/catalogue.ts';
import { Matter } from '../../../catalogue/schema.ts';

/** A matter before and after some edits; one of the two is missing where it is new, or gone. */
export type Changed = { id: string; before: Published | undefined; after: Published | undefined };

/** The matters that differ between two lists, in the list's order, new ones last. */
export function changedMatters(before: CompiledCatalogue, after: CompiledCatalogue): Changed[] {
  const was = new Map(before.matters.map((one) => [one.id, one]));
  const is = new Map(after.matters.map((one) => [one.id, one]));
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((id) => ({ id, before: was.get(id), after: is.get(id) }))
    .filter((one) => one.before?.hash !== one.after?.hash);
}

/** The parts of a matter that differ; all of them where there was none, or is none any more. */
export function partsOf({ before, after }: Changed): (keyof Matter)[] {
  const { hash: _, ...was } = before ?? { hash: '' };
  const { hash: __, ...is } = after ?? { hash: '' };
  const [a, b]: [Partial<Matter>, Partial<Matter>] = [was, is];
  const names = Matter.keyof().options;
  return names.filter((name) => !isDeepStrictEqual(a[name], b[name]));
}
