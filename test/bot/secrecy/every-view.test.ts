import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CASE_FIGURES } from '../../../catalogue/figures/figure.ts';
import { AlarmId, FloodId } from '../../../src/alarms/alarm.ts';
import { render } from '../../../src/bot/delivery/render.ts';
import type { View } from '../../../src/bot/ports/views.ts';
import { COMMAND_NAMES, COMMANDS } from '../../../src/cases/commands/table.ts';
import { SECRET_NAME } from '../../../src/cases/privacy/shown-name.ts';
import type { CaseId } from '../../../src/cases/record/ids.ts';
import { NOTICES } from '../../../src/cases/told/tells.ts';
import { BatchId } from '../../../src/exchange/batch.ts';
import { SPANS, type SpanName } from '../../../src/figures/periods.ts';
import { confirmedBy } from '../../../src/questions/confirmed.ts';
import { SessionId } from '../../../src/services/session.ts';
import { TELLS } from '../../../src/services/told.ts';
import { CallId, DutyId, ProblemId, TalkId } from '../../../src/station/ids.ts';
import { openDatabase } from '../../../src/store/core/database.ts';
import { pressesUnderQuestions } from '../../../src/store/questions/presses-under-questions.ts';
import { aChat, aDraft, aMessage } from '../../harness/ids.ts';
import { doTo, FILLED, idOf } from '../../store/report-case.ts';
import {
  ASKED,
  FORM,
  KNOWS,
  LOOKERS,
  type Looker,
  playReportedPerson,
  QUESTION,
  type Role,
  reportAs,
  type Scene,
  SECRET,
  TASK,
} from './a-reported-person.ts';
import { KEPT, keepRecords } from './kept-records.ts';

type Seen = { number: CaseId; steps: number[] };
type Views = { [V in View['view']]: (who: Looker, seen: Seen) => Extract<View, { view: V }>[] };

const ROUND = { round: 1 };
const { proposal: PROPOSAL, place: PLACE, plan: PLAN, visit: VISIT } = KEPT;
const ALARM = AlarmId.parse('BJ-1');
const FLOOD = FloodId.parse('BC-1');
const RECEIPT = { source: 'platform', number: 'none', seq: 1 };
const SESSION = SessionId.parse('KB-1');
const PROBLEM = ProblemId.parse('WT-1');
const TALK = TalkId.parse('YS-1');
const FORMS = COMMAND_NAMES.filter((name) => 'form' in COMMANDS[name]);
const formOf = (who: Looker, number: CaseId, act: string) =>
  aDraft(`${act}-${number.slice(-3)}-${who.openId.slice(-8)}`);
const SHELVES = ['overdue', 'return-review', 'to-dispatch', 'to-verify', 'supervised', 'in-council'];

