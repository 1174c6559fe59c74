import { applyEdits } from '../../../catalogue/edit/apply.ts';
import type { Edition } from '../../../catalogue/edit/edition.ts';
import { dayOf } from '../../cases/calendar/calendar.ts';
import type { Command } from '../../list/proposals/commands.ts';
import type { Standing } from '../../list/proposals/context.ts';
import { decide } from '../../list/proposals/decide.ts';
import { factsOf } from '../../list/proposals/facts.ts';
import type { Proposal } from '../../list/proposals/proposal.ts';
import type { Publish, Refused } from '../../list/proposals/ruling.ts';
import type { Roster } from '../../roster/roster.ts';
import { rulesOf } from '../core/office.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { Change } from '../ports/store.ts';
import type { World } from '../ports/world.ts';
import { tellsOf } from './tells.ts';

export type Acting = {
  found: Proposal | undefined;
  command: Command;
  /** Null: the clock. */
  actor: Standing | null;
  key: string;
  seen: number | null;
  roster: Roster;
};
export type Acted = Refused | { kind: 'done'; changes: Change[]; says: Outgoing[]; next: Proposal };

/** One step: what is to be written, an edition with it where it is published, and who is told. Nothing has happened yet. */
export async function act({ found, command, actor, key, seen, roster }: Acting, world: World): Promise<Acted> {
  const { catalogue, store } = world;
  const now = world.now();
  const editions = await store.editions();
  const pending = editions.filter(({ from }) => from > dayOf(now));
  const next = Math.max(1, ...editions.map(({ number }) => number)) + 1;
  const { calendar } = rulesOf(world);
  const context = { now, calendar, key, seen, list: factsOf(catalogue, next, pending) };
  const decided = decide(found, command, actor, context);
  if (decided.kind === 'refused') return decided;
  const { event, next: p, publish } = decided;
  if (!event) return { kind: 'done', changes: [], says: [], next: p };
  const edition = publish && editionOf(publish, pending, world);
  return {
    kind: 'done',
    next: p,
    changes: [
      { kind: 'proposal', next: p, event },
      ...(edition ? [{ kind: 'edition' as const, edition, at: now }] : []),
    ],
    says: [...tellsOf({ p, event, edition, roster }, world), ...follows(p, event.to === event.from, command)],
  };
}

/** What has to be done next by itself: a draft is tried, a council called. */
function follows(p: Proposal, stays: boolean, command: Command): Outgoing[] {
  const about = p.id;
  if (p.state === 'drafting' && p.edits.length > 0 && !p.proof)
    return [{ kind: 'proposal-proof', proposal: p.id, about }];
  if (p.state === 'divided' && !stays && command.do !== 'conclude')
    return [{ kind: 'proposal-table', proposal: p.id, about }];
  return [];
}

/** The edition as it is kept, with the hash of the list it makes of what is published before it. */
function editionOf(
  { number, edits, from, why, decided }: Publish,
  pending: readonly Edition[],
  { catalogue, now }: World,
): Edition {
  const earlier = pending.filter((one) => one.from <= from).flatMap((one) => one.edits);
  const applied = applyEdits(catalogue, [...earlier, ...edits]);
  if ('wrong' in applied) throw new Error(`the edition ${number} does not fit: ${applied.wrong[0]?.why}`);
  const { hash } = applied.list.edition;
  return { number, name: `第 ${number} 版`, date: dayOf(now()), from, why, decided, edits, hash };
}
