import { type Citing, citationsOf, ofBasis, proseOf } from './law/citations-of.ts';
import type { CatalogueFiles } from './read.ts';

type CitingFiles = Pick<CatalogueFiles, 'matters' | 'checkItems' | 'bundles' | 'services' | 'inspectionBasis'>;

/**
 * Every file of the list that cites articles: matters, the items of inspections, bundles and what both rest upon, services.
 * `laws` are the names by which a sentence may name a law: those of the corpus, or of the lock that was built with it.
 */
export const citingFiles = (
  { matters, checkItems, bundles, services, inspectionBasis }: CitingFiles,
  laws: readonly string[],
): Citing[] => [
  ...matters.map((source) => ({ source, citations: [...citationsOf(source.value), ...proseOf(source.value, laws)] })),
  ...checkItems.map((source) => ({
    source,
    citations: source.value.items.flatMap(({ basis }, i) => ofBasis(basis, ['items', i, 'basis'])),
  })),
  ...bundles.map((source) => ({
    source,
    citations: source.value.duties.flatMap(({ basis }, i) => ofBasis(basis, ['duties', i, 'basis'])),
  })),
  ...services.map((source) => ({ source, citations: ofBasis(source.value.basis, ['basis']) })),
  { source: inspectionBasis, citations: ofBasis(inspectionBasis.value, []) },
];
