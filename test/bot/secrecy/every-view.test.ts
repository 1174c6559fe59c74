import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { render } from '../../../src/bot/delivery/render.ts';
import type { View } from '../../../src/bot/ports/views.ts';
import { SECRET_NAME } from '../../../src/cases/privacy/shown-name.ts';
import type { CaseId } from '../../../src/cases/record/ids.ts';
import { confirmedBy } from '../../../src/questions/confirmed.ts';
import { openDatabase } from '../../../src/store/core/database.ts';
import { pressesUnderQuestions } from '../../../src/store/questions/presses-under-questions.ts';
import { aDraft } from '../../harness/ids.ts';
import { doTo, FILLED, idOf } from '../../store/report-case.ts';
import { KNOWS, LOOKERS, playReportedPerson, type Role, reportAs, type Scene, SECRET } from './a-reported-person.ts';
import { EVERY, FORMS, formOf, NAMES_PEOPLE, VIEWS } from './every-view-of.ts';
import { keepRecords } from './kept-records.ts';
import { HEARS, keepSince, LEAK, RUNS, SIGNED_UP, TAKES } from './kept-since.ts';
import { pressAll } from './pressed.ts';

type Shown = {
  stage: string;
  of: 'secret' | 'target';
  number: CaseId;
  role: Role;
  view: View['view'];
  whole: View;
  text: string;
};
const shown: Shown[] = [];
let scene: Scene;
let buttons: Awaited<ReturnType<typeof pressAll>>;

const ROLES = Object.keys(LOOKERS).filter((role): role is Role => role in LOOKERS);

/** What changes with a case; all else is looked at once, in the end. */
const ofCase = (view: View) => 'case' in view || 'cases' in view || 'draft' in view;
const LAST = 'said to be unsolved';

async function look(stage: string, { opened, steps, ...cases }: Scene): Promise<void> {
  const { world, store, clock } = opened;
  if (stage === LAST) {
    await keepRecords(opened);
    await keepSince(opened, cases.secret);
  }
  // A view says for whom it is drawn: nothing changes at a stage, and the same is drawn once.
  const drawn = new Map<string, Promise<string>>();
  const draw = (view: View) => {
    const key = JSON.stringify(view);
    const text = drawn.get(key) ?? render(view, world).then((card) => JSON.stringify(card));
    drawn.set(key, text);
    return text;
  };
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
      for (const name of VIEWS)
        for (const whole of EVERY[name](who, seen).filter((one) => ofCase(one) || stage === LAST))
          shown.push({ stage, of, number: seen.number, role, view: name, whole, text: await draw(whole) });
    }
  }
}

beforeAll(async () => {
  scene = await playReportedPerson(look);
  buttons = await pressAll(
    shown.filter(({ stage }) => stage === LAST),
    scene.opened.world,
  );
});
afterAll(() => scene.opened.close());

const telling = (of: readonly Shown[]) =>
  of.map(({ stage, of: which, role, view }) => `${stage}: ${which}: ${view} to ${role}`);

/** Views that somebody here must have been shown whole: what only says that it is not there guards nothing. */
const SHOWN: readonly View['view'][] = [
  ...(['case', 'case-notice', 'timeline', 'case-list', 'report-form', 'case-form', 'similar', 'council-card'] as const),
  ...(['council-minutes', 'council-summary', 'proposal', 'proposals', 'subject', 'subjects-found', 'plan'] as const),
  ...(['plans', 'visit', 'visit-group', 'visit-item', 'visit-finish', 'visit-told', 'visit-form'] as const),
  ...(['order-batch', 'order-batches', 'order-answer', 'order-answer-form', 'orders-came', 'order-sources'] as const),
  ...(['gas-alarm', 'gas-alarms', 'gas-device', 'gas-devices', 'gas-form', 'gas-import', 'inspection-form'] as const),
  ...(['session', 'sessions-mine', 'session-list', 'session-roll', 'session-told', 'service-form'] as const),
  ...(['service-opening', 'roster-form', 'proposal-form'] as const),
];
test.each(SHOWN)('%s is really drawn for somebody', (name) => {
  const texts = shown.filter(({ view }) => view === name).map(({ text }) => text);
  const drawn = texts.filter(
    (text) => text.includes('"schema"') && !/找不到|不在了|没有参加|表单不在|没有这/.test(text),
  );
  expect(drawn.length).toBeGreaterThan(0);
});

describe('who reported a person', () => {
  test.each(VIEWS)('is not named in %s, to nobody but the desk and themselves', (name) => {
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

/** The community is who offers the service. */
const HOSTS = '联络站书记';
/** Whom each view names of those who signed up, or of whom a company may ring; drawn for everybody else, it names nobody. */
test.each([
  ['who signed up for a session', SIGNED_UP.name, [RUNS, HEARS, HOSTS]],
  ['their phone', SIGNED_UP.phone, [RUNS, HOSTS]],
  ['their parents', SIGNED_UP.guardian, [RUNS, HOSTS]],
  ['where gas leaked', LEAK.detail, [TAKES]],
  ['whom to ring there', LEAK.phone, [TAKES]],
])('%s is read by those alone who have to do with it', (_, words, mayRead) => {
  const ofNew = shown.filter(({ view }) => /^(session|service|gas|roster|order)/.test(view));
  const readers = new Set(ofNew.filter(({ text }) => text.includes(words)).map(({ role }) => role));
  const allowed = ROLES.filter((role) => mayRead.some((name) => LOOKERS[role].openId === idOf(name)));
  expect([...readers].toSorted()).toEqual(allowed.toSorted());
});

test('an order, its answer and the office’s own forms are for those alone whose they are', () => {
  const OWNERS: Partial<Record<View['view'], Role[]>> = {
    'order-batch': ['desk'],
    'order-batches': ['desk'],
    'order-answer': ['desk'],
    'order-answer-form': ['desk'],
    'order-sources': ['desk'],
    'gas-import': ['desk'],
    'roster-form': ['keeper'],
    'inspection-form': ['duty'],
    'visit-form': ['duty'],
    'proposal-form': ['keeper'],
    'service-form': ['resident-other'],
  };
  for (const [name, owners = []] of Object.entries(OWNERS)) {
    const drawn = shown.filter(({ view, text }) => view === name && /"tag":"(form|button)"/.test(text));
    expect([name, [...new Set(drawn.map(({ role }) => role))].toSorted()]).toEqual([name, owners.toSorted()]);
  }
});

test('no button is drawn that is refused to whoever it is drawn for', () => {
  expect(buttons.pressed).toBeGreaterThan(500);
  expect(buttons.refused).toEqual([]);
});
