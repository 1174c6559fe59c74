import type { Matter } from '../../../catalogue/schema.ts';

/**
 * Which part of a matter needs which steps. alone: the keeper publishes it. typo: the keeper where it only mends a typing
 * error, else every step. all: every step, however small the change.
 */
type Needs = 'alone' | 'typo' | 'all';

/** The steps by the part of a matter, from the issue of the list's care; a new part does not compile until it is decided. */
export const NEEDS: Record<keyof Matter, Needs> = {
  sayings: 'alone',
  // A date of review is put on once the lead has found everything right.
  reviewBy: 'alone',
  name: 'typo',
  scope: 'typo',
  summary: 'typo',
  applies: 'typo',
  onSite: 'typo',
  evidence: 'typo',
  procedure: 'typo',
  talk: 'typo',
  asks: 'typo',
  sources: 'typo',
  origin: 'typo',
  id: 'all',
  category: 'all',
  lead: 'all',
  support: 'all',
  power: 'all',
  boundary: 'all',
  basis: 'all',
  penalty: 'all',
  thresholds: 'all',
  limits: 'all',
  photos: 'all',
  hours: 'all',
  safety: 'all',
  status: 'all',
  effectiveFrom: 'all',
  replacedBy: 'all',
  stoppedBecause: 'all',
};

/** So many characters may differ in a typing error; a digit, and what forbids or allows, never is one. */
const TYPO = 2;
const WEIGHTY = /[\d一二三四五六七八九十百千万亿零两半不非未无禁勿可应须必]/u;

/** What is left of two texts without what they begin and end with alike. */
function apart(was: string, becomes: string): [string, string] {
  const [a, b] = [[...was], [...becomes]];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return [a.slice(head, a.length - tail).join(''), b.slice(head, b.length - tail).join('')];
}

/** Whether one text only mends a typing error of the other: a character or two in one place, and none that weighs. */
export function isTypo(was: string, becomes: string): boolean {
  const [from, to] = apart(was, becomes);
  const most = Math.max([...from].length, [...to].length);
  return most <= TYPO && !WEIGHTY.test(from + to);
}
