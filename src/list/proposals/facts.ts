import { type Catalogue, openCatalogue } from '../../../catalogue/catalogue.ts';
import { applying, type Wrong } from '../../../catalogue/edit/apply.ts';
import type { Edit } from '../../../catalogue/edit/edit.ts';
import type { Edition } from '../../../catalogue/edit/edition.ts';
import { atOnce } from '../../../catalogue/in-turns.ts';
import { strangeCitations } from './cited.ts';
import type { ListFacts } from './context.ts';
import { lacksOf, newMatters } from './gate.ts';
import { pathBetween } from './path.ts';
import { whoIsAsked } from './who-is-asked.ts';

/** The list as it would be, or why it cannot be. */
export type Proposed = { after: Catalogue; wrong?: undefined } | { after?: undefined; wrong: string[] };

const made = new WeakMap<Catalogue, WeakMap<readonly Edit[], Proposed>>();

/** What some edits make of a list; made once for the same edits, which each step of a press asks for anew. */
export const proposedOn = (list: Catalogue, edits: readonly Edit[]): Proposed => atOnce(proposing(list, edits));

/** The same, check by check, for whoever lets others have a turn in between. */
export function* proposing(list: Catalogue, edits: readonly Edit[]): Generator<undefined, Proposed> {
  const onList = made.get(list) ?? new WeakMap<readonly Edit[], Proposed>();
  made.set(list, onList);
  const known = onList.get(edits);
  if (known) return known;
  const applied = yield* applying(list, edits);
  const proposed =
    'wrong' in applied
      ? { wrong: [...new Set(applied.wrong.map((one) => said(one, list)))] }
      : { after: openCatalogue(applied.list) };
  onList.set(edits, proposed);
  return proposed;
}

/** What is wrong, and with which matter where the words do not say. */
function said({ path, why }: Wrong, { matter }: Catalogue): string {
  const found = matter(String(path[0] ?? ''));
  return found && !why.includes(found.id) ? `${found.id} ${found.name}：${why}` : why;
}

/** The matter or referral that an edit is of. */
export const subjectOf = (edit: Edit): string =>
  'referral' in edit ? edit.referral : typeof edit.matter === 'string' ? edit.matter : edit.matter.id;

/** What is published and does not hold yet stands in the way of whoever would change the same. */
function inTheWay(edits: readonly Edit[], pending: readonly Edition[], { matter }: Catalogue): string[] {
  const sought = new Set(edits.map(subjectOf));
  return pending.flatMap(({ number, from, edits: planned }) =>
    [...new Set(planned.map(subjectOf))]
      .filter((one) => sought.has(one))
      .map((one) => `${matter(one)?.name ?? one}有一处 ${from} 才生效的改动（第 ${number} 版），等它生效再改`),
  );
}

/** What the list in force says of edits: the number of the edition that comes next, and what is published for later. */
export function factsOf(list: Catalogue, next: number, pending: readonly Edition[]): ListFacts {
  const on = (edits: readonly Edit[]) => proposedOn(list, edits);
  const between = <Found>(edits: readonly Edit[], read: (after: Catalogue) => Found, otherwise: Found): Found => {
    const { after } = on(edits);
    return after ? read(after) : otherwise;
  };
  return {
    // What people say of referrals is in no hash of the list: the number of the edition tells of it.
    hash: `${list.edition.hash} ${next}`,
    next,
    wrong: (edits) => [...inTheWay(edits, pending, list), ...(on(edits).wrong ?? [])],
    // What cannot be applied is refused for that: here it takes the longer way.
    path: (edits) => between(edits, (after) => pathBetween(list, after), 'all'),
    asked: (edits) => between(edits, (after) => whoIsAsked(list, after), []),
    strange: (edits) => between(edits, (after) => strangeCitations(list, after), []),
    lacks: (edits) => between(edits, (after) => lacksOf(list, after), []),
    leads: (edits) => between(edits, (after) => newMatters(list, after).map(({ lead }) => lead.department), []),
    nameOf: list.nameOf,
  };
}
