import type { CompiledCatalogue } from '../catalogue.ts';
import { atOnce } from '../in-turns.ts';
import { hashed, withEdits } from './apply.ts';
import type { Edit } from './edit.ts';
import type { Edition } from './edition.ts';
import { differences, type ListDifference } from './list-difference.ts';
import { editStandingOf } from './standing.ts';

/** A list in force, and where the files say otherwise than an edition that was published over them. */
export type Layered = { list: CompiledCatalogue; disagree: ListDifference[] };

/**
 * The editions that count over these files. A number in the files that no edition has was given by hand, to a build that
 * goes before everything published until then.
 */
function over(files: CompiledCatalogue, editions: readonly Edition[]): Edition[] {
  const { number } = files.edition;
  const byHand = number > 1 && !editions.some((one) => one.number === number);
  const counting = byHand ? editions.filter((one) => one.number > number) : editions;
  return counting.toSorted((a, b) => a.from.localeCompare(b.from) || a.number - b.number);
}

/** The editions in force on a day (yyyy-mm-dd). */
export const inForceOn = (editions: readonly Edition[], day: string): Edition[] =>
  editions.filter((one) => one.from <= day);

/**
 * The files with the published editions over them, in the order in which they came into force. What the files hold already
 * is not made again; where they say otherwise than what an edition found, the edition goes on standing, and it is named.
 */
export function layered(files: CompiledCatalogue, editions: readonly Edition[]): Layered {
  return atOnce(laying(files, editions));
}

/** The same, edit by edit, for whoever lets others have a turn in between: an edit takes less than a millisecond. */
export function* laying(files: CompiledCatalogue, editions: readonly Edition[]): Generator<undefined, Layered> {
  const counting = over(files, editions);
  if (counting.length === 0) return { list: files, disagree: [] };
  let list = files;
  const overruled = new Set<string>();
  for (const edition of counting)
    for (const edit of edition.edits) {
      const next = made(list, edit);
      if (next.overrules) overruled.add(aboutOf(edit));
      list = next.list;
      yield;
    }
  const last = counting.reduce((one, other) => (other.number > one.number ? other : one));
  // The files may hold a later number than what is in force over them, where a day in the future was pulled past.
  const { number, name } = files.edition.number > last.number ? files.edition : last;
  const edition = { number, name, date: counting.at(-1)?.from ?? last.from, hash: '' };
  return {
    list: hashed({ ...list, edition }),
    disagree: differences(files, list).filter(({ about }) => overruled.has(about)),
  };
}

/** The matter or the referral an edit changes. */
export const aboutOf = (edit: Edit): string => {
  if ('referral' in edit) return edit.referral;
  return typeof edit.matter === 'string' ? edit.matter : edit.matter.id;
};

/** The list after an edit, whatever stood there; `overrules`: where something else did. */
export function made(list: CompiledCatalogue, edit: Edit): { list: CompiledCatalogue; overrules: boolean } {
  const standing = editStandingOf(list, edit);
  if (standing.is === 'made') return { list, overrules: false };
  const edits = standing.is === 'elsewhere' ? standing.edits : [edit];
  const after = standing.is === 'nowhere' ? { wrong: [] } : withEdits(list, edits);
  if ('wrong' in after) return { list, overrules: true };
  return { list: after.list, overrules: standing.is === 'elsewhere' };
}
