import type { MessageId } from '../../brands.ts';
import type { Also } from '../../cases/commands/ruling.ts';
import { COMMANDS, Command } from '../../cases/commands/table.ts';
import { type Decision, type Done, decide } from '../../cases/lifecycle/decide.ts';
import { type Actor, CLOCK } from '../../cases/record/actor.ts';
import type { Case } from '../../cases/record/case.ts';
import { CaseId } from '../../cases/record/ids.ts';
import type { Field } from '../../forms/field.ts';
import type { Roster } from '../../roster/roster.ts';
import type { Reaction } from '../core/reaction.ts';
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
  | { kind: 'refused'; why: string; stale: boolean };

/** More cases than this never hang together. */
const MOST_AT_ONCE = 100;

/** Decides one command on a found case and everything it brings: its events, the cases it touches, what is said. */
export async function act(
  { found, command, fields = [], actor, key, seen, roster, clicked }: Acting,
  world: World,
): Promise<Acted> {
  const parsed = Command.safeParse(command);
  if (!parsed.success) return { kind: 'refused', why: whatIsMissing(parsed.error.issues, fields), stale: false };
  const given = parsed.data;
  const matter = matterFacts(given.do === 'dispatch' ? given.matterId : found.matterId, world);
  const into = given.do === 'merge' ? CaseId.safeParse(given.into).data : undefined;
  const target = into ? ((await world.store.caseOf(into)) ?? null) : null;
  const decision = decide(found, given, actor, contextOf({ key, seen, roster, matter, target }, world));
  if (decision.kind === 'refused') return { kind: 'refused', why: decision.why, stale: decision.code === 'stale' };
  const also = await alsoDone([decision], { actor, key, roster, world });
  return {
    kind: 'done',
    given,
    next: decision.next,
    changes: [...changesOf(decision), ...also.changes],
    says: [
      ...(decision.events.length > 0 ? sayTells(decision.next, decision.tells, roster, world, clicked) : []),
      ...also.says,
    ],
  };
}

/** The change a decision writes; a key seen before writes nothing. */
export function changesOf(decision: Extract<Decision, { kind: 'done' }>): Change[] {
  return decision.events.length > 0 ? [{ kind: 'case', next: decision.next, events: decision.events }] : [];
}

type Cascade = { actor: Actor; key: string; roster: Roster; world: World };

/**
 * What a change does to other cases, and what that does to others in turn, in the same write. Each is decided as the
 * changes before it left it: two children that move one parent both stand in it.
 */
export async function alsoDone(
  first: readonly Done[],
  { actor, key, roster, world }: Cascade,
): Promise<Pick<Reaction, 'changes' | 'says'>> {
  const changes: Change[] = [];
  const says: Outgoing[] = [];
  const stands = new Map<CaseId, Case>(first.map(({ next }) => [next.id, next]));
  const waiting = first.flatMap(({ also }) => also);
  for (let at = 0; at < waiting.length && at < MOST_AT_ONCE; at++) {
    const one = waiting[at];
    const other = one && (stands.get(one.caseId) ?? (await world.store.caseOf(one.caseId)));
    if (!one || !other) continue;
    const context = contextOf({ key: `${key}/also/${at}`, seen: null, roster }, world);
    const decision = decide(other, one.command, byItself(one) ? CLOCK : actor, context);
    if (decision.kind === 'refused') continue;
    stands.set(other.id, decision.next);
    waiting.push(...decision.also);
    changes.push(...changesOf(decision));
    says.push(...sayTells(decision.next, decision.tells, roster, world));
  }
  return { changes, says };
}

/** What nobody gives: it follows from what was done elsewhere. */
const byItself = ({ command }: Also): boolean => COMMANDS[command.do].right.may.includes('clock');

/** What a due clock asks of a case. */
export function actByClock(found: Case, command: Command, key: string, roster: Roster, world: World): Promise<Acted> {
  return act({ found, command, actor: CLOCK, key, seen: null, roster }, world);
}
