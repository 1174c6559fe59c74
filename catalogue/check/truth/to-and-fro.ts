import { complain, type Problem } from '../../problems.ts';
import type { CatalogueFiles } from '../../read.ts';
import { bare } from '../alike.ts';

function pairsOf(text: string): ReadonlySet<string> {
  const letters = [...bare(text)];
  return new Set(letters.slice(1).map((letter, i) => `${letters[i]}${letter}`));
}

/** Whether the share of neighbouring pairs of characters two texts have in common (Jaccard) is at least `least`. */
function alike(one: ReadonlySet<string>, other: ReadonlySet<string>, least: number): boolean {
  if (Math.min(one.size, other.size) < least * Math.max(one.size, other.size)) return false;
  let shared = 0;
  for (const pair of one) if (other.has(pair)) shared += 1;
  return shared >= least * (one.size + other.size - shared);
}

/** The same sight in other words, and the same fact: what tells two matters apart is told from both sides in other words. */
const SIGHT = 0.7;
const FACT = 0.5;

/** One sight goes one way: not to and fro between two matters, not round among three, and not from two matters to two others on one fact. */
export function checkToAndFro({ matters }: CatalogueFiles): Problem[] {
  const edges = matters.flatMap((source) =>
    source.value.boundary.map((edge, i) => ({
      ...edge,
      source,
      from: source.value.id,
      i,
      sight: pairsOf(edge.looksLike),
      fact: pairsOf(edge.tellsApart),
    })),
  );
  const same = (a: (typeof edges)[number], b: (typeof edges)[number]) =>
    alike(a.sight, b.sight, SIGHT) && alike(a.fact, b.fact, FACT);
  return edges.flatMap((edge, n) => {
    const other = edges.slice(n + 1).find((one) => one.from !== edge.from && one.to !== edge.to && same(edge, one));
    if (!other) return [];
    const why = `「${edge.looksLike}」这里指到 ${edge.to}，${other.from} 里指到 ${other.to}，凭的是同一个事实：定一个`;
    return [complain(edge.source, ['boundary', edge.i], why)];
  });
}
