import { VisitId } from './visit.ts';

/** What the pictures of one item of a visit are kept under. */
export const itemKey = (visit: VisitId, item: string): string => `${visit}:${item}`;

/** The visit and the item that such a key names; undefined of what is none. */
export function itemOfKey(key: string): { visit: VisitId; item: string } | undefined {
  const colon = key.indexOf(':');
  const visit = VisitId.safeParse(key.slice(0, Math.max(0, colon))).data;
  return visit && { visit, item: key.slice(colon + 1) };
}
