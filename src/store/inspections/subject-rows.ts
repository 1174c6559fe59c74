import { spotOf, wordsOf } from '../../inspections/subjects/found-by.ts';
import type { SubjectWrite } from '../../inspections/subjects/write.ts';
import { chunks } from '../core/chunks.ts';
import type { Statement } from '../core/database.ts';
import { written } from '../core/written.ts';

/** So many files go into one parameter: each is some thousand characters, and D1 takes two million. */
const AT_ONCE = 100;

const rowOf = ({ next, eraseAt }: SubjectWrite) => ({
  id: next.id,
  version: next.version,
  state: next.state,
  code: next.state === 'merged' ? null : next.creditCode,
  spot: spotOf(next.name, next.place.detail),
  into: next.mergedInto,
  erase: eraseAt,
  at: next.changedAt,
  body: JSON.stringify(next),
});

const take = (...names: string[]) => names.map((name) => `json_extract(value, '$.${name}')`).join(', ');
const from = (insert: string, names: string[]) => `${insert} SELECT ${take(...names)} FROM json_each(?) WHERE true`;

const EVENTS = from('INSERT INTO subject_events (subject, version, at, body)', ['subject', 'version', 'at', 'body']);
const ROWS = `${from('INSERT INTO subjects (id, version, state, credit_code, spot, merged_into, erase_due, changed_at, body)', ['id', 'version', 'state', 'code', 'spot', 'into', 'erase', 'at', 'body'])}
  ON CONFLICT (id) DO UPDATE SET version = excluded.version, state = excluded.state, credit_code = excluded.credit_code,
    spot = excluded.spot, merged_into = excluded.merged_into, erase_due = excluded.erase_due,
    changed_at = excluded.changed_at, body = excluded.body WHERE excluded.version > version`;
const WORDS = from('INSERT OR IGNORE INTO subject_words (word, subject)', ['word', 'subject']);
const KINDS = from('INSERT INTO subject_kinds (bundle, subject, community)', ['bundle', 'subject', 'community']);
const PRIVATE = `${from('INSERT INTO subject_private (subject, field, body)', ['subject', 'field', 'body'])}
  ON CONFLICT (subject, field) DO UPDATE SET body = excluded.body`;
const EXPIRIES = `${from('INSERT INTO subject_expiries (subject, field, until, remind_at, reminded)', ['subject', 'field', 'until', 'remindAt', 'reminded'])}
  ON CONFLICT (subject, field) DO UPDATE SET until = excluded.until, remind_at = excluded.remind_at,
    reminded = CASE WHEN until = excluded.until THEN reminded ELSE 0 END`;
const gone = (table: string) => `DELETE FROM ${table} WHERE subject IN (SELECT value FROM json_each(?))`;
const GONE_FIELDS = `DELETE FROM subject_private WHERE (subject, field) IN (
  SELECT ${take('subject', 'field')} FROM json_each(?))`;
const ENDED = `DELETE FROM subject_expiries WHERE subject IN (SELECT value FROM json_each(?))
  AND (subject, field) NOT IN (SELECT ${take('subject', 'field')} FROM json_each(?))`;

/** The statements that write files with their steps: few, however many files, so that an import is one batch. */
export const subjectStatements = (writes: readonly SubjectWrite[]): Statement[] =>
  chunks(writes, AT_ONCE).flatMap(statements);

function statements(writes: readonly SubjectWrite[]): Statement[] {
  const ids = JSON.stringify(writes.map(({ next }) => next.id));
  const json = <T>(some: (write: SubjectWrite) => T[]) => JSON.stringify(writes.flatMap(some));
  const open = writes.filter(({ next }) => next.state === 'open');
  const kinds = open.flatMap(({ next: { id, bundles, place } }) =>
    bundles.map((bundle) => ({ bundle, subject: id, community: place.community })),
  );
  const expiries = json(({ next, expiries: all }) => all.map((one) => ({ ...one, subject: next.id, reminded: 0 })));
  const apart = (kept: boolean) =>
    json(({ next, private: fields }) =>
      Object.entries(fields).flatMap(([field, value]) =>
        kept === (value !== null) ? [{ subject: next.id, field, body: value && JSON.stringify(value) }] : [],
      ),
    );
  return [
    written(
      EVENTS,
      json(({ event }) => [{ ...event, body: JSON.stringify(event) }]),
    ),
    written(
      ROWS,
      json((write) => [rowOf(write)]),
    ),
    written(gone('subject_words'), ids),
    written(
      WORDS,
      json(({ next }) => wordsOf(next).map((word) => ({ word, subject: next.id }))),
    ),
    written(gone('subject_kinds'), ids),
    written(KINDS, JSON.stringify(kinds)),
    written(PRIVATE, apart(true)),
    written(GONE_FIELDS, apart(false)),
    written(ENDED, ids, expiries),
    written(EXPIRIES, expiries),
  ];
}
