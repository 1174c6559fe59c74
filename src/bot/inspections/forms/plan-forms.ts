import { cameTo } from '../../../../cards/inspections/plan-waits.ts';
import type { AskOf } from '../../../inspections/ask.ts';
import type { Command } from '../../../inspections/plans/commands.ts';
import { PLAN_SERIES, PlanId } from '../../../inspections/plans/plan.ts';
import type { InspectedSubject } from '../../../inspections/subjects/subject.ts';
import { subjectOfPlan } from '../../../outgoing/live-subject.ts';
import { type Reaction, toast, together } from '../../core/reaction.ts';
import { actPlan } from '../act-plan.ts';
import { standingOf } from '../standing.ts';
import { done, type FormOf, type Submitted } from './form.ts';
import { drawnForm, drawnIn } from './plan-fields.ts';

const GONE = '这个计划找不到了，请发「计划检查」看看。';
/** So many places of a kind are offered in a form. */
const OFFERED = 60;

/** The places a form offers: those it was opened for, else those where something is open, then the rest by number. */
async function offered(
  bundle: string,
  ids: readonly InspectedSubject['id'][],
  { world }: Pick<Submitted, 'world'>,
): Promise<InspectedSubject[]> {
  const { store } = world;
  if (ids.length > 0) return (await Promise.all(ids.map((id) => store.subject(id)))).flatMap((one) => one ?? []);
  const [open, all] = await Promise.all([
    store.subjectsUnmended(bundle, OFFERED),
    store.subjectsOf(bundle, undefined, OFFERED),
  ]);
  return [...new Map([...open, ...all].map((one) => [one.id, one])).values()].slice(0, OFFERED);
}

/** A step that a form of a plan asks for: its refusal is a toast, so that nothing typed is lost. */
export async function planStep(
  plan: PlanId,
  command: Command,
  seen: number | null,
  submitted: Submitted,
): Promise<Reaction> {
  const { openId, roster, world, click } = submitted;
  const found = await world.store.plan(plan);
  if (!found) return toast(GONE, 'warning');
  const acted = await actPlan(
    { found, command, actor: standingOf(openId, roster), key: click.key, seen, roster },
    world,
  );
  if (acted.kind === 'refused') return toast(acted.why, 'warning');
  return done(submitted, cameTo(acted.next, world.catalogue.nameOf), acted);
}

const ownCard = (plan: PlanId, { openId }: Submitted) =>
  ({
    kind: 'send',
    to: { openId },
    view: { view: 'plan', plan, audience: `person:${openId}` },
    subject: subjectOfPlan(plan),
    about: plan,
  }) as const;

/** 排一次检查: a new plan, as a draft of whoever fills it in. */
export const planNewForm: FormOf<AskOf<'plan-new'>> = {
  async shown({ bundle: id, subjects }, context) {
    const { world } = context;
    const bundle = world.catalogue.bundle(id);
    if (!bundle) return undefined;
    const places = await offered(id, subjects, context);
    if (places.length === 0)
      return { title: `排一次检查：${bundle.name}`, subtitle: '还没有这种地方的档案，先发「查 店名」建', fields: [] };
    const preset = {
      name: subjects.length === 1 ? (places[0]?.name ?? bundle.name) : bundle.name,
      subjects: subjects.length > 0 ? places.map((one) => one.id) : [],
      lists: bundle.checklists,
      departments: [],
      notice: true,
    };
    return { title: `排一次检查：${bundle.name}`, ...drawnForm(preset, places, context) };
  },
  async submit({ bundle, subjects }, submitted) {
    const { openId, roster, world, click } = submitted;
    const actor = standingOf(openId, roster);
    const drawn = drawnIn(submitted, await offered(bundle, subjects, submitted));
    if (typeof drawn === 'string') return toast(drawn, 'warning');
    const [department] = actor.departments;
    if (!department) return toast('检查计划由部门经办、负责人发起；看到问题请上报', 'warning');
    const id = PlanId.parse(`${PLAN_SERIES}-${await world.store.takeNumber(PLAN_SERIES)}`);
    const acted = await actPlan(
      {
        found: undefined,
        command: { do: 'draft', id, department, ...drawn },
        actor,
        key: click.key,
        seen: null,
        roster,
      },
      world,
    );
    if (acted.kind === 'refused') return toast(acted.why, 'warning');
    const outcome = done(submitted, `拟好了：${id}。请在卡片上看过、送批`, acted);
    return together(outcome, { changes: [], says: [ownCard(id, submitted)] });
  },
};

/** 改计划: drawn anew; what was said of it before counts no more. */
export const planReviseForm: FormOf<AskOf<'plan-revise'>> = {
  async shown({ plan: id }, context) {
    const plan = await context.world.store.plan(id);
    if (!plan) return undefined;
    const places = await offered(
      '',
      plan.subjects.map((one) => one.id),
      context,
    );
    const preset = {
      ...plan,
      subjects: plan.subjects.map((one) => one.id),
      departments: plan.parts.map(({ department }) => department),
    };
    return { title: `改计划：${plan.id} ${plan.name}`, ...drawnForm(preset, places, context) };
  },
  async submit({ plan: id, seen }, submitted) {
    const plan = await submitted.world.store.plan(id);
    const places = await offered('', plan?.subjects.map((one) => one.id) ?? [], submitted);
    const drawn = drawnIn(submitted, places);
    if (typeof drawn === 'string') return toast(drawn, 'warning');
    return planStep(id, { do: 'revise', ...drawn }, seen, submitted);
  },
};