/** Every view, as somebody and the chats they are in may get it. A new view has its line here, or this does not compile. */
const EVERY: Views = {
  case: ({ audiences }, { number }) =>
    audiences.flatMap((audience) => [
      { view: 'case', case: number, audience },
      { view: 'case', case: number, audience, headline: 'please-confirm', missed: idOf(SECRET) },
    ]),
  'order-batch': ({ openId }) => [{ view: 'order-batch', batch: BatchId.parse('none'), openId }],
  'order-batches': ({ openId }) => [{ view: 'order-batches', openId }],
  'order-sources': ({ openId }) => [{ view: 'order-sources', openId }],
  'order-answer': ({ openId }) => [{ view: 'order-answer', of: RECEIPT, openId }],
  'order-answer-form': ({ openId }) => [{ view: 'order-answer-form', of: RECEIPT, openId }],
  'orders-came': () => [{ view: 'orders-came', since: 0, cases: [] }],
  'gas-alarm': ({ audiences }) => audiences.map((audience) => ({ view: 'gas-alarm', alarm: ALARM, audience })),
  'gas-flood': ({ audiences }) => audiences.map((audience) => ({ view: 'gas-flood', flood: FLOOD, audience })),
  'gas-alarms': ({ openId }) => [{ view: 'gas-alarms', openId }],
  'gas-flood-alarms': ({ openId }) => [{ view: 'gas-flood-alarms', flood: FLOOD, openId }],
  'gas-devices': ({ openId }) => [{ view: 'gas-devices', words: '面馆', openId }],
  'gas-device': ({ openId }) => [{ view: 'gas-device', device: 'RQ-0001', openId }],
  'gas-form': ({ openId }) => [{ view: 'gas-form', alarm: ALARM, form: 'cleared', openId }],
  'gas-import': ({ openId }) => [{ view: 'gas-import', draft: FORM, openId }],
  'gas-checks': ({ openId }) => [{ view: 'gas-checks', openId }],
  'gas-finds': ({ openId }) => [{ view: 'gas-finds', openId }],
  'case-notice': ({ audiences }, { number, steps }) =>
    audiences.flatMap((audience) =>
      [
        ...Object.keys(NOTICES).map((notice) => ({ notice, step: steps.at(-1) })),
        ...steps.map((step) => ({ notice: 'urged', step })),
      ].map((of) => ({ view: 'case-notice' as const, case: number, audience, ...of })),
    ),
  timeline: ({ audiences }, { number }) =>
    audiences.flatMap((audience) =>
      [0, 1].map((page) => ({ view: 'timeline' as const, case: number, audience, page })),
    ),
  'case-list': ({ openId }) =>
    (['mine', 'todo', 'desk', 'station'] as const).flatMap((list) =>
      (list === 'desk' ? SHELVES : ['']).map((shelf) => ({ view: 'case-list' as const, list, shelf, page: 0, openId })),
    ),
  'cases-found': ({ openId }, { number }) => [{ view: 'cases-found', by: 'last', cases: [number], openId }],
  'report-form': ({ openId }) => [{ view: 'report-form', draft: FORM, openId }],
  'case-form': (who, { number }) =>
    FORMS.map((act) => ({ view: 'case-form', draft: formOf(who, number, act), openId: who.openId })),
  similar: (_, { number }) => [{ view: 'similar', draft: FORM, cases: [number] }],
  settled: (_, { number }) => [{ view: 'settled', case: number, how: 'corrected' }],
  'photo-receipt': (_, { number }) => [
    {
      view: 'photo-receipt',
      words: `照片收进 ${number} 了`,
      message: aMessage('om_1'),
      others: [{ to: number, label: number }],
    },
  ],
  'form-done': (_, { number }) => [{ view: 'form-done', title: '已提交', words: '提交好了', case: number }],
  day: ({ openId }) => [{ view: 'day', openId }],
  'day-of': () => ['desk', 'enforcement-team', 'market-supervision'].map((party) => ({ view: 'day-of', party })),
  problems: ({ openId }) => [{ view: 'problems', openId }],
  problem: ({ openId }) => [{ view: 'problem', problem: PROBLEM, openId }],
  talks: ({ openId }) => [{ view: 'talks', openId }],
  talk: ({ openId }) => [{ view: 'talk', talk: TALK, openId }],
  'talk-vote': () => [{ view: 'talk-vote', talk: TALK }],
  'talk-task': ({ openId }) => [{ view: 'talk-task', talk: TALK, n: 1, openId }],
  duties: () => [{ view: 'duties' }],
  'duty-mine': ({ openId }) => [{ view: 'duty-mine', openId }],
  'duty-asked': ({ openId }) => [{ view: 'duty-asked', duty: DutyId.parse('ZB-1'), openId }],
  'duty-gap': () => [{ view: 'duty-gap', day: '2026-11-25', communities: ['德加社区'] }],
  'duty-import': ({ openId }) => [{ view: 'duty-import', draft: FORM, openId }],
  'home-calls': ({ openId }) => [{ view: 'home-calls', openId }],
  'home-call': ({ openId }) => [{ view: 'home-call', call: CallId.parse('ZF-1'), openId }],
  'station-form': ({ openId }) => [{ view: 'station-form', draft: FORM, openId }],
  'figure-rows': ({ openId }) =>
    CASE_FIGURES.flatMap((figure) =>
      ['week', '2026-11', '2026-11-23'].map((days) => ({ view: 'figure-rows', figure, days, part: 'all', openId })),
    ),
  ledger: ({ openId }) => [{ view: 'ledger', openId }],
  figures: ({ openId }) => (Object.keys(SPANS) as SpanName[]).map((span) => ({ view: 'figures', span, openId })),
  weekly: () => [{ view: 'weekly', monday: '2026-11-23' }],
  monthly: () => [{ view: 'monthly', month: '2026-11' }],
  'figure-words': () => [{ view: 'figure-words' }],
  'erase-offer': ({ openId }, { number }) => [{ view: 'erase-offer', case: number, openId }],
  'council-card': (_, { number }) => [{ view: 'council-card', case: number, ...ROUND }],
  'council-agenda': (_, { number }) => [{ view: 'council-agenda', case: number }],
  'council-minutes': (_, { number }) => [{ view: 'council-minutes', case: number }],
  'council-summary': (_, { number }) => [{ view: 'council-summary', case: number }],
  'council-task': (_, { number }) => [{ view: 'council-task', case: number, draft: TASK }],
  'council-closing': (_, { number }) => [{ view: 'council-closing', case: number, ...ROUND }],
  'council-rating': (_, { number }) => [{ view: 'council-rating', case: number, ...ROUND }],
  'council-verdict': (_, { number }) => [{ view: 'council-verdict', case: number, ...ROUND }],
  'council-absent': (_, { number }) => [{ view: 'council-absent', case: number }],
  'council-boundary': (_, { number }) => [{ view: 'council-boundary', case: number }],
  help: ({ openId }) => [{ view: 'help' }, { view: 'help', openId }],
  notice: (_, { number }) => [{ view: 'notice', title: '好了', words: number }],
  words: (_, { number }) => [{ view: 'words', words: number }],
  matter: () => [
    { view: 'matter', matter: 'CG04', question: QUESTION, matched: '油烟', why: [{ text: '油烟', weight: 3 }] },
  ],
  ask: () => [{ view: 'ask', question: QUESTION, group: 'smell', round: 1 }],
  candidates: () => [{ view: 'candidates', question: QUESTION, matters: ['CG04', 'CG05'] }],
  'not-listed': () => [{ view: 'not-listed', question: QUESTION, maybe: ['CG04'] }],
  referral: () => [{ view: 'referral', referral: 'water-outage', question: QUESTION }],
  emergency: () => [{ view: 'emergency', danger: 'fire', matters: ['YX01'], question: QUESTION }],
  // Of the list, not of any case.
  proposal: ({ audiences }) => audiences.map((audience) => ({ view: 'proposal', proposal: PROPOSAL, audience })),
  proposals: ({ openId }) => (['open', 'mine'] as const).map((of) => ({ view: 'proposals', of, page: 0, openId })),
  'proposal-form': ({ openId }) => [{ view: 'proposal-form', draft: FORM, openId }],
  'list-review': () => [{ view: 'list-review', department: 'enforcement-team', page: 0 }],
  'list-laws': ({ openId }) => [{ view: 'list-laws', page: 0, openId }],
  'list-desk': ({ openId }) => [{ view: 'list-desk', page: 0, openId }],
  'proposal-published': () => [{ view: 'proposal-published', proposal: PROPOSAL, department: 'enforcement-team' }],
  'change-matter': ({ openId }) => [{ view: 'change-matter', about: 'CG04', openId }],
  subject: ({ openId }) => [{ view: 'subject', subject: PLACE, openId }],
  'subjects-found': ({ openId }) => [{ view: 'subjects-found', words: '面馆', openId }],
  'subject-expiry': () => [{ view: 'subject-expiry', subject: PLACE, field: 'small-restaurant.food' }],
  'subject-import': ({ openId }) => [{ view: 'subject-import', draft: FORM, openId }],
  'subject-template': ({ openId }) => [{ view: 'subject-template', openId }],
  'subject-erase-offer': ({ openId }) => [{ view: 'subject-erase-offer', subject: PLACE, openId }],
  'inspection-form': ({ openId }) => [{ view: 'inspection-form', draft: FORM, openId }],
  plan: ({ audiences }) => audiences.map((audience) => ({ view: 'plan', plan: PLAN, audience })),
  plans: ({ openId }) => (['open', 'mine', 'today'] as const).map((of) => ({ view: 'plans', of, page: 0, openId })),
  'plan-begin': ({ openId }) => [{ view: 'plan-begin', openId }],
  visit: ({ openId }) => [{ view: 'visit', visit: VISIT, openId }],
  'visit-group': ({ openId }) => [{ view: 'visit-group', visit: VISIT, group: 0, openId }],
  'visit-item': ({ openId }) => [{ view: 'visit-item', visit: VISIT, item: 'IT-1', openId }],
  'visit-finish': ({ openId }) => [{ view: 'visit-finish', visit: VISIT, openId }],
  'visit-told': ({ openId }) => [{ view: 'visit-told', visit: VISIT, openId }],
  'visit-owner': () => [{ view: 'visit-owner', visit: VISIT, token: 'x'.repeat(22) }],
  'visit-which': ({ openId }) => [{ view: 'visit-which', visit: VISIT, from: FORM, openId }],
  'visit-start': ({ openId }) => [{ view: 'visit-start', openId }],
  'visit-form': ({ openId }) => [{ view: 'visit-form', draft: FORM, openId }],
  services: () => [{ view: 'services' }],
  service: () => [{ view: 'service', service: 'FW01', question: QUESTION }],
  session: ({ openId }) => [{ view: 'session', session: SESSION, openId }],
  'sessions-mine': ({ openId }) => [{ view: 'sessions-mine', openId }],
  'session-list': ({ openId }) => [{ view: 'session-list', session: SESSION, openId }],
  'session-roll': ({ openId }) => [{ view: 'session-roll', session: SESSION, lesson: 1, page: 0, openId }],
  'session-told': ({ openId }) =>
    TELLS.map((what) => ({ view: 'session-told', session: SESSION, what, seats: [1], lesson: 1, openId })),
  'service-measures': ({ openId }) => [{ view: 'service-measures', openId }],
  'service-opening': ({ openId }) => [{ view: 'service-opening', openId }],
  'service-form': ({ openId }) => [{ view: 'service-form', draft: FORM, openId }],
  bundle: () => [{ view: 'bundle', bundle: 'rental', question: QUESTION }],
  bundles: () => [{ view: 'bundles' }],
  section: () => [{ view: 'section', matter: 'CG04', section: 'basis', question: QUESTION }],
  several: () => [{ view: 'several', question: QUESTION, parts: [{ words: '油烟', matter: 'CG04' }] }],
  unanswered: ({ openId }) => [{ view: 'unanswered', openId }],
  why: () => [{ view: 'why', question: QUESTION }],
  corrected: () => [{ view: 'corrected', question: QUESTION, matter: 'CG04', matters: ['CG05'] }],
  list: () => [{ view: 'list' }, { view: 'list', category: 'CG' }],
  'small-talk': () => [{ view: 'small-talk', words: '不客气' }],
  'person-wanted': () => [{ view: 'person-wanted' }],
  'place-asked': () => [{ view: 'place-asked', words: '3 幢', question: QUESTION, matter: 'CG04' }],
  'say-more': () => [{ view: 'say-more' }],
  'who-am-i': ({ openId }) => [{ view: 'who-am-i', openId }],
  roster: ({ openId }) => [
    { view: 'roster', page: 'home', openId },
    { view: 'roster', page: 'role', of: 'grid', openId },
    { view: 'roster', page: 'person', of: idOf(SECRET), openId },
    { view: 'roster', page: 'log', openId },
    { view: 'roster', page: 'dead-letters', openId },
  ],
  'roster-form': ({ openId }) => [{ view: 'roster-form', draft: ASKED, openId }],
  'roster-import': ({ openId }) => [{ view: 'roster-import', draft: ASKED, openId }],
  'registration-request': ({ openId }) => [{ view: 'registration-request', person: idOf(SECRET), openId }],
  'duty-chat-offer': ({ openId }) => [{ view: 'duty-chat-offer', chatId: aChat('oc_own'), name: '值班群', openId }],
  'self-check': ({ openId }) => [{ view: 'self-check', openId }],
  duty: ({ openId }) => [{ view: 'duty', openId }],
};

