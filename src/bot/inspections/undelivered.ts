import { PlanId } from '../../inspections/plans/plan.ts';
import { SubjectId } from '../../inspections/subjects/subject.ts';
import { goOn, type InItsPlace } from '../core/go-on.ts';
import type { Hooks } from '../core/hooks.ts';
import { passOn } from '../core/pass-on.ts';
import type { Send } from '../ports/outgoing.ts';
import type { World } from '../ports/world.ts';
import { planInItsPlace } from './in-its-place.ts';

async function ofPlan(id: PlanId, { view }: Send, { store }: World): Promise<InItsPlace | undefined> {
  const plan = await store.plan(id);
  return plan && planInItsPlace(plan, view);
}

async function ofPlace(id: SubjectId, { view }: Send, { store }: World): Promise<InItsPlace | undefined> {
  const subject = await store.subject(id);
  if (subject && view.view === 'words') {
    const { words } = view;
    return {
      what: `${subject.name}停业或换了店家`,
      show: ({ name }) => ({ view: { view: 'words', words: passOn(name, words) } }),
    };
  }
  if (!subject || view.view !== 'subject-expiry') return undefined;
  return {
    what: `${subject.name}的证照快到期`,
    show: ({ name }) => ({ view: { ...view, missed: view.missed ?? name } }),
  };
}

/** What plans and places owe somebody who must act, and does not come through. */
export const undelivered: NonNullable<Hooks['undelivered']> = async (queued, world) => {
  const { outgoing } = queued;
  if (outgoing.kind !== 'send' || !outgoing.onward) return undefined;
  const [plan, subject] = [PlanId.safeParse(outgoing.about), SubjectId.safeParse(outgoing.about)];
  const instead = plan.success
    ? await ofPlan(plan.data, outgoing, world)
    : subject.success && (await ofPlace(subject.data, outgoing, world));
  return instead ? goOn(queued, outgoing, instead, world) : undefined;
};
