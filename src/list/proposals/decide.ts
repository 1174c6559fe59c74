import { nextEvent } from '../../cases/record/next-event.ts';
import type { Command, CommandOf } from './commands.ts';
import type { Context, Standing } from './context.ts';
import { type Definition, KEEPER_ALONE } from './define.ts';
import { evolve, type ProposalEvent } from './events.ts';
import type { Proposal } from './proposal.ts';
import { by, type Effect, type Given, move, type Publish, type Refused, type Ruling, refuse } from './ruling.ts';
import { STATE_WORDS } from './state.ts';
import { BY_CLOCK, STEPS, type StepName } from './table.ts';

export type Done = { kind: 'done'; event: ProposalEvent | undefined; next: Proposal; publish?: Publish };
export type Decision = Done | Refused;

/** The rule of the command's own step. */
const ruled = <Name extends StepName>(given: Given<Name>): Ruling => {
  const steps: { [One in StepName]: Definition<One> } = STEPS;
  return steps[given.command.do].rule(given);
};

/**
 * What a step does to a proposal: its event, the proposal after it and what is published, or a refusal that says who may
 * or what to do instead. Pure: the caller saves all of it in one write under the version it found, then speaks. The same
 * key twice is done with no event; a card that showed an older version changes nothing.
 */
export function decide(
  found: Proposal | undefined,
  command: Command,
  actor: Standing | null,
  context: Context,
): Decision {
  if (found?.keys.includes(context.key)) return { kind: 'done', event: undefined, next: found };
  const ruling = command.do === 'draft' ? begin(found, command, actor, context) : take(found, command, actor, context);
  return ruling.kind === 'refused' ? ruling : complete(found, ruling, command, actor, context);
}

function take(p: Proposal | undefined, command: CommandOf<StepName>, actor: Standing | null, context: Context): Ruling {
  if (!p) return refuse('none', '找不到这条提议，请发「提议」查看');
  const { from, may, who } = STEPS[command.do];
  const allowed = actor ? may(actor, p) : BY_CLOCK.includes(command.do);
  if (!allowed) return refuse('not-allowed', who);
  if (context.seen !== null && context.seen !== p.version)
    return refuse('stale', '这张卡片已经过时，刚才没有改动；已换成最新的，请看过再点');
  if (!from.includes(p.state)) return refuse('wrong-state', `现在是「${STATE_WORDS[p.state]}」，不能这样做`);
  return ruled({ p, command, actor, context });
}

/** The keeper with edits, or a department in its own words. */
function begin(
  found: Proposal | undefined,
  { id, about, edits, suggestion, department, why }: CommandOf<'draft'>,
  actor: Standing | null,
  { now, list }: Context,
): Ruling {
  if (found) return refuse('wrong-state', '这个编号已经用过了');
  if (!actor) return refuse('not-allowed', KEEPER_ALONE);
  const own = department !== null && actor.departments.includes(department);
  if (edits.length > 0 ? !actor.keeper : !own && !actor.keeper) return refuse('not-allowed', KEEPER_ALONE);
  if (edits.length === 0 && !suggestion) return refuse('missing', '请写一句要改成什么');
  const [wrong] = list.wrong(edits);
  if (wrong) return refuse('unfit', wrong);
  return move('drafting', {
    id,
    path: list.path(edits),
    about,
    edits,
    suggestion,
    why,
    drafter: by(actor),
    department,
    proof: null,
    asked: [],
    until: null,
    unanswered: [],
    council: null,
    legal: null,
    decision: null,
    despite: null,
    edition: null,
    rolledBackBy: null,
    ended: null,
    openedAt: now,
  });
}

function complete(
  found: Proposal | undefined,
  { to, changes, publish }: Effect,
  command: Command,
  actor: Standing | null,
  { now, key }: Context,
): Decision {
  const id = found?.id ?? changes.id;
  if (!id) throw new Error('a proposal has no number');
  const event: ProposalEvent = {
    proposal: id,
    ...nextEvent(found, { at: now, actor, to, key, command, changes }),
  };
  return { kind: 'done', event, next: evolve(found, event), ...(publish ? { publish } : {}) };
}