/** Who works in the office stands there by name for everybody who may open it: no case stands beside it. */
const NAMES_PEOPLE: readonly View['view'][] = ['roster', 'registration-request', 'who-am-i'];

type Shown = { stage: string; of: 'secret' | 'target'; number: CaseId; role: Role; view: View['view']; text: string };
const shown: Shown[] = [];
let scene: Scene;

const ROLES = Object.keys(LOOKERS).filter((role): role is Role => role in LOOKERS);
const NAMES = Object.keys(EVERY).filter((name): name is View['view'] => name in EVERY);

/** What changes with a case; all else is looked at once, in the end. */
const ofCase = (view: View) => 'case' in view || 'cases' in view || 'draft' in view;
const LAST = 'said to be unsolved';

async function look(stage: string, { opened, steps, ...cases }: Scene): Promise<void> {
  const { world, store, clock } = opened;
  if (stage === LAST) await keepRecords(opened);
  for (const of of ['secret', 'target'] as const) {
    const seen = { number: cases[of], steps: steps[of] };
    for (const role of ROLES) {
      const who = LOOKERS[role];
      const drafts = FORMS.map((act) => ({
        kind: 'draft' as const,
        draft: {
          ...{ id: aDraft(`${formOf(who, seen.number, act)}`), openId: who.openId, at: clock.now },
          body: { form: 'case' as const, act, caseId: seen.number, seen: 1 },
        },
      }));
      if (shown.every((one) => one.role !== role || one.of !== of))
        await store.commit({ at: clock.now, changes: drafts, says: [] });
      for (const name of NAMES)
        for (const view of EVERY[name](who, seen).filter((one) => ofCase(one) || stage === LAST))
          shown.push({
            stage,
            of,
            number: seen.number,
            role,
            view: name,
            text: JSON.stringify(await render(view, world)),
          });
    }
  }
}

