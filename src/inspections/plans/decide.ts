import { nextEvent } from '../../cases/record/next-event.ts';
import type { Command, CommandOf } from './commands.ts';
import type { Context, Standing } from './context.ts';
import { evolve, type PlanEvent } from './events.ts';
import type { Plan } from './plan.ts';
import { drawn } from './rules/drawing.ts';
import { by, type Definition, type Effect, type Given, move, type Refused, type Ruling, refuse } from './ruling.ts';
import { PLAN_STATES } from './state.ts';
import { BY_ITSELF, STEPS, type StepName } from './table.ts';

export type Decision = { kind: 'done'; event: PlanEvent | undefined; next: Plan } | Refused;

/** The definition of the command's own step. */
const stepOf = <Name extends StepName>({ do: name }: CommandOf<Name>): Definition<Name> => {
  const steps: { [One in StepName]: Definition<One> } = STEPS;
  return steps[name];
};

const isAllowed = <Name extends StepName>({ plan, command, actor }: Given<Name>): boolean =>
  actor ? stepOf<Name>(command).may(actor, plan, command) : BY_ITSELF.includes(command.do);

const ruled = <Name extends StepName>(given: Given<Name>): Ruling => stepOf<Name>(given.command).rule(given);

/**
 * What a step does to a plan: its event and the plan after it, or a refusal that says who may or what to do instead. Pure:
 * the caller saves all of it in one write under the version it found, then speaks. The same key twice is done with no event;
 * a card that showed an older version changes nothing.
 */
export function decide(found: Plan | undefined, command: Command, actor: Standing | null, context: Context): Decision {
  if (found?.keys.includes(context.key)) return { kind: 'done', event: undefined, next: found };
  const ruling = command.do === 'draft' ? begin(found, command, actor, context) : take(found, command, actor, context);
  return ruling.kind === 'refused' ? ruling : complete(found, ruling, command, actor, context);
}

function take(plan: Plan | undefined, command: CommandOf<StepName>, actor: Standing | null, context: Context): Ruling {
  if (!plan) return refuse('none', '找不到这个计划，请发「计划检查」查看');
  const { from, who } = stepOf(command);
  if (!isAllowed({ plan, command, actor, context })) return refuse('not-allowed', who);
  if (context.seen !== null && context.seen !== plan.version)
    return refuse('stale', '这张卡片已经过时，刚才没有改动；已换成最新的，请看过再点');
  if (!from.includes(plan.state)) return refuse('wrong-state', `现在是「${PLAN_STATES[plan.state]}」，不能这样做`);
  return ruled({ plan, command, actor, context });
}

/** By somebody of the department or section that starts it. */
function begin(
  found: Plan | undefined,
  { do: _, id, department, ...given }: CommandOf<'draft'>,
  actor: Standing | null,
  context: Context,
): Ruling {
  if (found) return refuse('wrong-state', '这个编号已经用过了');
  if (!actor?.departments.includes(department))
    return refuse('not-allowed', '检查计划由部门经办、负责人发起；网格员、社区、物业看到问题请上报');
  const made = drawn(given, context);
  if ('kind' in made) return made;
  return move('drafting', {
    id,
    ...made,
    starter: by(actor),
    department,
    over: null,
    catchUpBy: null,
    briefAt: null,
    briefed: false,
    lateTold: false,
    joinedInto: null,
    ended: null,
    openedAt: context.now,
  });
}

function complete(
  found: Plan | undefined,
  { to, changes }: Effect,
  command: Command,
  actor: Standing | null,
  { now, key }: Context,
): Decision {
  const id = found?.id ?? changes.id;
  if (!id) throw new Error('a plan has no number');
  const event: PlanEvent = {
    plan: id,
    ...nextEvent(found, { at: now, actor, to, key, command, changes }),
  };
  return { kind: 'done', event, next: evolve(found, event) };
}
