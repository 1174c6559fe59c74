import type { OpenId } from '../../brands.ts';
import { COMMAND_WORDS } from '../../inspections/plans/commands.ts';
import type { PlanEvent } from '../../inspections/plans/events.ts';
import { type Plan, unheard } from '../../inspections/plans/plan.ts';
import { howItWent, namingOf, saidIn } from '../../inspections/plans/said.ts';
import { PLAN_STATES } from '../../inspections/plans/state.ts';
import { planToldOf, type To } from '../../inspections/plans/told.ts';
import { subjectOfPlan } from '../../outgoing/live-subject.ts';
import type { Roster } from '../../roster/roster.ts';
import type { Onward, Outgoing, Rung, Send } from '../ports/outgoing.ts';
import type { World } from '../ports/world.ts';
import { toNobody } from './in-its-place.ts';
import { approversOf } from './standing.ts';

const ids = (people: readonly { openId: OpenId }[]): OpenId[] => people.map(({ openId }) => openId);

/** Those who are told of the same at once, for a body of the plan where they are of one: one of them reached is enough. */
type Together = { department: string | null; people: OpenId[] };

const alone = (department: string, people: readonly { openId: OpenId }[]): Together[] =>
  ids(people).map((openId) => ({ department, people: [openId] }));

/** Those of a plan that are meant; whoever left the office is nobody. */
function meant(to: To, plan: Plan, roster: Roster): Together[] {
  const departments = plan.parts.map(({ department }) => department);
  switch (to) {
    case 'approvers':
      return (plan.state === 'cancelled' ? departments : unheard(plan)).map((department) => ({
        department,
        people: approversOf(department, roster),
      }));
    case 'senders':
      return departments.map((department) => {
        const heads = ids(roster.headsOf(department));
        return { department, people: heads.length > 0 ? heads : ids(roster.workersOf(department)) };
      });
    case 'starter':
      return alone(plan.department, [plan.starter]);
    case 'inspectors':
      return plan.parts.flatMap(({ department, inspectors }) => alone(department, inspectors));
    case 'leaders':
      return [{ department: null, people: ids(roster.withRole('leader')) }];
  }
}

/** Where on the ladder those stand who are told first: of a body its heads speak for whoever approves, begins or goes. */
const STANDS: Record<To, Rung> = {
  approvers: 'officers',
  senders: 'first',
  starter: 'officers',
  inspectors: 'officers',
  leaders: 'heads',
};

/** What a step says, by the table of who is told; and the cards of the plan are drawn anew. */
export function tellsOfPlan(plan: Plan, event: PlanEvent, roster: Roster, world: World): Outgoing[] {
  const about = plan.id;
  const told = planToldOf(event.command.do, event.to);
  const carded = new Set<OpenId>();
  const sends = told.flatMap(({ to, as, must }) =>
    meant(to, plan, roster).flatMap(({ department, people }): Outgoing[] => {
      const rung = STANDS[to];
      const group = [plan.id, event.version, to, department ?? '', to === 'inspectors' ? people[0] : ''].join('/');
      const from = { notice: event.command.do, group, departments: department ? [department] : [], rung };
      const own = [...new Set(people)].filter((openId) => roster.member(openId)?.left === false);
      // Whoever did it has just seen it, and nobody hears the same step twice.
      const told = own.filter((openId) => openId !== event.actor?.openId && !carded.has(openId));
      const words = { view: 'words', words: lineOf(plan, event, world) } as const;
      const card = (audience: string) => ({ view: 'plan', plan: plan.id, audience }) as const;
      if (must && own.length === 0) return toNobody(plan, as === 'line' ? words : card(''), from, roster, world);
      return told.map((openId): Send => {
        carded.add(openId);
        const onward: Onward | undefined = must
          ? { ...from, tried: [openId, ...told.filter((other) => other !== openId)] }
          : undefined;
        if (as === 'line') return { kind: 'send', to: { openId }, view: words, onward };
        return {
          kind: 'send',
          to: { openId },
          view: card(`person:${openId}`),
          subject: subjectOfPlan(plan.id),
          onward,
        };
      });
    }),
  );
  return [{ kind: 'refresh', subject: subjectOfPlan(plan.id), about }, ...sends.map((one) => ({ ...one, about }))];
}

function lineOf(plan: Plan, { command, actor }: PlanEvent, { catalogue }: World): string {
  const what = `${plan.id} ${plan.name}：${actor ? `${actor.name} ` : ''}${COMMAND_WORDS[command.do]}，现在是「${PLAN_STATES[plan.state]}」`;
  switch (command.do) {
    case 'tell-late':
      return `${what}。两个工作日里没有补批，请催参加部门的批准人：${unheard(plan).map(catalogue.nameOf).join('、')}`;
    case 'visit':
      return `${plan.id} ${plan.name}：${howItWent(plan)}`;
    default: {
      const said = saidIn(command, namingOf(plan, catalogue));
      return said ? `${what}。${said}` : what;
    }
  }
}
