import { expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.ts';
import { PlanId } from '../../src/inspections/plans/plan.ts';
import { opened as openFile } from '../../src/inspections/subjects/change.ts';
import { SubjectId } from '../../src/inspections/subjects/subject.ts';
import { openStore } from '../../src/store/store.ts';
import { VisitId } from '../../src/visits/visit.ts';
import { aDraft, aPerson } from '../harness/ids.ts';
import { DRAFT, playing } from '../inspections/plan-story.ts';
import { openWorld, TUESDAY } from './open-world.ts';
import { planOf, recorded } from './recorded.ts';

const MANY = 10_000;
const GROWING = [
  'subjects',
  'subject_kinds',
  'subject_events',
  'subject_private',
  'subject_words',
  'subject_expiries',
  'subject_cases',
  'visit_summaries',
  'visit_counts',
  'plans',
  'plan_events',
  'plan_seats',
  'plan_subjects',
  'visits',
  'visit_events',
  'visit_people',
  'owner_links',
  'visit_ratings',
  'cases',
  'drafts',
];
/** Indexes that hold only what is open or waits: a walk through them is as long as what is left to do. */
const OF_TODAY = ['plans_open', 'plans_due', 'subject_expiries_due', 'subjects_erase', 'visit_summaries_open'];

test('with ten thousand files no read and no write goes through a table of them', async () => {
  const opened = await openWorld();
  const hand = {
    ...{ by: '管理员', openId: null, at: TUESDAY, from: 'workbook' as const },
    ...{ bundles: catalogue.bundles, limits: catalogue.limits.inspections },
  };
  const writes = Array.from({ length: MANY }, (_, n) =>
    openFile(
      {
        id: SubjectId.parse(`DA-${n + 1}`),
        name: `面馆${n + 1}`,
        creditCode: null,
        place: { community: '德加社区', grid: null, detail: `河渚街${n + 1}号` },
        bundles: ['small-restaurant'],
        entered: { 'small-restaurant.food': { value: 'JY', until: '2027-06-30' } },
      },
      hand,
    ),
  );
  expect(await opened.store.commit({ at: TUESDAY, changes: [{ kind: 'subjects', writes }], says: [] })).toBe('done');
  const { d1, queries } = recorded(opened.database);
  const store = openStore(d1, opened.world.newId);
  const id = SubjectId.parse('DA-5000');
  const plan = PlanId.parse('JH-1');
  const first = await store.subject(id);
  expect(first?.name).toBe('面馆5000');
  expect((await store.subjectsFound('街5000', 20)).map((one) => one.id)).toEqual([id]);
  // However many begin alike, as many are read as are asked for.
  expect(await store.subjectsFound('面馆', 20)).toHaveLength(20);
  await store.subjectPrivate(id);
  await store.subjectsPrivate([id]);
  await store.subjectCourse(id, 5);
  await store.subjectsKnown(['91350100M000100Y43'], ['x|y']);
  expect(await store.subjectsOf('small-restaurant', '德加社区', 60)).toHaveLength(60);
  expect(await store.subjectsOf('small-restaurant', undefined, 60)).toHaveLength(60);
  await store.subjectsUnmended('small-restaurant', 60);
  await store.visitsOf(id, 30);
  await store.visitsUnmended(id);
  await store.visitsOpenAt({ communities: ['德加社区'] });
  await store.visitsOpenAt({ departments: ['police'] });
  await store.dayCounts('2026-11-24', TUESDAY);
  await store.visitsCounted(id, 0);
  await store.casesOfSubject(id, 30);
  await store.plansNear(id, '2026-11-01', '2026-12-31');
  await store.dueExpiries(TUESDAY, 20);
  await store.nextExpiry();
  await store.dueErasures(TUESDAY, 20);
  await store.nextErasure();
  await store.takeSubjectNumbers(3);
  await store.plan(plan);
  await store.courseOfPlan(plan);
  await store.openPlans(0);
  await store.plansFor(['person:ou_1', 'department:police']);
  await store.duePlans(TUESDAY, 20);
  await store.nextPlanDue();
  await store.inspectionDraft(aDraft('d'));
  const begun = VisitId.parse('JC-1');
  await store.visit(begun);
  await store.courseOfVisit(begun);
  await store.runningVisitsOf(aPerson('ou_1'));
  await store.visitsOfPlan(plan, id);
  await store.visitLinked('hash');
  await store.visitCasesChanged(20);
  await store.visitsToCorrect('', 20);
  await store.visitRated('hash');
  await store.visitDraft(aDraft('d'));
  const { state, begin } = playing();
  begin(DRAFT);
  const [event] = state.course;
  const [write] = writes;
  if (!state.plan || !event || !write) throw new Error('no plan');
  const visit = {
    ...{
      id: 'V-1',
      subject: id,
      plan: null,
      kind: 'inspection' as const,
      state: 'told' as const,
      departments: ['police'],
    },
    ...{ at: TUESDAY, minutes: null, items: 1, notSeen: 0, hazards: [] },
  };
  const next = { ...write.next, version: 2 };
  await store.commit({
    at: TUESDAY,
    changes: [
      { kind: 'plan', next: state.plan, event },
      { kind: 'visit-summed', visit, counts: true },
      { kind: 'subject', ...write, next, event: { ...write.event, version: 2 } },
      { kind: 'subject-reminded', subject: id, field: 'small-restaurant.food' },
      { kind: 'subject-erased', subject: id },
    ],
    says: [],
  });
  const walks: string[] = [];
  for (const query of queries) {
    if (!/^\s*(select|update|delete|insert|with)/i.test(query)) continue;
    const through = (await planOf(opened.database, query)).filter(
      (line) =>
        GROWING.some((table) => line === `SCAN ${table}` || line.startsWith(`SCAN ${table} `)) &&
        !OF_TODAY.some((index) => line.includes(`INDEX ${index}`)),
    );
    walks.push(...through.map((line) => `${line}\n  in ${query}`));
  }
  expect(queries.size).toBeGreaterThan(30);
  expect(walks).toEqual([]);
  opened.close();
});