beforeAll(async () => {
  scene = await playReportedPerson(look);
});
afterAll(() => scene.opened.close());

const telling = (of: readonly Shown[]) =>
  of.map(({ stage, of: which, role, view }) => `${stage}: ${which}: ${view} to ${role}`);

/** Views that somebody here must have been shown whole: what only says that it is not there guards nothing. */
const SHOWN: readonly View['view'][] = [
  ...(['case', 'case-notice', 'timeline', 'case-list', 'report-form', 'case-form', 'similar', 'council-card'] as const),
  ...(['council-minutes', 'council-summary', 'proposal', 'proposals', 'subject', 'subjects-found', 'plan'] as const),
  ...(['plans', 'visit', 'visit-group', 'visit-item', 'visit-finish', 'visit-told'] as const),
];
test.each(SHOWN)('%s is really drawn for somebody', (name) => {
  const texts = shown.filter(({ view }) => view === name).map(({ text }) => text);
  const drawn = texts.filter((text) => text.includes('"schema"') && !/找不到|不在了|没有参加/.test(text));
  expect(drawn.length).toBeGreaterThan(0);
});

describe('who reported a person', () => {
  test.each(NAMES)('is not named in %s, to nobody but the desk and themselves', (name) => {
    const all = shown.filter(({ view, role }) => view === name && !KNOWS.includes(role));
    expect(all.length).toBeGreaterThan(0);
    const named = all.filter(({ text }) => text.includes(SECRET) || text.includes(idOf(SECRET)));
    if (!NAMES_PEOPLE.includes(name)) return expect(telling(named)).toEqual([]);
    expect(telling(named.filter(({ text, number }) => text.includes(number)))).toEqual([]);
  });

  test.each(['case', 'case-notice', 'timeline'] as const)(
    '%s names them to the desk, and to others by the word for it',
    (name) => {
      const of = (role: Role) => shown.filter((one) => one.view === name && one.role === role).map(({ text }) => text);
      expect(of('desk').some((text) => text.includes(SECRET))).toBe(true);
      expect(of('desk').join()).not.toContain(SECRET_NAME);
      for (const role of ['duty', 'support', 'leader', 'councillor', 'station'] as const)
        expect([role, of(role).join().includes(SECRET_NAME)]).toEqual([role, true]);
      for (const role of ['follower-by-merge', 'keeper', 'stranger'] as const)
        expect([role, of(role).join().includes(SECRET_NAME)]).toEqual([role, false]);
    },
  );

  test('is named in no message that goes out but to the desk and to themselves', () => {
    const desk = scene.opened.spoken.filter(({ text }) => text.includes('请派遣') || text.includes('请审批吹哨'));
    const known = [idOf(SECRET), idOf('指挥室派遣员'), ...desk.map(({ to }) => to)];
    const others = scene.opened.spoken.filter(({ to }) => !known.some((one) => one === to));
    expect(others.length).toBeGreaterThan(10);
    expect(others.filter(({ text }) => text.includes(SECRET)).map(({ to, text }) => [to, text])).toEqual([]);
  });

  test('stands in no line of the log, and in no line that is exported', async () => {
    expect(scene.opened.lines.filter((line) => line.includes(SECRET))).toEqual([]);
    const exported = confirmedBy(await pressesUnderQuestions(openDatabase(scene.opened.database)));
    expect(exported).not.toEqual([]);
    expect(JSON.stringify(exported)).not.toMatch(new RegExp(`${SECRET}|${idOf(SECRET)}`));
  });

  test('is in no group of a whistle', async () => {
    const c = await scene.opened.store.caseOf(scene.secret);
    expect(c?.council?.people.map(({ openId }) => openId) ?? []).not.toContain(idOf(SECRET));
  });
});

