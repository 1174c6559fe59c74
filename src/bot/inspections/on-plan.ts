import type { ActionOf } from '../../../cards/actions.ts';
import { cameTo } from '../../../cards/inspections/plan-waits.ts';
import type { Command } from '../../inspections/plans/commands.ts';
import { mayTellWho, openSteps, seatsLeft } from '../../inspections/plans/open-steps.ts';
import type { PlanId } from '../../inspections/plans/plan.ts';
import { PLAN_STATES } from '../../inspections/plans/state.ts';
import { subjectOfPlan } from '../../outgoing/live-subject.ts';
import { TO_OWN_CHAT } from '../core/own-chat.ts';
import { type Reaction, toast } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import type { Click } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { actPlan } from './act-plan.ts';
import { NOT_PLANNING, plansAtAll } from './draw-plan.ts';
import { opened } from './opened.ts';
import { standingOf } from './standing.ts';

export const GONE = '这个计划找不到了，请发「计划检查」看看。';
const SENT = { toast: { type: 'info', content: TO_OWN_CHAT } } as const;
const viewOf = (plan: PlanId, openId: string) => ({ view: 'plan', plan, audience: `person:${openId}` }) as const;

/** A plan's card, in the presser's own chat: from then on the live one there. */
export async function onPlanSee({ plan }: ActionOf<'plan-see'>, click: Click, world: World): Promise<Reaction> {
  const { openId } = click.who;
  const [found, roster] = await Promise.all([world.store.plan(plan), readRoster(world)]);
  if (!found) return toast(GONE, 'warning');
  if (!plansAtAll(openId, roster)) return toast(NOT_PLANNING, 'warning');
  return {
    changes: [],
    says: [{ kind: 'send', to: { openId }, view: viewOf(plan, openId), subject: subjectOfPlan(plan), about: plan }],
    answer: SENT,
  };
}

/** Another page of a list, in its place. */
export const onPlans = ({ of, page }: ActionOf<'plans'>, { who: { openId } }: Click): Reaction => ({
  changes: [],
  says: [],
  answer: { show: { view: 'plans', of, page, openId } },
});

/** 排一次检查: its form. */
export const onPlanNew = ({ bundle, subject }: ActionOf<'plan-new'>, click: Click, world: World): Promise<Reaction> =>
  opened(click, world, async (roster) => {
    if (standingOf(click.who.openId, roster).departments.length === 0)
      return '检查计划由部门经办、负责人发起；看到问题请上报';
    const found = subject && (await world.store.subject(subject));
    return { form: 'plan-new', bundle, subjects: found ? [found.id] : [] };
  });

/** A step somebody pressed. A refusal is a toast; an old card becomes fresh; over the cap the form for the ground comes. */
async function stepped(
  plan: PlanId,
  command: Command,
  seen: number | null,
  click: Click,
  world: World,
): Promise<Reaction> {
  const { openId } = click.who;
  const [found, roster] = await Promise.all([world.store.plan(plan), readRoster(world)]);
  if (!found) return toast(GONE, 'warning');
  const acted = await actPlan(
    { found, command, actor: standingOf(openId, roster), key: click.key, seen, roster },
    world,
  );
  if (acted.kind === 'refused') {
    if (acted.code === 'over-cap' && found.reason !== 'plan')
      return opened(click, world, () => ({ form: 'plan-submit', plan, seen: found.version }));
    const shown = acted.code === 'stale' ? { show: viewOf(plan, openId) } : {};
    return { changes: [], says: [], answer: { toast: { type: 'warning', content: acted.why }, ...shown } };
  }
  const { changes, says, next } = acted;
  return { changes, says, answer: { toast: { type: 'success', content: cameTo(next, world.catalogue.nameOf) } } };
}

/** 送批、定通知: steps that need no words. */
export const onPlanStep = ({ plan, step, v }: ActionOf<'plan-step'>, click: Click, world: World): Promise<Reaction> =>
  stepped(plan, step === 'announce' ? { do: 'announce' } : { do: 'submit', over: null }, v, click, world);

/** 同意, for one of one's own bodies. What another said meanwhile is no reason to ask again. */
export const onPlanAgree = (
  { plan, department }: ActionOf<'plan-agree'>,
  click: Click,
  world: World,
): Promise<Reaction> => stepped(plan, { do: 'approve', department, words: null }, null, click, world);

/** The form of a step that needs words. */
export const onPlanForm = (
  { plan: id, form, department = '', v }: ActionOf<'plan-form'>,
  click: Click,
  world: World,
): Promise<Reaction> =>
  opened(click, world, async (roster) => {
    const plan = await world.store.plan(id);
    if (!plan) return GONE;
    const actor = standingOf(click.who.openId, roster);
    const steps = openSteps(plan, actor);
    if (form === 'send')
      return mayTellWho(plan, actor).includes(department)
        ? { form: 'plan-send', plan: id, seen: v, department }
        : '派谁去由各部门自己定';
    if (form === 'return')
      return seatsLeft(plan, actor).includes(department)
        ? { form: 'plan-return', plan: id, seen: v, department }
        : '这一步由参加部门的批准人做；说过的不能再说';
    const step = form === 'urgent' ? 'begin-urgently' : form;
    if (!steps.includes(step)) return `现在是「${PLAN_STATES[plan.state]}」，这一步由发起的人在之前做`;
    return { form: `plan-${form}`, plan: id, seen: v };
  });

/** 并到那一次: the place leaves this plan and the other takes its bodies and lists along, both or neither. */
export async function onPlanJoin(
  { plan: id, subject, into, v }: ActionOf<'plan-join'>,
  click: Click,
  world: World,
): Promise<Reaction> {
  const { openId } = click.who;
  const [plan, other, roster] = await Promise.all([world.store.plan(id), world.store.plan(into), readRoster(world)]);
  if (!plan || !other) return toast(GONE, 'warning');
  const actor = standingOf(openId, roster);
  const place = plan.subjects.find((one) => one.id === subject);
  const left = await actPlan(
    { found: plan, command: { do: 'join', subject, into }, actor, key: click.key, seen: v, roster },
    world,
  );
  if (left.kind === 'refused') return toast(left.why, 'warning');
  const departments = plan.parts.map((one) => one.department);
  const command: Command = {
    do: 'take-in',
    subject: { id: subject, name: place?.name ?? '' },
    of: id,
    departments,
    lists: plan.lists,
  };
  const taken = await actPlan({ found: other, command, actor, key: `${click.key}:into`, seen: null, roster }, world);
  if (taken.kind === 'refused') return toast(taken.why, 'warning');
  return {
    changes: [...left.changes, ...taken.changes],
    says: [...left.says, ...taken.says],
    answer: { toast: { type: 'success', content: `并到 ${into} 了，${other.from} 一起去` } },
  };
}
