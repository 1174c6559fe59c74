import { isDeepStrictEqual } from 'node:util';
import type { CompiledCatalogue } from '../catalogue.ts';
import type { Edit } from './edit.ts';
import { inverseOf } from './inverse.ts';

/** How an edit meets a list: not made yet, made already, not to be made there at all, or only over something else. */
export type EditStanding =
  | { is: 'open' | 'made' | 'nowhere' }
  /** `edits`: what makes it so whatever stands there. */
  | { is: 'elsewhere'; edits: Edit[] };

const MADE: EditStanding = { is: 'made' };
const OPEN: EditStanding = { is: 'open' };
const NOWHERE: EditStanding = { is: 'nowhere' };

/** Holds an edit against what stands in a list now. */
export function editStandingOf(list: CompiledCatalogue, edit: Edit): EditStanding {
  switch (edit.do) {
    case 'set': {
      const found = contentOf(list, edit.matter);
      if (!found) return NOWHERE;
      const stands = JSON.parse(JSON.stringify(found[edit.field] ?? null));
      if (isDeepStrictEqual(stands, edit.is)) return MADE;
      return isDeepStrictEqual(stands, edit.was) ? OPEN : { is: 'elsewhere', edits: [{ ...edit, was: stands }] };
    }
    case 'say':
    case 'unsay':
      return said(list.matters.find(({ id }) => id === edit.matter)?.sayings, edit.saying, edit.do === 'say');
    case 'say-outside':
    case 'unsay-outside':
      return said(
        list.referrals.find(({ id }) => id === edit.referral)?.sayings,
        edit.saying,
        edit.do === 'say-outside',
      );
    case 'new':
    case 'remove': {
      const found = contentOf(list, edit.matter.id);
      if (!found) return edit.do === 'new' ? OPEN : MADE;
      if (isDeepStrictEqual(found, edit.matter)) return edit.do === 'new' ? MADE : OPEN;
      const gone = inverseOf([{ do: 'new', matter: found }]);
      return { is: 'elsewhere', edits: edit.do === 'new' ? [...gone, edit] : gone };
    }
  }
}

function contentOf(list: CompiledCatalogue, id: string) {
  const found = list.matters.find((matter) => matter.id === id);
  if (!found) return undefined;
  const { hash: _, ...content } = found;
  return content;
}

function said(sayings: readonly string[] | undefined, saying: string, wanted: boolean): EditStanding {
  if (!sayings) return NOWHERE;
  return sayings.includes(saying) === wanted ? MADE : OPEN;
}
