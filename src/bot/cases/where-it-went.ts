import type { Actor } from '../../cases/record/actor.ts';
import type { Case } from '../../cases/record/case.ts';
import { CaseId } from '../../cases/record/ids.ts';
import type { World } from '../ports/world.ts';

/** Merges followed at most; a circle of them cannot be, and would not hang. */
const MOST = 20;

/** The case that goes on where this one was merged, and who was merged on the way, this one first. */
export async function whereItWent(c: Case, { store }: World): Promise<{ c: Case; merged: Case[] }> {
  const merged: Case[] = [];
  let at = c;
  while (at.state === 'merged' && merged.length < MOST) {
    const into = CaseId.safeParse(at.mergedInto).data;
    const next = into && (await store.caseOf(into));
    if (!next) break;
    merged.push(at);
    at = next;
  }
  return { c: at, merged };
}

/** Who might add to a merged case may add to the one that took it in, and sees no more of it for that. */
export const comingFrom = (actor: Actor, merged: readonly Case[]): Actor =>
  merged.length === 0 ? actor : also(actor, (c) => (c ? merged.flatMap(actor.relationsTo) : []));

/** What went in with a permitted command is added to its case, and its sender sees no more of it for that. */
export const handingIn = (actor: Actor): Actor => also(actor, () => ['merged-in']);

const also = (actor: Actor, more: Actor['relationsTo']): Actor =>
  actor.kind === 'clock' ? actor : { ...actor, relationsTo: (c) => [...actor.relationsTo(c), ...more(c)] };
