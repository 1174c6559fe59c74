import type { Published } from '../../../catalogue/catalogue.ts';
import type { Verdict } from '../../matters/verdict.ts';
import type { World } from '../ports/world.ts';

/** An option less likely than this only stands in the way of the likely ones, and so does one so much less likely than the first. */
const LIKELY = 0.01;
const OF_THE_FIRST = 0.08;

type Ask = Extract<Verdict, { kind: 'ask' }>;

/** What follows an answer at once: who leads, how urgent it is, and the first thing to do. */
const nextStep = ({ lead, limits, onSite }: Published): string =>
  [lead.department, limits.urgent, onSite.do[0]].join('|');

const leastOf = ([first]: Verdict['hits']): number => Math.max(LIKELY, (first?.score ?? 0) * OF_THE_FIRST);

/** Those of the matters that the words make likely. */
export const likely = (ids: readonly string[], { hits }: Pick<Verdict, 'hits'>): string[] =>
  ids.filter((id) => hits.some(({ matter, score }) => matter === id && score >= leastOf(hits)));

/** Those beside an answer that are not quite out of the question. */
export const possible = (ids: readonly string[], { hits }: Pick<Verdict, 'hits'>): string[] =>
  ids.filter((id) => hits.some(({ matter, score }) => matter === id && score >= LIKELY));

/** The matters of a question's options that the words make likely; all of them where they make none so. */
export function likelyOptions(ask: Ask, { catalogue }: Pick<World, 'catalogue'>): string[] {
  const options = catalogue.group(ask.group)?.options.map(({ matter }) => matter) ?? [];
  const found = likely(options, ask);
  return found.length > 1 ? found : options;
}

/** A question is asked only where its answers part: one that leads to the same department and the same next step is not. */
export function worthAsking(verdict: Verdict, world: Pick<World, 'catalogue'>): Verdict {
  if (verdict.kind !== 'ask') return verdict;
  const options = likelyOptions(verdict, world).flatMap((id) => world.catalogue.matter(id) ?? []);
  const [hit, ...others] = verdict.hits;
  if (!hit || options.length === 0 || new Set(options.map(nextStep)).size > 1) return verdict;
  return { kind: 'answer', hit, also: others.slice(0, 2).map(({ matter }) => matter), hits: verdict.hits };
}
