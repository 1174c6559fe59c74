import { isLatin, readSigns, type Sign } from './signs.ts';
import { withSpokenGaps } from './spoken-gaps.ts';

/** Digits side by side in one style. `at` and `end` are places among the signs. */
export type Group = { readonly at: number; readonly end: number; readonly digits: string };

/** Groups read on end as one number, whatever style each is in. */
export type ReadNumber = {
  readonly at: number;
  readonly end: number;
  readonly digits: string;
  /** How many digits stand on end, from gap to gap. */
  readonly lengths: readonly number[];
  /** The signs after each gap. */
  readonly parted: readonly Sign[];
};

/** A text under the reader's eye: its signs, its groups of digits, and what of it is already known to be something. */
export type Page = {
  readonly signs: readonly Sign[];
  readonly groups: readonly Group[];
  readonly claimed: Uint8Array;
  readonly masked: { at: number; end: number; mask: string }[];
};

/** Opens a text for the searches; each claims what it finds, and no later one reads on into that. */
export function openPage(text: string): Page {
  const signs = withSpokenGaps(readSigns(text));
  return { signs, groups: groupsOf(signs), claimed: new Uint8Array(signs.length), masked: [] };
}

function groupsOf(signs: readonly Sign[]): Group[] {
  const groups: Group[] = [];
  for (let at = 0, end = 0; at < signs.length; at = end) {
    const first = signs[at];
    end = at + 1;
    if (first?.digit === undefined) continue;
    while (signs[end]?.digit !== undefined && signs[end]?.gap === '' && signs[end]?.style === first.style) end++;
    const digits = signs.slice(at, end).map((sign) => sign.digit);
    groups.push({ at, end, digits: digits.join('') });
  }
  return groups;
}

export const isFree = (page: Page, at: number, end: number): boolean => {
  for (let i = at; i < end; i++) if (page.claimed[i]) return false;
  return true;
};

/** A letter or digit that could belong to a plate or a document's number, and to nothing found yet. */
export const isPart = ({ signs, claimed }: Page, i: number): boolean =>
  claimed[i] === 0 && (isLatin(signs[i]) || signs[i]?.digit !== undefined);

/** Nothing goes on here: a separator, another kind of sign, digits in another style. */
export const isEdge = (page: Page, i: number): boolean =>
  !isPart(page, i) || page.signs[i]?.gap !== '' || page.signs[i]?.style !== page.signs[i - 1]?.style;

/** Takes signs out of the later searches; with a mask, it stands in their place in the end. */
export function claim(page: Page, at: number, end: number, mask?: string): void {
  page.claimed.fill(1, at, end);
  if (mask !== undefined) page.masked.push({ at, end, mask });
}

/** Every reading of free groups from the i-th on that has `least` to `most` digits, the longest first. */
export function readingsFrom(page: Page, i: number, least: number, most: number): ReadNumber[] {
  const readings: ReadNumber[] = [];
  const first = page.groups[i];
  const lengths: number[] = [];
  const parted: Sign[] = [];
  let digits = '';
  for (let j = i, end = first?.at; first; j++) {
    const group = page.groups[j];
    if (!group || group.at !== end || digits.length + group.digits.length > most) break;
    if (!isFree(page, group.at, group.end)) break;
    const begin = page.signs[group.at];
    const joins = j > i && begin?.gap === '';
    if (j > i && begin && !joins) parted.push(begin);
    lengths.push((joins ? (lengths.pop() ?? 0) : 0) + group.digits.length);
    digits += group.digits;
    end = group.end;
    if (digits.length >= least)
      readings.unshift({ at: first.at, end, digits, lengths: [...lengths], parted: [...parted] });
  }
  return readings;
}
