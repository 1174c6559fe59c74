import type { CompiledCatalogue } from '../catalogue.ts';
import type { Sourced } from '../problems.ts';
import type { CatalogueFiles } from '../read.ts';
import type { Matter } from '../schema.ts';
import { writeCell } from './cell-text.ts';
import { type ListColumn, SHEETS, type SheetName } from './columns.ts';
import { fingerprint } from './fingerprint.ts';
import { asJson, getAt } from './json.ts';
import { namesOf } from './names.ts';

/** Each sheet's rows of cell texts, without the header. */
export type Rows = Record<SheetName, string[][]>;

/** The files a workbook holds. */
const exchanged = ({
  departments,
  authorities,
  communities,
  boundaries,
  referrals,
  matters,
}: CatalogueFiles): Sourced<unknown>[] => [departments, authorities, communities, boundaries, referrals, ...matters];

type Known = Pick<CompiledCatalogue, 'departments' | 'authorities'> & {
  matters: readonly Pick<Matter, 'id' | 'name'>[];
};

/** Matters as texts in cells, named as the list names what they point to; `begun` is a matter with its first parts alone. */
export function matterRows(
  matters: readonly Matter[],
  list: Known,
  begun?: Partial<Matter>,
): Pick<Rows, 'matters' | 'boundary' | 'penalty' | 'sayings'> {
  const names = namesOf(list.departments, list.matters, list.authorities);
  const rows = (columns: readonly ListColumn[], items: readonly unknown[]) =>
    items.map(asJson).map((item) => columns.map((column) => writeCell(column, getAt(item, column.path), names)));
  return {
    matters: rows(SHEETS.matters.columns, begun ? [...matters, begun] : matters),
    boundary: rows(
      SHEETS.boundary.columns,
      matters.flatMap(({ id, boundary }) => boundary.map((edge) => ({ matter: id, ...edge }))),
    ),
    penalty: rows(
      SHEETS.penalty.columns,
      matters.flatMap(({ id, penalty }) => penalty.map((one) => ({ matter: id, ...one }))),
    ),
    sayings: rows(
      SHEETS.sayings.columns,
      matters.flatMap(({ id, sayings }) => sayings.map((saying) => ({ matter: id, saying }))),
    ),
  };
}

/** The whole list as texts in cells. */
export function toRows(files: CatalogueFiles): Rows {
  const matters = files.matters.map(({ value }) => value).sort((a, b) => (a.id < b.id ? -1 : 1));
  const names = namesOf(files.departments.value, matters, files.authorities.value);
  const rows = (columns: readonly ListColumn[], items: readonly unknown[]) =>
    items.map(asJson).map((item) => columns.map((column) => writeCell(column, getAt(item, column.path), names)));
  return {
    ...matterRows(matters, {
      departments: files.departments.value,
      authorities: files.authorities.value,
      matters,
    }),
    departments: rows(SHEETS.departments.columns, files.departments.value),
    authorities: rows(SHEETS.authorities.columns, files.authorities.value),
    communities: rows(SHEETS.communities.columns, files.communities.value),
    boundaries: rows(SHEETS.boundaries.columns, files.boundaries.value),
    referrals: rows(SHEETS.referrals.columns, files.referrals.value),
    versions: exchanged(files).map(({ file, value }) => [file, fingerprint(asJson(value))]),
  };
}
