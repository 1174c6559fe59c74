import { type AnyColumn, and, asc, count, desc, eq, gte, inArray, isNotNull, lt, lte, sql, sum } from 'drizzle-orm';
import type { InspectionStore } from '../../bot/ports/inspections.ts';
import { soughtIn } from '../../inspections/subjects/found-by.ts';
import {
  FieldValue,
  InspectedSubject,
  SUBJECT_SERIES,
  SubjectEvent,
  SubjectId,
} from '../../inspections/subjects/subject.ts';
import { caseNumbers } from '../cases/tables.ts';
import { readOnce } from '../core/built-once.ts';
import { chunks } from '../core/chunks.ts';
import type { Database } from '../core/database.ts';
import { dueIn } from '../core/due.ts';
import {
  subjectEvents,
  subjectExpiries,
  subjectKinds,
  subjectPrivate,
  subjects,
  subjectWords,
} from './subject-tables.ts';

type Reads = Pick<
  InspectionStore,
  | 'subject'
  | 'subjectPrivate'
  | 'subjectsPrivate'
  | 'takeSubjectNumbers'
  | 'subjectCourse'
  | 'subjectsFound'
  | 'subjectsKnown'
  | 'subjectsOf'
  | 'subjectsFilled'
  | 'dueExpiries'
  | 'nextExpiry'
  | 'dueErasures'
  | 'nextErasure'
>;

const subjectOf = (row: { body: string }): InspectedSubject => InspectedSubject.parse(JSON.parse(row.body));
/** Behind every word that begins with the one before it. */
const LAST = '\u{10ffff}';
/** So many are bound to one statement. */
const AT_ONCE = 90;

/** The files of these numbers, of merged ones those they were merged into, each once. */
async function read(db: Database, ids: readonly SubjectId[]): Promise<InspectedSubject[]> {
  const rows = (
    await Promise.all(chunks(ids, AT_ONCE).map((some) => db.select().from(subjects).where(inArray(subjects.id, some))))
  ).flat();
  const found = rows.map(subjectOf);
  const into = [...new Set(found.flatMap(({ mergedInto }) => mergedInto ?? []))];
  const roots = into.length > 0 ? await read(db, into) : [];
  const all = [...found.filter(({ mergedInto }) => mergedInto === null), ...roots];
  return [...new Map(all.map((one) => [one.id, one])).values()];
}

