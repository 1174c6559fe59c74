import type { Catalogue } from '../../catalogue/catalogue.ts';
import { CANDIDATES } from './decide.ts';
import type { Verdict } from './verdict.ts';

/** The matters a person can reach from this answer with one tap, the direct answer included. */
export function offered(verdict: Verdict, catalogue: Catalogue): string[] {
  if (verdict.kind === 'answer') return [verdict.hit.matter, ...verdict.also];
  if (verdict.kind === 'candidates') return verdict.hits.slice(0, CANDIDATES).map((hit) => hit.matter);
  if (verdict.kind === 'not-listed') return [...verdict.butIf, ...verdict.maybe];
  return [...(catalogue.group(verdict.group)?.options.map((option) => option.matter) ?? []), ...verdict.also];
}

/** Right: one of these matters is the answer or one tap away; where none is right, that it is told so. */
export const isRight = (right: readonly string[], verdict: Verdict, catalogue: Catalogue): boolean =>
  right.length === 0
    ? verdict.kind === 'not-listed'
    : offered(verdict, catalogue).some((matter) => right.includes(matter));
