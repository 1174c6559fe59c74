import { type Citing, citationsOf, ofBasis, proseOf } from './law/citations-of.ts';
import type { Basis } from './law-schema.ts';
import type { Path, Sourced } from './problems.ts';
import type { CatalogueFiles } from './read.ts';

export type CitingFiles = Pick<CatalogueFiles, 'matters' | 'checkItems' | 'bundles' | 'services' | 'inspectionBasis'>;

/**
 * Every file of the list that cites articles: matters, the items of inspections, bundles and what both rest upon, services.
 * `laws` are the names by which a sentence may name a law: those of the corpus, or of the lock that was built with it.
 */
export const citingFiles = (
  { matters, checkItems, bundles, services, inspectionBasis }: CitingFiles,
  laws: readonly string[],
): Citing[] => [
  ...matters.map((source) => ({ source, citations: [...citationsOf(source.value), ...proseOf(source.value, laws)] })),
  ...basesOf({ checkItems, bundles, services, inspectionBasis }).map(({ source, basis, path }) => ({
    source,
    citations: ofBasis(basis, path),
  })),
];

/** A list of what something rests upon, and where in which file it stands. */
type Bases = { source: Sourced<unknown>; basis: readonly Basis[]; path: Path };

/** Every basis of the list outside its matters. */
export const basesOf = ({ checkItems, bundles, services, inspectionBasis }: Omit<CitingFiles, 'matters'>): Bases[] => [
  ...checkItems.flatMap((source) =>
    source.value.items.map(({ basis }, i): Bases => ({ source, basis, path: ['items', i, 'basis'] })),
  ),
  ...bundles.flatMap((source) =>
    source.value.duties.map(({ basis }, i): Bases => ({ source, basis, path: ['duties', i, 'basis'] })),
  ),
  ...services.map((source): Bases => ({ source, basis: source.value.basis, path: ['basis'] })),
  { source: inspectionBasis, basis: inspectionBasis.value, path: [] },
];
