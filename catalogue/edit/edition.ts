import * as z from 'zod';
import type { CompiledCatalogue, Published } from '../catalogue.ts';
import { atOnce } from '../in-turns.ts';
import { day } from '../law-schema.ts';
import { applying, type Wrong } from './apply.ts';
import { Edit } from './edit.ts';

/** Why a list was changed, by whose decision, and from which day on. */
const Decision = z.strictObject({
  /** The day it comes into force, yyyy-mm-dd. */
  from: day,
  why: z.string().min(1),
  decided: z.strictObject({ by: z.string().min(1), meeting: z.string().nullable(), date: day }),
});

/**
 * A published edition: what it changes in the list before it. Numbers begin at 2, for edition 1 is the files; none is used
 * twice. `hash`: of the list it made when it was published; `versions`: the hashes of the matters it changed.
 */
export const Edition = Decision.extend({
  number: z.int().min(2),
  name: z.string().min(1),
  /** The day it was published, yyyy-mm-dd. */
  date: day,
  edits: z.array(Edit).min(1),
  hash: z.string(),
  versions: z.array(z.string()),
});
export type Edition = z.infer<typeof Edition>;

/** The version of a matter as it is kept for ever. */
export type Version = { hash: string; matter: string; content: string };

export const versionsOf = (matters: readonly Published[]): Version[] =>
  matters.map((matter) => ({ hash: matter.hash, matter: matter.id, content: JSON.stringify(matter) }));

type Publication = { edition: Edition; versions: Version[] } | { wrong: Wrong[] };
type Wanted = z.infer<typeof Decision> & { number: number; date: string; edits: Edit[] };

/** The edition that edits make of the list in force, with the versions to keep; or all that is wrong with them. */
export const publication = (list: CompiledCatalogue, wanted: Wanted): Publication => atOnce(publishing(list, wanted));

/** The same, check by check, for whoever lets others have a turn in between. */
export function* publishing(
  list: CompiledCatalogue,
  { number, date, edits, from, why, decided }: Wanted,
): Generator<undefined, Publication> {
  const after = yield* applying(list, edits);
  if ('wrong' in after) return after;
  const known = new Set(list.matters.map(({ hash }) => hash));
  const versions = versionsOf(after.list.matters.filter(({ hash }) => !known.has(hash)));
  const name = `${from.slice(0, 4)}年第${number}版`;
  const { hash } = after.list.edition;
  const edition = { number, name, date, from, why, decided, edits, hash, versions: versions.map((one) => one.hash) };
  return { edition: Edition.parse(edition), versions };
}
