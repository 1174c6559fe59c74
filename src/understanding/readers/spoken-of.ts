import type { Section } from '../../../catalogue/intents/intent.ts';
import type { About, Heard } from '../heard.ts';
import type { Knowing } from '../reader.ts';
import type { Wanted } from '../wanted.ts';
import { askedIn } from './asks.ts';

const ORDINAL = /第([一二三四五1-5])(?:个|件|条|张)/u;
/** So likely must words make what was shown before, to remind of it and not of the last. */
const REMINDS = 0.15;
/** So many other matters stand beside what a question may be about, one tap away. */
const BESIDE = 2;

/** What a message that cannot stand alone is about: what it replies to, else what it counts out (「第一个」), else what was shown last. */
export function spokenOf({ words, quoted, before }: Heard): About | undefined {
  const [, counted] = ORDINAL.exec(words) ?? [];
  const place = counted ? Number(counted) || '一二三四五'.indexOf(counted) + 1 : 0;
  const last = quoted?.about ?? before[0];
  const [matter] = (quoted?.about ?? shownTogether(before))?.each?.[place - 1] ?? [];
  if (matter) return { matter };
  if (quoted?.about || last?.each) return last;
  return (place > 0 && before.toReversed()[place - 1]) || last;
}

/** The several things that were shown last, where since then only some of them were spoken of. */
export function shownTogether(before: readonly About[]): About | undefined {
  const at = before.findIndex(({ each }) => each);
  const shown = before[at];
  const among = shown && mattersOf(shown);
  return before.slice(0, at).every(({ matter }) => matter !== undefined && among?.includes(matter)) ? shown : undefined;
}

/** What several things may be, each matter once. */
export const mattersOf = ({ each = [] }: Pick<About, 'each'>): string[] => [...new Set(each.flat())];

/** Of several matters that were shown the one the words remind of; undefined where they reply to one or remind of none. */
export function remindedOf({ words, quoted, before }: Heard, { search, names }: Knowing): string | undefined {
  if (quoted || names.isGeneral(askedIn(words)?.beside ?? words)) return undefined;
  const shown = before.flatMap((one) => (one.matter === undefined ? mattersOf(one) : [one.matter]));
  return search(words).hits.find(({ matter, score }) => score >= REMINDS && shown.includes(matter))?.matter;
}

/**
 * A section of what was spoken of: of the matter the words remind of, else of the last; which of them, where several were
 * shown at once; who does it, where that is outside the list. A quoted question is searched for.
 */
export function sectionSpokenOf(heard: Heard, section: Section, knowing: Knowing): Wanted | undefined {
  const { quoted } = heard;
  if (quoted && !quoted.about) {
    const [first, ...others] = knowing.search(quoted.words).hits.map((hit) => hit.matter);
    return first ? { want: 'section', section, matter: first, also: others.slice(0, BESIDE) } : undefined;
  }
  const about = spokenOf(heard);
  const matter = remindedOf(heard, knowing) ?? about?.matter;
  if (matter) return { want: 'section', section, matter, also: [] };
  if (about?.referral) return { want: 'referral', referral: about.referral };
  const [one, ...others] = mattersOf(about ?? {});
  if (!one) return undefined;
  return others.length > 0
    ? { want: 'which', section, matters: [one, ...others] }
    : { want: 'section', section, matter: one, also: [] };
}
