import { isObject, type Json, same } from './json.ts';

/** One step from an old list to a new one: `kept` pairs an old item with a new one, which may differ in content. */
export type AlignStep =
  | { kind: 'kept'; from: number; to: number }
  | { kind: 'removed'; from: number }
  | { kind: 'added'; to: number };

function alike(a: Json | undefined, b: Json | undefined): boolean {
  if (isObject(a) && isObject(b) && a.id !== undefined && b.id !== undefined) return a.id === b.id;
  return same(a, b);
}

/** Lengths of the longest common subsequences of what follows each pair of positions. */
function commonLengths(before: readonly Json[], after: readonly Json[]): number[][] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const both = alike(before[i], after[j]) ? 1 + (lengths[i + 1]?.[j + 1] ?? 0) : 0;
      const row = lengths[i];
      if (row) row[j] = Math.max(both, lengths[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return lengths;
}

/** The fewest steps between two lists; an item removed where another is added counts as that item changed. */
export function align(before: readonly Json[], after: readonly Json[]): AlignStep[] {
  const lengths = commonLengths(before, after);
  const steps: AlignStep[] = [];
  let [from, to] = [0, 0];
  let removed: number[] = [];
  let added: number[] = [];
  const flush = () => {
    const paired = Math.min(removed.length, added.length);
    steps.push(...removed.slice(0, paired).map((i, k): AlignStep => ({ kind: 'kept', from: i, to: added[k] ?? 0 })));
    steps.push(...removed.slice(paired).map((i): AlignStep => ({ kind: 'removed', from: i })));
    steps.push(...added.slice(paired).map((j): AlignStep => ({ kind: 'added', to: j })));
    [removed, added] = [[], []];
  };
  while (from < before.length || to < after.length) {
    if (from < before.length && to < after.length && alike(before[from], after[to])) {
      flush();
      steps.push({ kind: 'kept', from: from++, to: to++ });
    } else if (
      to >= after.length ||
      (from < before.length && (lengths[from + 1]?.[to] ?? 0) >= (lengths[from]?.[to + 1] ?? 0))
    ) {
      removed.push(from++);
    } else added.push(to++);
  }
  flush();
  return steps;
}
