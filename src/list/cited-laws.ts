import type { CompiledCatalogue } from '../../catalogue/catalogue.ts';
import type { Matter } from '../../catalogue/schema.ts';

/** A law in doubt, why, and the matters in use that cite it. */
export type CitedLaw = { law: string; is: CompiledCatalogue['doubted'][number]['is']; matters: readonly string[] };

const citedIn = ({ basis, penalty, thresholds = [] }: Matter): Set<string> =>
  new Set([...basis, ...penalty, ...thresholds].flatMap((one) => ('law' in one ? [one.law] : [])));

/** The laws in doubt that matters in use cite: those that may have been changed first, then by how many cite them. */
export function citedLaws({ doubted, matters }: Pick<CompiledCatalogue, 'doubted' | 'matters'>): CitedLaw[] {
  const cited = matters.filter(({ status }) => status === '在用').map((one) => ({ id: one.id, laws: citedIn(one) }));
  return doubted
    .map(({ law, is }) => ({ law, is, matters: cited.flatMap(({ id, laws }) => (laws.has(law) ? [id] : [])) }))
    .filter((one) => one.matters.length > 0)
    .sort((a, b) => Number(b.is === 'changed') - Number(a.is === 'changed') || b.matters.length - a.matters.length);
}
