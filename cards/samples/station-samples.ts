import { ChatId, OpenId } from '../../src/brands.ts';
import { instantOf } from '../../src/cases/calendar/calendar.ts';
import { PlanId } from '../../src/inspections/plans/plan.ts';
import { SubjectId } from '../../src/inspections/subjects/subject.ts';
import type { HomeCall } from '../../src/station/calls/call.ts';
import type { Duty } from '../../src/station/duty/duty.ts';
import { CallId, DutyId, ProblemId, TalkId } from '../../src/station/ids.ts';
import type { ResidentProblem } from '../../src/station/problems/problem.ts';
import type { Talk } from '../../src/station/talks/talk.ts';
import { caseId, draftId } from '../ids.ts';
import { callCard, callsCard } from '../station/call-card.ts';
import { dayCard } from '../station/day-card.ts';
import { askedCard, dutiesCard, dutyImportCard, gapCard, ownDutiesCard } from '../station/duty-cards.ts';
import { problemCard } from '../station/problem-card.ts';
import { problemsCard } from '../station/problems-card.ts';
import { talkCard, talksCard } from '../station/talk-card.ts';
import { taskCard } from '../station/task-card.ts';
import { voteCard } from '../station/vote-card.ts';
import type { Sample } from './sample.ts';

const NOW = instantOf('2026-11-24', 10 * 60);
const COMMUNITY = '样例社区';
const worker = { openId: OpenId.parse('ou_worker'), name: '网格员甲' };
const officer = { openId: OpenId.parse('ou_officer'), name: '执法队值班员' };
const CASE = caseId.parse('WX-261124-001');
const course = { version: 2, keys: [], changedAt: NOW };

const PROBLEM: ResidentProblem = {
  ...{ id: ProblemId.parse('WT-3'), ...course, state: 'sorted', community: COMMUNITY },
  ...{ words: '烧烤店的烟飘到楼上，晚上最重', where: '3 幢楼下', often: 'often', by: worker },
  ...{ at: instantOf('2026-11-16', 600), matter: 'CG04', bundle: null, draft: null, talk: null },
  ...{ note: null, answer: null },
};
const task: Talk['tasks'][number] = {
  ...{ n: 1, what: '装 6 个充电口', who: officer, other: null, by: '2026-12-01', done: null, reminded: false },
};
const TALK: Talk = {
  ...{ id: TalkId.parse('YS-2'), ...course, state: 'held', community: COMMUNITY, topic: '3 幢门口装不装充电桩' },
  ...{ problem: null, at: instantOf('2026-11-23', 870), where: '社区二楼议事厅', invited: '楼道长、物业' },
  ...{
    by: worker,
    attended: 14,
    lines: ['一楼怕吵，楼上要装', '物业出线，不收电费差价'],
    objections: '一楼两户不同意',
  },
  ...{ why: null, tasks: [task, { ...task, n: 2, what: '贴告示', who: null, other: '物业', done: NOW }], page: null },
  vote: { question: '同不同意装', chat: ChatId.parse('oc_group'), result: { yes: 11, no: 2, again: 1 } },
};
const DUTY: Duty = {
  ...{ id: DutyId.parse('ZB-5'), ...course, state: 'on', community: COMMUNITY, day: '2026-11-24' },
  ...{ from: 510, to: 1050, holder: officer, can: '占道、油烟当场看', asked: null },
};
const CALL: HomeCall = {
  ...{ id: CallId.parse('ZF-7'), community: COMMUNITY, by: worker, at: NOW, words: '3幢401 灯坏了两天' },
  ...{ photos: 'call:om_1', draft: null },
};
const onDuty = {
  people: [{ duty: DUTY, name: officer.name, department: '综合行政执法队', mobile: '10000000001' }],
  more: 0,
};

/** What the station's day looks like, a card of each kind. */
export function stationSamples(): Sample[] {
  const due = { id: CASE, title: '餐饮油烟扰民', when: '今天 16:30 前', late: false };
  return [
    {
      name: 'day',
      card: dayCard({
        ...{
          title: '今天',
          subtitle: '11月24日 周二',
          list: 'station',
          shared: false,
          desk: undefined,
        },
        due: [{ ...due, when: '超期 2 小时', late: true }, due],
        dueTotal: 2,
        confirms: [{ id: CASE, title: '占道经营' }],
        hazards: {
          count: 3,
          places: [
            { id: SubjectId.parse('DA-3'), name: '样例面馆', count: 2, when: '超期 1 天', late: true },
            { id: SubjectId.parse('DA-5'), name: '样例便利店', count: 1, when: '11月27日 周五前', late: false },
          ],
        },
        plans: [{ id: PlanId.parse('JH-2'), words: 'JH-2　综合行政执法队、市场监管所' }],
        tasks: [{ talk: TALK.id, what: task.what, when: '今天到期', late: false }],
        problems: { count: 2, oldest: 6, rows: [{ id: PROBLEM.id, words: PROBLEM.words, days: 6 }] },
        ...{ onDuty, own: ['今天 08:30–17:30　样例社区'], yesterday: '昨天本社区新报 3 件，办结 2 件' },
      }),
    },
    {
      name: 'day-of',
      card: dayCard({
        ...{ title: '今早的待办', subtitle: '11月24日 周二', list: 'todo', shared: true, desk: undefined, due: [due] },
        ...{
          dueTotal: 1,
          confirms: [],
          tasks: [],
          hazards: {
            count: 2,
            places: [{ id: SubjectId.parse('DA-3'), name: '样例面馆', count: 2, when: '今天到期', late: false }],
          },
          plans: [],
          problems: { count: 0, oldest: 0, rows: [] },
          onDuty,
          own: [],
        },
        yesterday: '昨天本部门新报 3 件，办结 2 件',
      }),
    },
    {
      name: 'problem',
      card: problemCard({
        ...{ problem: PROBLEM, sortedTo: 'CG04 餐饮油烟扰民', lead: '综合行政执法队', handed: undefined, days: 6 },
        now: NOW,
      }),
    },
    {
      name: 'problems',
      card: problemsCard({ problems: [{ problem: PROBLEM, handed: undefined, days: 6 }], most: 5, brings: true }),
    },
    { name: 'talk', card: talkCard({ talk: TALK, voted: 14, writes: true, publishes: true, now: NOW }) },
    { name: 'talks', card: talksCard([TALK], true, NOW) },
    { name: 'talk-vote', card: voteCard({ ...TALK, vote: TALK.vote && { ...TALK.vote, result: null } }, 5) },
    { name: 'talk-task', card: taskCard(TALK, task, NOW) },
    { name: 'duties', card: dutiesCard({ ...onDuty, known: true, own: true, shared: false }) },
    { name: 'duty-mine', card: ownDutiesCard([{ ...DUTY, day: '2026-12-01' }], NOW) },
    { name: 'duty-asked', card: askedCard(DUTY, { ...DUTY, day: '2026-12-01' }, officer.name, NOW) },
    { name: 'duty-gap', card: gapCard('2026-11-25', [{ community: COMMUNITY, hours: undefined }], NOW) },
    {
      name: 'duty-import',
      card: dutyImportCard(
        draftId.parse('sample'),
        [
          { ...DUTY, name: officer.name },
          { ...DUTY, name: undefined },
        ],
        NOW,
      ),
    },
    {
      name: 'home-call',
      card: callCard({ call: CALL, photos: 1, reported: undefined, own: true, keepDays: 180, now: NOW }),
    },
    { name: 'home-calls', card: callsCard([{ call: CALL, reported: CASE }], NOW) },
  ];
}
