import { type Catalogue, openCatalogue } from '../../../catalogue/catalogue.ts';
import { applyEdits } from '../../../catalogue/edit/apply.ts';
import type { Edit } from '../../../catalogue/edit/edit.ts';
import { strangeCitations } from './cited.ts';
import type { ListFacts } from './context.ts';
import { lacksOf, newMatters } from './gate.ts';
import { pathBetween } from './path.ts';
import { whoIsAsked } from './who-is-asked.ts';

/** The list as it would be, or why it cannot be. */
export type Proposed = { after: Catalogue; wrong?: undefined } | { after?: undefined; wrong: string[] };

/** What some edits make of a list. */
export function proposedOn(list: Catalogue, edits: readonly Edit[]): Proposed {
  const applied = applyEdits(list, edits);
  if ('wrong' in applied) return { wrong: applied.wrong.map(({ why }) => why) };
  return { after: openCatalogue(applied.list) };
}

/** What the list in force says of edits; `next` is the number of the edition that comes next. */
export function factsOf(list: Catalogue, next: number): ListFacts {
  const made = new WeakMap<readonly Edit[], Proposed>();
  const on = (edits: readonly Edit[]): Proposed => {
    const proposed = made.get(edits) ?? proposedOn(list, edits);
    made.set(edits, proposed);
    return proposed;
  };
  const between = <Found>(edits: readonly Edit[], read: (after: Catalogue) => Found, otherwise: Found): Found => {
    const { after } = on(edits);
    return after ? read(after) : otherwise;
  };
  return {
    // What people say of referrals is in no hash of the list: the number of the edition tells of it.
    hash: `${list.edition.hash} ${next}`,
    next,
    wrong: (edits) => on(edits).wrong ?? [],
    // What cannot be applied is refused for that: here it takes the longer way.
    path: (edits) => between(edits, (after) => pathBetween(list, after), 'all'),
    asked: (edits) => between(edits, (after) => whoIsAsked(list, after), []),
    strange: (edits) => between(edits, (after) => strangeCitations(list, after), []),
    lacks: (edits) => between(edits, (after) => lacksOf(list, after), []),
    leads: (edits) => between(edits, (after) => newMatters(list, after).map(({ lead }) => lead.department), []),
    nameOf: list.nameOf,
  };
}
