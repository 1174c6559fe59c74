import { PlanId } from '../../inspections/plans/plan.ts';
import { SubjectId } from '../../inspections/subjects/subject.ts';
import { subjectOfPlan } from '../../outgoing/live-subject.ts';
import { DESK } from '../../roster/roster.ts';
import { goOn, type InItsPlace } from '../core/go-on.ts';
import type { Hooks } from '../core/hooks.ts';
import { passOn } from '../core/pass-on.ts';
import type { Send } from '../ports/outgoing.ts';
import type { World } from '../ports/world.ts';
import { standsAt } from './stands-at.ts';

/** A step of a plan: its card to each who is told instead, in the desk's chat a sentence; a line stays a line. */
async function ofPlan(id: PlanId, { view }: Send, { store }: World): Promise<InItsPlace | undefined> {
  const plan = await store.plan(id);
  if (!plan) return undefined;
  const what = standsAt(plan);
  if (view.view !== 'plan') {
    const words = view.view === 'words' ? view.words : what;
    return { what, show: ({ name }) => ({ view: { view: 'words', words: passOn(name, words) } }) };
  }
  return {
    what,
    show({ name }, { to }) {
      const shown = { view: 'plan' as const, plan: id, missed: { name, state: plan.state } };
      return 'openId' in to
        ? { view: { ...shown, audience: `person:${to.openId}` }, subject: subjectOfPlan(id) }
        : { view: { ...shown, audience: `duty:${DESK}` } };
    },
  };
}

async function ofPaper(id: SubjectId, { view }: Send, { store }: World): Promise<InItsPlace | undefined> {
  const subject = await store.subject(id);
  if (!subject || view.view !== 'subject-expiry') return undefined;
  return {
    what: `${subject.name}的证照快到期`,
    show: ({ name }) => ({ view: { ...view, missed: view.missed ?? name } }),
  };
}

/** What plans and papers of places owe somebody who must act, and does not come through. */
export const undelivered: NonNullable<Hooks['undelivered']> = async (queued, world) => {
  const { outgoing } = queued;
  if (outgoing.kind !== 'send' || !outgoing.onward) return undefined;
  const [plan, subject] = [PlanId.safeParse(outgoing.about), SubjectId.safeParse(outgoing.about)];
  const instead = plan.success
    ? await ofPlan(plan.data, outgoing, world)
    : subject.success && (await ofPaper(subject.data, outgoing, world));
  return instead ? goOn(queued, outgoing, instead, world) : undefined;
};
