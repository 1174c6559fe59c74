import { expect } from 'vitest';
import { catalogue } from '../../../catalogue/index.ts';
import { readRoster } from '../../../src/bot/core/reading.ts';
import { actPlan } from '../../../src/bot/inspections/act-plan.ts';
import { standingOf } from '../../../src/bot/inspections/standing.ts';
import { act } from '../../../src/bot/list/act.ts';
import { standingOf as ofList } from '../../../src/bot/list/standing.ts';
import type { Change } from '../../../src/bot/ports/store.ts';
import { PlanId } from '../../../src/inspections/plans/plan.ts';
import { opened as opensFile } from '../../../src/inspections/subjects/change.ts';
import { SubjectId } from '../../../src/inspections/subjects/subject.ts';
import { ProposalId } from '../../../src/list/proposals/proposal.ts';
import { decide } from '../../../src/visits/decide.ts';
import { VisitId } from '../../../src/visits/visit.ts';
import { DRAFT } from '../../inspections/plan-story.ts';
import { EIGHT_DAYS } from '../../list/story.ts';
import { type Opened, TUESDAY } from '../../store/open-world.ts';
import { idOf } from '../../store/report-case.ts';
import { beginning } from '../../visits/a-visit.ts';

export const KEPT = {
  proposal: ProposalId.parse('TY-1'),
  place: SubjectId.parse('DA-1'),
  plan: PlanId.parse('JH-1'),
  visit: VisitId.parse('JC-1'),
};
/** Who visits, plans and drafts: they are shown what they made. */
export const VISITS = '执法队值班员';
export const DRAFTS = '清单管理员';

/** A place with a file, a plan to go there, a visit there, and a proposal: what no case stands beside, of this office. */
export async function keepRecords({ world, store, clock }: Opened): Promise<void> {
  const roster = await readRoster(world);
  const officer = { openId: idOf(VISITS), name: VISITS };
  const commit = async (changes: Change[]) =>
    expect(await store.commit({ at: clock.now, changes, says: [] })).toBe('done');
  const place = { community: '德加社区', grid: null, detail: '河渚街12号' };
  const file = {
    id: KEPT.place,
    name: '样例面馆',
    creditCode: null,
    place,
    bundles: ['small-restaurant'],
    entered: {},
  };
  const hand = { by: VISITS, openId: officer.openId, at: TUESDAY, from: 'form', bundles: catalogue.bundles } as const;
  await commit([{ kind: 'subject', ...opensFile(file, { ...hand, limits: catalogue.limits.inspections }) }]);
  const subjects = [{ id: KEPT.place, name: '样例面馆' }];
  const planned = await actPlan(
    {
      found: undefined,
      command: { ...DRAFT, id: KEPT.plan, subjects },
      ...{ actor: standingOf(officer.openId, roster), key: 'kept-plan', seen: null, roster },
    },
    world,
  );
  if (planned.kind === 'refused') throw new Error(planned.why);
  await commit(planned.changes);
  const inspector = { ...officer, number: 'ZJ-1', departments: ['enforcement-team'] };
  const second = { openId: idOf('派出所值班员'), name: '派出所值班员', number: 'ZJ-2', departments: ['police'] };
  const begun = decide(undefined, beginning(3, { people: [inspector, second] }), {
    ...{ now: clock.now, key: 'kept-visit', actor: officer, seen: null },
  });
  if (begun.kind === 'refused' || !begun.event) throw new Error('no visit');
  await commit([{ kind: 'visit', found: undefined, next: begun.next, event: begun.event }]);
  const edits = [EIGHT_DAYS];
  const about = { about: 'CG04', edits, suggestion: null, department: null, why: '居民问过' };
  const drafted = await act(
    {
      found: undefined,
      command: { do: 'draft', id: KEPT.proposal, ...about },
      ...{ actor: ofList(idOf(DRAFTS), roster), key: 'kept-proposal', seen: null, roster },
    },
    world,
  );
  if (drafted.kind === 'refused') throw new Error(drafted.why);
  await commit(drafted.changes);
}