test('an officer who reported a person is not named by the form that rules on their own step', async () => {
  const { opened } = scene;
  const { store, world, clock } = opened;
  const officer = idOf('执法队值班员');
  const number = await reportAs(opened, '执法队值班员', { ...FILLED, detail: '6 幢', reportedPerson: true });
  const hold = { do: 'hold', reason: 'awaiting-parts', text: '等配件', until: '2026-11-26', fileNumber: null };
  for (const command of [{ do: 'sign' }, hold])
    expect([command.do, await doTo(opened, number, officer, command, `own-${command.do}`)]).toEqual([
      command.do,
      'done',
    ]);
  const formFor = async (name: string) => {
    const draft = aDraft(`ruling-${name}`);
    const body = { form: 'case', act: 'refuseHold', caseId: number, seen: 1 } as const;
    const change = { kind: 'draft', draft: { id: draft, openId: idOf(name), at: clock.now, body } } as const;
    await store.commit({ at: clock.now, changes: [change], says: [] });
    return JSON.stringify(await render({ view: 'case-form', draft, openId: idOf(name) }, world));
  };
  expect(await formFor('指挥室派遣员')).toContain('执法队值班员');
  const ruled = await formFor('带班领导');
  expect(ruled).toContain('等配件');
  expect(ruled).not.toContain('执法队值班员');
});

