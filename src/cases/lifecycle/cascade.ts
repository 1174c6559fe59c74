import type { Context } from '../commands/context.ts';
import type { Also } from '../commands/ruling.ts';
import { COMMANDS } from '../commands/table.ts';
import { type Actor, CLOCK } from '../record/actor.ts';
import type { Case } from '../record/case.ts';
import type { CaseId } from '../record/ids.ts';
import { type Done, decide } from './decide.ts';

/** More cases than this never hang together. */
const MOST = 100;

export type Cascade = {
  /** Who did what it began with. */
  actor: Actor;
  /** A case that the change touches, as it is kept. */
  found(id: CaseId): Promise<Case | undefined>;
  /** The moment; the key is told apart for each case it touches. */
  context(at: number): Context;
};

/** What nobody gives: it follows from what was done elsewhere. */
const byItself = ({ command }: Also): boolean => COMMANDS[command.do].right.may.includes('clock');

/**
 * What a change does to other cases, and what that does to others in turn, all of it to be saved with the change. Each is
 * decided as the changes before it left it: two children that move one parent both stand in it. What a case refuses is left.
 */
export async function cascade(first: readonly Done[], { actor, found, context }: Cascade): Promise<Done[]> {
  const stands = new Map<CaseId, Case>(first.map(({ next }) => [next.id, next]));
  const waiting = first.flatMap(({ also }) => also);
  const all: Done[] = [];
  for (let at = 0; at < waiting.length && at < MOST; at++) {
    const one = waiting[at];
    const other = one && (stands.get(one.caseId) ?? (await found(one.caseId)));
    if (!one || !other) continue;
    const decision = decide(other, one.command, byItself(one) ? CLOCK : actor, context(at));
    if (decision.kind === 'refused') continue;
    stands.set(other.id, decision.next);
    waiting.push(...decision.also);
    all.push(decision);
  }
  return all;
}
