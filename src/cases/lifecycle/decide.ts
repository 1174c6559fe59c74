import { clocksAfter } from '../clocks/clocks.ts';
import type { Command } from '../commands/commands.ts';
import { report, settle } from '../commands/decide-open.ts';
import { type Context, type Decision, type Draft, type Ruling, refuse, timingOf } from '../commands/decision.ts';
import { rule } from '../commands/rooms.ts';
import { STEPS } from '../commands/steps.ts';
import { type Actor, CLOCK } from '../record/actor.ts';
import type { Case } from '../record/case.ts';
import { STATE_WORDS, WAITS_FOR } from '../record/state.ts';
import { type CaseEvent, type EventActor, evolve } from './events.ts';

/**
 * What a command does to a case: its events, the case after them and who is told, or a refusal that says who may or
 * what to do instead. Pure: the caller saves all of it in one write under the version it found, then speaks.
 * The same key twice is done with no event; a card that showed an older version changes nothing.
 */
export function decide(found: Case | undefined, command: Command, actor: Actor, context: Context): Decision {
  if (found?.keys.includes(context.key)) return { kind: 'done', events: [], next: found, tells: [], also: [] };
  const allowed = context.may(actor, command.do, found);
  if (!allowed.may) return refuse('not-allowed', allowed.why);
  const ruling = found ? ruleFound(found, command, actor, context) : ruleNew(command, actor, context);
  return ruling.kind === 'refused' ? ruling : complete(found, ruling, command, actor, context);
}

function ruleNew(command: Command, actor: Actor, context: Context): Ruling {
  if (command.do === 'report') return report(command, actor, context);
  if (command.do === 'settle') return settle(command, actor, context);
  return refuse('no-case', '找不到这个事件，请核对编号，或发「我的事件」查看');
}

function ruleFound(c: Case, command: Command, actor: Actor, context: Context): Ruling {
  if (context.seen !== null && context.seen !== c.version)
    return refuse('stale', '这张卡片已经过时，刚才没有改动；已换成最新的，请看过再操作');
  const step = STEPS[command.do];
  if (step.from.length > 0 && !step.from.includes(c.state))
    return refuse('wrong-state', `现在是「${STATE_WORDS[c.state]}」，不能${step.word}：${WAITS_FOR[c.state]}`);
  if (step.when && !step.when.holds(c)) return refuse('not-now', step.when.why);
  return rule(c, command, actor, context);
}

const eventActor = (actor: Actor): EventActor =>
  actor.kind === 'clock' ? { kind: 'clock' } : { kind: 'person', openId: actor.openId, name: actor.name };

/** Requests that waited for consent lapse when the case has moved on without it. */
function lapsed(c: Case): Partial<Case> {
  const changes: Partial<Case> = {};
  if (c.holdAsk && c.state !== 'in-hand') changes.holdAsk = null;
  if (c.council?.status === 'asked' && !STEPS.whistle.from.includes(c.state))
    changes.council = { ...c.council, status: 'refused' };
  return changes;
}

function eventOf(found: Case | undefined, draft: Draft, command: Command, actor: Actor, context: Context): CaseEvent {
  const base: CaseEvent = {
    caseId: found?.id ?? context.newId,
    version: (found?.version ?? 0) + 1,
    at: context.now,
    actor: eventActor(actor),
    from: found?.state ?? null,
    to: draft.to ?? found?.state ?? 'to-dispatch',
    reason: draft.reason ?? null,
    key: context.key,
    command,
    rule: null,
    changes: draft.changes,
  };
  const shaped = evolve(found, base);
  const changes: Partial<Case> = { ...draft.changes, ...lapsed(shaped) };
  const clocks = clocksAfter(found, { ...shaped, ...changes }, context.limits, timingOf(context));
  if (JSON.stringify(clocks) !== JSON.stringify(found?.clocks)) changes.clocks = clocks;
  return { ...base, changes };
}

function complete(found: Case | undefined, draft: Draft, command: Command, actor: Actor, context: Context): Decision {
  const event = eventOf(found, draft, command, actor, context);
  const next = evolve(found, event);
  const tells = draft.tells;
  const also = draft.also ?? [];
  if (!draft.byRule) return { kind: 'done', events: [event], next, tells, also };
  const second: CaseEvent = {
    ...eventOf(next, draft.byRule.draft, command, CLOCK, { ...context, key: `${context.key}/rule` }),
    rule: draft.byRule.rule,
  };
  return {
    kind: 'done',
    events: [event, second],
    next: evolve(next, second),
    tells: [...tells, ...draft.byRule.draft.tells],
    also,
  };
}