test('an officer who reported a person and works on it reads as one on duty: the case does not say who works on it', async () => {
  const { opened } = scene;
  const { store, world } = opened;
  const officer = idOf('执法队值班员');
  const number = await reportAs(opened, '执法队值班员', { ...FILLED, detail: '7 幢', reportedPerson: true });
  const gave = { do: 'feedBack', text: '已劝离', outcome: 'solved', fileNumber: null, photos: ['img_1'] };
  for (const command of [
    { do: 'sign' },
    { do: 'requestSupport', department: 'market-supervision', for: '查照' },
    { do: 'waiveSupport', department: 'market-supervision', text: null },
    gave,
  ])
    expect([command.do, await doTo(opened, number, officer, command, `works-${command.do}`)]).toEqual([
      command.do,
      'done',
    ]);
  const texts = async (audience: string) => {
    const version = (await store.caseOf(number))?.version ?? 0;
    const views: View[] = [
      { view: 'case', case: number, audience },
      { view: 'case', case: number, audience, headline: 'assigned', missed: officer },
      { view: 'timeline', case: number, audience, page: 0 },
      { view: 'case-notice', case: number, audience, notice: 'to-verify', step: version },
    ];
    return Promise.all(views.map(async (view) => JSON.stringify(await render(view, world))));
  };
  const mobile = (await store.roster()).people.find(({ openId }) => openId === officer)?.mobile?.replace(/^\+86/, '');
  expect(mobile).toMatch(/^\d{11}$/);
  for (const role of ['duty', 'head', 'leader', 'station'] as const)
    for (const audience of LOOKERS[role].audiences.filter((one) => one !== `person:${officer}`)) {
      const [card = '', instead = '', timeline = '', notice = ''] = await texts(audience);
      for (const text of [card, instead, timeline, notice]) {
        expect([audience, text.includes('执法队值班员')]).toEqual([audience, false]);
        expect([audience, text.includes(String(mobile))]).toEqual([audience, false]);
      }
      expect(card.split(SECRET_NAME)).toHaveLength(2);
      for (const text of [card, timeline, notice]) expect(text).toContain('值班人员');
      expect(instead).toContain('没送到：一位同事');
      expect(timeline.split(SECRET_NAME)).toHaveLength(2);
    }
  expect((await texts(`person:${idOf('指挥室派遣员')}`))[0]).toContain('执法队值班员');
});
