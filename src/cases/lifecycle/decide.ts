import { clocksAfter } from '../clocks/clocks.ts';
import { heldAfter, keptAfter } from '../clocks/kept.ts';
import { type Context, timingOf } from '../commands/context.ts';
import type { Definition } from '../commands/define.ts';
import { personOf } from '../commands/parties.ts';
import { type Also, type Effect, type Given, type Refused, type Ruling, refuse } from '../commands/ruling.ts';
import { COMMANDS, type Command } from '../commands/table.ts';
import { type Actor, CLOCK } from '../record/actor.ts';
import type { Case } from '../record/case.ts';
import { isParent } from '../record/parent.ts';
import { ruledAfter } from '../record/returns.ts';
import type { CaseState } from '../record/state.ts';
import { STATE_WORDS, WAITS_FOR } from '../record/state.ts';
import { Slot, type Step, standing } from '../record/step.ts';
import type { Tell } from '../told/tells.ts';
import { type CaseEvent, type EventActor, evolve } from './events.ts';
import { saysAnything } from './lines-of.ts';
import { parentHears } from './parent-hears.ts';

/** `found`: the case before; undefined where it begins. */
export type Done = {
  kind: 'done';
  found: Case | undefined;
  events: CaseEvent[];
  next: Case;
  tells: Tell[];
  also: Also[];
};
export type Decision = Done | Refused;

/** What the lifecycle reads of any definition; methods, so that the table may hold every command's own rule. */
type AnyDefinition = Pick<
  Definition<string, Record<never, never>>,
  'word' | 'from' | 'when' | 'ofParent' | 'right' | 'onCard'
> & {
  rule(given: Given<Command>): Ruling;
  open?(given: Omit<Given<Command>, 'c'>): Ruling;
};

const definitionOf = (command: Command): AnyDefinition => COMMANDS[command.do];

/**
 * What a command does to a case: its events, the case after them and who is told, or a refusal that says who may or
 * what to do instead. Pure: the caller saves all of it in one write under the version it found, then speaks.
 * The same key twice is done with no event; a card that showed an older version changes nothing.
 */
export function decide(found: Case | undefined, command: Command, actor: Actor, context: Context): Decision {
  if (found?.keys.includes(context.key)) return { kind: 'done', found, events: [], next: found, tells: [], also: [] };
  const { right } = definitionOf(command);
  if (!actor.relationsTo(found).some((relation) => right.may.includes(relation)))
    return refuse('not-allowed', right.who);
  const ruling = found ? ruleFound(found, command, actor, context) : ruleNew(command, actor, context);
  return ruling.kind === 'refused' ? ruling : complete(found, ruling, command, actor, context);
}

function ruleNew(command: Command, actor: Actor, context: Context): Ruling {
  return (
    definitionOf(command).open?.({ command, actor, context }) ??
    refuse('no-case', '找不到这个事件，请核对编号，或发「我的事件」查看')
  );
}

function ruleFound(c: Case, command: Command, actor: Actor, context: Context): Ruling {
  if (context.seen !== null && context.seen !== c.version)
    return refuse('stale', '这张卡片已经过时，刚才没有改动；已换成最新的，请看过再操作');
  const { word, from, when, ofParent, rule } = definitionOf(command);
  if (isParent(c) && !ofParent) return refuse('wrong-state', `这是总事件，不能${word}：请在下面的分事件上办`);
  if (from.length > 0 && !from.includes(c.state))
    return refuse('wrong-state', `现在是「${STATE_WORDS[c.state]}」，不能${word}：${WAITS_FOR[c.state]}`);
  if (when && !when.holds(c)) return refuse('not-now', when.why);
  return rule({ c, command, actor, context });
}

const eventActor = (actor: Actor): EventActor =>
  actor.kind === 'clock' ? { kind: 'clock' } : { kind: 'person', openId: actor.openId, name: actor.name };

/** Requests that waited for consent lapse when the case has moved on without it. */
function lapsed(c: Case): Partial<Case> {
  const changes: Partial<Case> = {};
  if (c.holdAsk && c.state !== 'in-hand') changes.holdAsk = null;
  if (c.council?.status === 'asked' && !COMMANDS.whistle.from.includes(c.state))
    changes.council = { ...c.council, status: 'refused' };
  return changes;
}

/** What is said with a command and stands on the card for a while; what follows by rule repeats it and is no step. */
function stepOf(command: Command, to: CaseState, actor: Actor, at: number, byRule: boolean): Step | undefined {
  const slot = Slot.safeParse(definitionOf(command).onCard).data;
  if (!slot || byRule || !saysAnything(command)) return undefined;
  return { slot, at, to, by: personOf(actor), command };
}

function eventOf(
  found: Case | undefined,
  effect: Effect,
  command: Command,
  actor: Actor,
  context: Context,
  rule: CaseEvent['rule'] = null,
): CaseEvent {
  const base: CaseEvent = {
    caseId: found?.id ?? context.newId,
    version: (found?.version ?? 0) + 1,
    at: context.now,
    actor: eventActor(actor),
    from: found?.state ?? null,
    to: effect.to ?? found?.state ?? 'to-dispatch',
    reason: effect.reason ?? null,
    key: context.key,
    command,
    rule,
    changes: effect.changes,
  };
  const shaped = evolve(found, base);
  const changes: Partial<Case> = { ...effect.changes, ...lapsed(shaped) };
  const step = stepOf(command, shaped.state, actor, context.now, rule !== null);
  const steps = standing(shaped.steps, step, { ...shaped, ...changes });
  if (JSON.stringify(steps) !== JSON.stringify(found?.steps)) changes.steps = steps;
  const clocks = clocksAfter(found, { ...shaped, ...changes }, context.limits, timingOf(context));
  if (JSON.stringify(clocks) !== JSON.stringify(found?.clocks)) changes.clocks = clocks;
  if (shaped.lead && !found?.lead && !shaped.firstLead) changes.firstLead = shaped.lead.department;
  const returns = ruledAfter(found, shaped);
  if (returns !== shaped.returns) changes.returns = returns;
  const heldFor = heldAfter(found, shaped, context.now);
  if (heldFor !== shaped.heldFor) changes.heldFor = heldFor;
  const kept = keptAfter(found, shaped, context.now);
  if (JSON.stringify(kept) !== JSON.stringify(shaped.kept)) changes.kept = kept;
  return { ...base, changes };
}

function complete(found: Case | undefined, effect: Effect, command: Command, actor: Actor, context: Context): Done {
  const event = eventOf(found, effect, command, actor, context);
  const next = evolve(found, event);
  const { byRule } = effect;
  if (!byRule) return done(found, [event], next, effect.tells, effect.also);
  const key = `${context.key}/rule`;
  const second = eventOf(next, byRule.effect, command, CLOCK, { ...context, key }, byRule.rule);
  return done(found, [event, second], evolve(next, second), [...effect.tells, ...byRule.effect.tells], effect.also);
}

/** A child tells its parent, which alone tells the reporter. */
function done(
  found: Case | undefined,
  events: CaseEvent[],
  next: Case,
  tells: readonly Tell[],
  also: readonly Also[] = [],
): Done {
  const heard = tells.filter(({ to }) => next.parent === null || to !== 'reporter');
  return { kind: 'done', found, events, next, tells: heard, also: [...also, ...parentHears(found, next)] };
}
