import type { MessageId } from '../../brands.ts';
import type { RefusalCode } from '../../cases/commands/ruling.ts';
import { Command } from '../../cases/commands/table.ts';
import { cascade } from '../../cases/lifecycle/cascade.ts';
import { type Done, decide } from '../../cases/lifecycle/decide.ts';
import { type Actor, CLOCK } from '../../cases/record/actor.ts';
import type { Case } from '../../cases/record/case.ts';
import { CaseId } from '../../cases/record/ids.ts';
import type { Field } from '../../forms/field.ts';
import type { Roster } from '../../roster/roster.ts';
import type { Reaction } from '../core/reaction.ts';
import { unclear } from '../core/waits.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { Change } from '../ports/store.ts';
import type { World } from '../ports/world.ts';
import { contextOf, matterFacts } from './context.ts';
import { sayTells } from './say-tells.ts';
import { whatIsMissing } from './what-is-missing.ts';

export type Acting = {
  found: Case;
  /** Not yet parsed: it was made of a button and a form. */
  command: unknown;
  /** Of the form it came from, so that what is missing is said by its own sentence. */
  fields?: readonly Field[];
  actor: Actor;
  key: string;
  /** The version the pressed card showed; null where none was shown. */
  seen: number | null;
  roster: Roster;
  /** The message whose card the callback's answer redraws. */
  clicked?: MessageId | undefined;
};

export type Acted =
  | { kind: 'done'; changes: Change[]; says: Outgoing[]; next: Case; given: Command }
  /** `code`: none where what was asked for could not be read. */
  | { kind: 'refused'; why: string; code: RefusalCode | undefined };

/** Decides one command on a found case and everything it brings: its events, the cases it touches, what is said. */
export async function act(
  { found, command, fields = [], actor, key, seen, roster, clicked }: Acting,
  world: World,
): Promise<Acted> {
  const parsed = Command.safeParse(command);
  if (!parsed.success) return { kind: 'refused', why: whatIsMissing(parsed.error.issues, fields), code: undefined };
  const given = parsed.data;
  const matter = matterFacts(given.do === 'dispatch' ? given.matterId : found.matterId, world);
  const into = given.do === 'merge' ? CaseId.safeParse(given.into).data : undefined;
  const target = into ? ((await world.store.caseOf(into)) ?? null) : null;
  const decision = decide(found, given, actor, contextOf({ key, seen, roster, matter, target }, world));
  if (decision.kind === 'refused') return decision;
  const also = await alsoDone([decision], { actor, key, roster, world });
  return {
    kind: 'done',
    given,
    next: decision.next,
    changes: [...changesOf(decision), ...also.changes, ...unclearBoundary(found, given, decision, world)],
    says: [
      ...(decision.events.length > 0 ? sayTells(decision.next, decision.tells, roster, world, clicked) : []),
      ...also.says,
    ],
  };
}

/** What the desk had to rule tells whoever looks after the list that a boundary is unclear. */
function unclearBoundary(found: Case, { do: name }: Command, { next, events }: Done, { now }: World): Change[] {
  if (events.length === 0 || found.state !== 'return-review') return [];
  if (name === 'assign') return unclear(next, 'assigned', now());
  return name === 'redispatch' ? unclear(next, 'returned', now()) : [];
}

/** The change a decision writes; a key seen before writes nothing. */
export function changesOf({ found, next, events }: Done): Change[] {
  return events.length > 0 ? [{ kind: 'case', found, next, events }] : [];
}

type Touching = { actor: Actor; key: string; roster: Roster; world: World };

/** What a change does to other cases, with what is said of it. */
export async function alsoDone(
  first: readonly Done[],
  { actor, key, roster, world }: Touching,
): Promise<Pick<Reaction, 'changes' | 'says'>> {
  const all = await cascade(first, {
    actor,
    found: (id) => world.store.caseOf(id),
    context: (at) => contextOf({ key: `${key}/also/${at}`, seen: null, roster }, world),
  });
  return {
    changes: all.flatMap(changesOf),
    says: all.flatMap(({ next, tells }) => sayTells(next, tells, roster, world)),
  };
}

/** What a due clock asks of a case. */
export function actByClock(found: Case, command: Command, key: string, roster: Roster, world: World): Promise<Acted> {
  return act({ found, command, actor: CLOCK, key, seen: null, roster }, world);
}
