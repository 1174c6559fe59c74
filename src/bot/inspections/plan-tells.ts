import type { OpenId } from '../../brands.ts';
import { COMMAND_WORDS } from '../../inspections/plans/commands.ts';
import type { PlanEvent } from '../../inspections/plans/events.ts';
import { inspectorsOf, type Plan, unheard } from '../../inspections/plans/plan.ts';
import { saidIn } from '../../inspections/plans/said.ts';
import { PLAN_STATES } from '../../inspections/plans/state.ts';
import { planToldOf, type To } from '../../inspections/plans/told.ts';
import { subjectOfPlan } from '../../outgoing/live-subject.ts';
import type { Roster } from '../../roster/roster.ts';
import type { Outgoing, Send } from '../ports/outgoing.ts';
import type { World } from '../ports/world.ts';
import { approversOf } from './standing.ts';

const ids = (people: readonly { openId: OpenId }[]): OpenId[] => people.map(({ openId }) => openId);

/** Those of a plan that are meant; whoever left the office is nobody. */
function people(to: To, plan: Plan, roster: Roster): OpenId[] {
  const all = (): OpenId[] => {
    const approving = (departments: readonly string[]) => departments.flatMap((id) => approversOf(id, roster));
    const departments = plan.parts.map(({ department }) => department);
    switch (to) {
      case 'approvers':
        return approving(plan.state === 'cancelled' ? departments : unheard(plan));
      case 'senders':
        return departments.flatMap((id) => {
          const heads = ids(roster.headsOf(id));
          return heads.length > 0 ? heads : ids(roster.workersOf(id));
        });
      case 'starter':
        return [plan.starter.openId];
      case 'inspectors':
        return ids(inspectorsOf(plan));
      case 'leaders':
        return ids(roster.withRole('leader'));
    }
  };
  return [...new Set(all())].filter((openId) => roster.member(openId)?.left === false);
}

/** What a step says, by the table of who is told; and the cards of the plan are drawn anew. */
export function tellsOfPlan(plan: Plan, event: PlanEvent, roster: Roster, world: World): Outgoing[] {
  const about = plan.id;
  const told = planToldOf(event.command.do, event.to);
  const carded = new Set<OpenId>();
  const sends = told.flatMap(({ to, as }) =>
    people(to, plan, roster).flatMap((openId): Send[] => {
      // Whoever did it has just seen it, and nobody hears the same step twice.
      if (openId === event.actor?.openId || carded.has(openId)) return [];
      carded.add(openId);
      if (as === 'line')
        return [{ kind: 'send', to: { openId }, view: { view: 'words', words: lineOf(plan, event, world) } }];
      const view = { view: 'plan', plan: plan.id, audience: `person:${openId}` } as const;
      return [{ kind: 'send', to: { openId }, view, subject: subjectOfPlan(plan.id) }];
    }),
  );
  return [{ kind: 'refresh', subject: subjectOfPlan(plan.id), about }, ...sends.map((one) => ({ ...one, about }))];
}

function lineOf(plan: Plan, { command, actor }: PlanEvent, { catalogue }: World): string {
  const what = `${plan.id} ${plan.name}：${actor ? `${actor.name} ` : ''}${COMMAND_WORDS[command.do]}，现在是「${PLAN_STATES[plan.state]}」`;
  switch (command.do) {
    case 'tell-late':
      return `${what}。两个工作日里没有补批，请催参加部门的批准人`;
    default: {
      const said = saidIn(command, catalogue.nameOf);
      return said ? `${what}。${said}` : what;
    }
  }
}
