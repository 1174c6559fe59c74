import type { View } from '../../../src/bot/ports/views.ts';
import { PlanId } from '../../../src/inspections/plans/plan.ts';
import { SubjectId } from '../../../src/inspections/subjects/subject.ts';
import { ProposalId } from '../../../src/list/proposals/proposal.ts';
import { aCase, aDraft } from '../../harness/ids.ts';
import type { Stories } from '../story.ts';
import type { Town } from '../town.ts';
import { castOf } from './case.ts';

/** What a card was to be of is gone when it is drawn: a case, a form, a file, a plan, a proposal. */
async function goneStory(town: Town): Promise<void> {
  const { admin } = castOf(town);
  const { openId } = admin;
  const to = { openId };
  const [draft, audience] = [aDraft('gone'), `person:${openId}`];
  const gone = aCase('WX-260101-999');
  const subject = SubjectId.parse('DA-999');
  const views: View[] = [
    { view: 'case', case: gone, audience },
    { view: 'case-form', draft, openId },
    { view: 'council-minutes', case: gone },
    { view: 'erase-offer', case: gone, openId },
    { view: 'roster-form', draft, openId },
    { view: 'subject', subject, openId },
    { view: 'subject-erase-offer', subject, openId },
    { view: 'inspection-form', draft, openId },
    { view: 'plan', plan: PlanId.parse('JH-999'), audience },
    { view: 'proposal', proposal: ProposalId.parse('TY-999'), audience },
    { view: 'proposal-form', draft, openId },
    { view: 'visit-form', draft, openId },
  ];
  const says = views.map((view) => ({ kind: 'send' as const, to, view }));
  await town.world.store.commit({ at: town.clock.now, changes: [], says });
  await town.passes(60_000);
}

export const stories: Stories = {
  'what is drawn is gone': { play: goneStory },
};
