import type { DatedPlace } from '../ports/cases.ts';

/** So many rows a page, where nobody says how many; so many records are read at once, and looked through for one page. */
export const AT_ONCE = 50;
const MOST_READ = 500;

export type LookedThrough<Row> = {
  rows: Row[];
  /** Where the next page begins; undefined on the last. */
  after: DatedPlace | undefined;
};

/** What records are looked through for: read so many after a place, where each stands, and its rows, none where it is passed over. */
type Looking<Found, Row> = {
  read(after: DatedPlace | undefined, most: number): Promise<Found[]>;
  placeOf(found: Found): DatedPlace;
  rowsOf(found: Found): readonly Row[];
};

/** A page of the rows behind a figure from a place on: all rows of the records it read, `most` of them or a few more. */
export async function lookThrough<Found, Row>(
  { read, placeOf, rowsOf }: Looking<Found, Row>,
  from: DatedPlace | undefined,
  most = AT_ONCE,
): Promise<LookedThrough<Row>> {
  const rows: Row[] = [];
  let after = from;
  for (let seen = 0; seen < MOST_READ; seen += AT_ONCE) {
    const found = await read(after, AT_ONCE);
    for (const one of found) {
      after = placeOf(one);
      rows.push(...rowsOf(one));
      if (rows.length >= most) return { rows, after };
    }
    if (found.length < AT_ONCE) return { rows, after: undefined };
  }
  return { rows, after };
}
