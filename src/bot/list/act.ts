import { applying } from '../../../catalogue/edit/apply.ts';
import type { Edit } from '../../../catalogue/edit/edit.ts';
import { type Edition, publishing } from '../../../catalogue/edit/edition.ts';
import { inverseOf } from '../../../catalogue/edit/inverse.ts';
import { inTurns } from '../../../catalogue/in-turns.ts';
import { dayOf } from '../../cases/calendar/calendar.ts';
import type { Command } from '../../list/proposals/commands.ts';
import type { Standing } from '../../list/proposals/context.ts';
import { decide } from '../../list/proposals/decide.ts';
import { factsOf, proposing } from '../../list/proposals/facts.ts';
import type { Proposal } from '../../list/proposals/proposal.ts';
import { type Publish, type Refused, refuse } from '../../list/proposals/ruling.ts';
import type { Roster } from '../../roster/roster.ts';
import { rulesOf } from '../core/office.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { Change } from '../ports/store.ts';
import type { World } from '../ports/world.ts';
import { toldAtTheEnd } from './desk/heard-of.ts';
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

/** The steps that publish: they build upon the list in force. */
const PUBLISHING: readonly Command['do'][] = ['submit', 'adopt', 'roll-back'];
/** The steps whose rules ask what their edits make of the list; it is not worked out for the rest. */
const WEIGHED: readonly Command['do'][] = [...PUBLISHING, 'draft', 'revise', 'review'];
const BEHIND = refuse('stale', '清单刚出了新的一版，这里还没换上，请过一分钟再点');

/** The number of the edition that comes next, after those of the files and of the records. */
export const nextNumber = (editions: readonly Edition[], { edition }: World['catalogue']): number =>
  Math.max(edition.number, ...editions.map(({ number }) => number)) + 1;

/** One step: what is to be written, an edition with it where it is published, and who is told. Nothing has happened yet. */
export async function act({ found, command, actor, key, seen, roster }: Acting, world: World): Promise<Acted> {
  const { catalogue, store } = world;
  const now = world.now();
  const editions = await store.editions();
  const pending = editions.filter(({ from }) => from > dayOf(now));
  const next = nextNumber(editions, catalogue);
  const standing = editions.filter(({ from }) => from <= dayOf(now)).at(-1)?.number ?? 0;
  if (catalogue.edition.number < standing && PUBLISHING.includes(command.do)) return BEHIND;
  // Known by then, so that no question waits while the rules ask.
  if (WEIGHED.includes(command.do)) await inTurns(proposing(catalogue, editsOf(command, found)));
  const { calendar } = rulesOf(world);
  const context = { now, calendar, key, seen, list: factsOf(catalogue, next, pending) };
  const decided = decide(found, command, actor, context);
  if (decided.kind === 'refused') return decided;
  const { event, next: p, publish } = decided;
  if (!event) return { kind: 'done', changes: [], says: [], next: p };
  const published = publish && (await editionOf(publish, pending, world));
  const told = await toldAtTheEnd(p, event.from, world);
  return {
    kind: 'done',
    next: p,
    changes: [
      { kind: 'proposal', next: p, event },
      ...told.changes,
      ...(published ? [{ kind: 'edition' as const, at: now, ...published }] : []),
    ],
    says: [
      ...tellsOf({ p, event, edition: published?.edition, roster }, world),
      ...told.says,
      ...follows(p, event.to === event.from, command),
    ],
  };
}

/** What a step would make of the list, or has to be possible in it. */
function editsOf(command: Command, found: Proposal | undefined): readonly Edit[] {
  if ('edits' in command) return command.edits;
  const edits = found?.edits ?? [];
  return command.do === 'roll-back' ? inverseOf(edits) : edits;
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

/** The edition as it is kept: made of the list that will be in force on its day, what is published before it in it. */
async function editionOf(publish: Publish, pending: readonly Edition[], { catalogue, now }: World) {
  const earlier = pending.filter((one) => one.from <= publish.from).flatMap((one) => one.edits);
  const base = await inTurns(applying(catalogue, earlier));
  const made = 'list' in base ? await inTurns(publishing(base.list, { ...publish, date: dayOf(now()) })) : base;
  if ('wrong' in made) throw new Error(`edition ${publish.number} does not fit: ${made.wrong[0]?.why}`);
  return made;
}
