import { CaseEvent } from '../../src/cases/lifecycle/events.ts';
import { NONCE } from './crowd.ts';
import type { Entry } from './journal.ts';
import type { Seen } from './protocol.ts';
import type { Records } from './records.ts';

/** A toast that says a case was changed: the change must then be in its timeline. */
const SAVED = /已上报：|已登记：|：已记上|已关注 /;

/** Every event the host took in against the effect it should have had, once; those never taken in, at most once. */
export function eventFaults(records: Records, { entries }: Pick<Seen, 'entries'>) {
  const lost: string[] = [];
  const doubled: string[] = [];
  const asked = Map.groupBy(records.questions, (question) => NONCE.exec(question.words)?.[0] ?? '');
  const events = records.events.map((row) => CaseEvent.parse(JSON.parse(row.body)));
  const byKey = Map.groupBy(events, (event) => event.key);
  const expect = (what: string, found: number, taken: boolean) => {
    if (found > 1) doubled.push(`${what}: ${found} effects`);
    if (found === 0 && taken) lost.push(`${what}: taken in, without effect`);
  };
  for (const entry of entries) {
    const nonce = NONCE.exec(entry.content ?? '')?.[0];
    const taken = entry.statuses.includes(200);
    if (nonce) expect(`${entry.messageId} ${nonce}`, asked.get(nonce)?.length ?? 0, taken);
    if (entry.messageId && taken && !records.remembered.has(entry.messageId))
      lost.push(`${entry.messageId}: taken in, not remembered`);
    if (entry.type === 'card.action.trigger') {
      const saved = entry.toasts.some((toast) => SAVED.test(toast));
      const key = keyOf(entry);
      if (key) expect(`click ${key} 「${entry.toasts.join('|')}」`, byKey.get(key)?.length ?? 0, saved);
    }
  }
  const pictures = Map.groupBy(records.photos, (photo) => `${photo.messageId} ${photo.sourceKey}`);
  for (const [key, rows] of pictures) if (rows.length > 1) doubled.push(`photo ${key}: kept ${rows.length} times`);
  return { lost: [...lost, ...strayPhotos(records)], doubled };
}

/** What a click's change would be known by in a timeline. */
function keyOf({ id, value }: Entry): string | undefined {
  const draft = typeof value?.draft === 'string' ? value.draft : undefined;
  if (value?.do === 'act' || value?.do === 'follow-instead') return id;
  return draft === undefined ? undefined : `draft:${draft}`;
}

/**
 * A picture kept for an open case, or one settled on the spot, that its record does not have: unless the case did not take
 * it, which its sender was told.
 */
function strayPhotos({ photos, cases, remembered }: Records): string[] {
  const takes = cases.filter((row) => row.open === 1 || row.body.includes('"how":"settled"'));
  const open = new Map(takes.map((row) => [row.id, row.body]));
  return photos.flatMap((photo) => {
    const body = open.get(photo.target);
    if (body === undefined || !photo.ownKey || body.includes(photo.ownKey)) return [];
    const told = remembered.has(`photo-receipt:${photo.messageId}:${photo.target}`);
    if (photo.outcome === 'refused' && told) return [];
    return [`photo ${photo.id} of ${photo.target} is kept (${photo.outcome}), but not in the case`];
  });
}
