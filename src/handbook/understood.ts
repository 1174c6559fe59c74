import type { Catalogue, Danger } from '../../catalogue/catalogue.ts';
import type { Section } from '../../catalogue/intents/intent.ts';
import type { Words } from '../brands.ts';
import { listWord, mattersNaming } from '../matters/named-by.ts';
import type { Search } from '../matters/verdict.ts';
import type { Understand } from '../understanding/understand.ts';

/** Where on a manual's page each section stands. */
const ANCHORS: Record<Section, string> = {
  lead: 'who',
  support: 'who',
  boundary: 'boundary',
  onSite: 'on-site',
  dont: 'on-site',
  evidence: 'evidence',
  procedure: 'procedure',
  basis: 'law',
  penalty: 'penalty',
  limits: 'limits',
  contact: 'who',
  talk: 'talk',
};

/** Help in danger, and the number that comes before its first one for what was told. */
export type Help = { danger: Danger; callFirst?: string | undefined };

/** What the words want of the handbook, as the bot understands them. */
export type Understood = {
  /** Somebody is in danger: whom to call stands above all that is found. */
  help?: Help | undefined;
  /** Matters that come first, in this order. */
  first: string[];
  /** The section of the first of them that was asked for, by its place on the page. */
  anchor?: string | undefined;
  /** The kind of place that was asked for. */
  bundle?: string | undefined;
  /** Nothing else is shown: a list of what is about one word. */
  only?: boolean;
};

type Knowing = { catalogue: Catalogue; search: Search; understand: Understand };

/** Understands what was typed into the search, as if it had been said to the bot and nothing before it. */
export function understoodIn(words: Words, knowing: Knowing): Understood {
  const word = listWord(words);
  if (word) return { first: mattersNaming(word, knowing), only: true };
  const wanted = knowing.understand({ words, before: [] });
  switch (wanted.want) {
    case 'danger': {
      const danger = knowing.catalogue.danger(wanted.danger);
      return { help: danger && { danger, callFirst: wanted.callFirst }, first: wanted.matters };
    }
    case 'section':
      return { first: [wanted.matter], anchor: ANCHORS[wanted.section] };
    case 'bundle':
      return { first: [], bundle: wanted.bundle };
    case 'several':
      return { first: wanted.parts.flatMap((part) => ('matter' in part ? [part.matter] : [])) };
    default:
      return { first: [] };
  }
}
