import type { SubjectRow } from '../../inspections/import/rows.ts';
import { type Entered, entered, opened } from '../../inspections/subjects/change.ts';
import { spotOf } from '../../inspections/subjects/found-by.ts';
import { type InspectedSubject, SUBJECT_SERIES, SubjectId } from '../../inspections/subjects/subject.ts';
import type { Hand, SubjectWrite } from '../../inspections/subjects/write.ts';
import type { World } from '../ports/world.ts';
import type { Opened } from './forms/form.ts';
import { handOf } from './hand.ts';

export type Imported = { writes: SubjectWrite[]; fresh: string[]; changed: string[]; same: number };

/** Every file a workbook writes, over the files of this moment: an empty cell leaves what was there. */
export const importOf = async (rows: readonly SubjectRow[], { openId, roster, world }: Opened): Promise<Imported> =>
  importBy(rows, handOf(openId, 'workbook', roster, world), world);

/** The same by a hand that is in no roster. `preview`: no numbers are taken for what will be new. */
export async function importBy(
  rows: readonly SubjectRow[],
  hand: Hand,
  world: Pick<World, 'store'>,
  preview = false,
): Promise<Imported> {
  const known = await world.store.subjectsKnown(
    rows.flatMap(({ creditCode }) => creditCode ?? []),
    rows.map(({ name, detail }) => spotOf(name, detail)),
  );
  const byCode = new Map(known.flatMap((one) => (one.creditCode ? [[one.creditCode, one] as const] : [])));
  const bySpot = new Map(known.map((one) => [spotOf(one.name, one.place.detail), one]));
  const secrets = await world.store.subjectsPrivate(known.map(({ id }) => id));
  // More may be taken than are used: numbers need not follow one another.
  let number = preview ? 1 : await world.store.takeSubjectNumbers(rows.length);
  const files = new Map<string, SubjectWrite>();
  const result: Imported = { writes: [], fresh: [], changed: [], same: 0 };
  for (const row of rows) {
    const found = fileOf(row, byCode, bySpot);
    const values: Record<string, Entered> = { ...row.fields, ...row.private };
    if (!found) {
      const id = SubjectId.parse(`${SUBJECT_SERIES}-${number++}`);
      const place = { community: row.community, grid: null, detail: row.detail };
      const { name, creditCode, bundle } = row;
      const write = opened({ id, name, creditCode, place, bundles: [bundle], entered: values }, hand);
      files.set(id, write);
      // Another sheet of the same workbook may know the place too.
      bySpot.set(spotOf(name, row.detail), write.next);
      if (creditCode) byCode.set(creditCode, write.next);
      result.fresh.push(name);
      continue;
    }
    const write = entered(
      found,
      {
        name: row.name,
        creditCode: row.creditCode ?? found.creditCode,
        place: { ...found.place, detail: row.detail, community: row.community ?? found.place.community },
        bundles: [...new Set([...found.bundles, row.bundle])].slice(0, 4),
      },
      values,
      secrets.get(found.id) ?? {},
      hand,
    );
    if (!write) result.same++;
    else if (files.has(found.id)) files.set(found.id, folded(files.get(found.id), write));
    else {
      files.set(found.id, write);
      result.changed.push(row.name);
    }
    if (write) {
      const next = files.get(found.id)?.next ?? write.next;
      bySpot.set(spotOf(row.name, row.detail), next);
      if (next.creditCode) byCode.set(next.creditCode, next);
    }
  }
  return { ...result, writes: [...files.values()] };
}

/** The file of a row: by its code; by door and name where one of both has no code. */
function fileOf(
  { creditCode, name, detail }: SubjectRow,
  byCode: ReadonlyMap<string, InspectedSubject>,
  bySpot: ReadonlyMap<string, InspectedSubject>,
): InspectedSubject | undefined {
  const same = creditCode ? byCode.get(creditCode) : undefined;
  const there = bySpot.get(spotOf(name, detail));
  return same ?? (there && (!creditCode || !there.creditCode) ? there : undefined);
}

/** Two rows of two sheets about one place are one step of its file. */
const folded = (first: SubjectWrite | undefined, then: SubjectWrite): SubjectWrite =>
  first
    ? {
        ...then,
        next: { ...then.next, version: first.next.version },
        event: { ...first.event, set: { ...first.event.set, ...then.event.set } },
        private: { ...first.private, ...then.private },
      }
    : then;