/** The reads of the files of places. */
export const subjectReads = (db: Database): Reads => {
  const expiries = dueIn(db, subjectExpiries, subjectExpiries.remindAt, sql`${subjectExpiries.reminded} = 0`);
  const erasures = dueIn(db, subjects, subjects.eraseDue);
  const toErase = readOnce<{ now: number; most: number }>(
    db,
    db
      .select({ id: subjects.id })
      .from(subjects)
      .where(and(isNotNull(subjects.eraseDue), lte(subjects.eraseDue, sql.placeholder('now'))))
      .orderBy(asc(subjects.eraseDue))
      .limit(sql.placeholder('most')),
  );
  return {
    async subject(id) {
      return (await read(db, [id]))[0];
    },
    async subjectPrivate(id) {
      const rows = await db.select().from(subjectPrivate).where(eq(subjectPrivate.subject, id));
      return Object.fromEntries(rows.map(({ field, body }) => [field, FieldValue.parse(JSON.parse(body))]));
    },
    async subjectsPrivate(ids) {
      const rows = (
        await Promise.all(
          chunks(ids, AT_ONCE).map((some) =>
            db.select().from(subjectPrivate).where(inArray(subjectPrivate.subject, some)),
          ),
        )
      ).flat();
      const read = ({ field, body }: (typeof rows)[number]) => [field, FieldValue.parse(JSON.parse(body))] as const;
      return new Map(
        [...Map.groupBy(rows, ({ subject }) => subject)].map(([id, own]) => [id, Object.fromEntries(own.map(read))]),
      );
    },
    async takeSubjectNumbers(many) {
      const [row] = await db
        .insert(caseNumbers)
        .values({ series: SUBJECT_SERIES, last: many })
        .onConflictDoUpdate({ target: caseNumbers.series, set: { last: sql`${caseNumbers.last} + ${many}` } })
        .returning({ last: caseNumbers.last });
      return (row?.last ?? many) - many + 1;
    },
    async subjectCourse(id, most) {
      const rows = await db
        .select()
        .from(subjectEvents)
        .where(eq(subjectEvents.subject, id))
        .orderBy(desc(subjectEvents.version))
        .limit(most);
      return rows.map(({ body }) => SubjectEvent.parse(JSON.parse(body)));
    },
    async subjectsFound(words, most) {
      const sought = soughtIn(words);
      if (!sought) return [];
      const rows = await db
        .select({ id: subjectWords.subject })
        .from(subjectWords)
        .where(and(gte(subjectWords.word, sought), lt(subjectWords.word, `${sought}${LAST}`)))
        .limit(most * 4);
      return (await read(db, [...new Set(rows.map(({ id }) => id))].slice(0, most))).toSorted(
        (a, b) => a.name.length - b.name.length || a.id.localeCompare(b.id),
      );
    },
    async subjectsKnown(codes, places) {
      const known = async (some: readonly string[], column: typeof subjects.creditCode | typeof subjects.spot) =>
        (
          await Promise.all(
            chunks(some, AT_ONCE).map((part) =>
              db.select({ id: subjects.id }).from(subjects).where(inArray(column, part)),
            ),
          )
        ).flat();
      const rows = [...(await known(codes, subjects.creditCode)), ...(await known(places, subjects.spot))];
      return read(db, [...new Set(rows.map(({ id }) => id))]);
    },
    async subjectsOf(bundle, community, most) {
      const here = community === undefined ? undefined : eq(subjectKinds.community, community);
      const rows = await db
        .select({ id: subjectKinds.subject })
        .from(subjectKinds)
        .where(and(eq(subjectKinds.bundle, bundle), here))
        .orderBy(asc(subjectKinds.subject))
        .limit(most);
      return read(
        db,
        rows.map(({ id }) => id),
      );
    },
    async subjectsFilled(bundle, fields) {
      const has = fields.map((field) => sql`json_extract(${subjects.body}, ${`$.fields."${field}"`}) IS NOT NULL`);
      const [row] = await db
        .select({ open: count(), filled: sum(has.length > 0 ? sql.join(has, sql` AND `) : sql`1`) })
        .from(subjectKinds)
        .innerJoin(subjects, eq(subjects.id, subjectKinds.subject))
        .where(eq(subjectKinds.bundle, bundle));
      return { open: row?.open ?? 0, filled: Number(row?.filled ?? 0) };
    },
    async dueExpiries(now, most) {
      return (await expiries.rows(now, most)).map(({ subject, field, until }) => ({ subject, field, until }));
    },
    nextExpiry: expiries.next,
    async dueErasures(now, most) {
      return (await toErase({ now, most })).map(({ id }) => SubjectId.parse(id));
    },
    nextErasure: erasures.next,
  };
};

/** The numbers of a file and of all that was merged into it, however long the chain. */
export const withMerged = (id: SubjectId) =>
  sql`(WITH RECURSIVE own(id) AS (SELECT ${id} UNION SELECT s.id FROM own JOIN subjects s ON s.merged_into = own.id)
    SELECT id FROM own)`;

/** The number of the file in which one is read now, however long the chain. */
export const mergedInto = (id: AnyColumn) =>
  sql`(WITH RECURSIVE own(id, next) AS (SELECT s.id, s.merged_into FROM subjects s WHERE s.id = ${id}
    UNION SELECT s.id, s.merged_into FROM own JOIN subjects s ON s.id = own.next) SELECT id FROM own WHERE next IS NULL)`;
