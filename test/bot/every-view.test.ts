import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CASE_FIGURES } from '../../catalogue/figures/figure.ts';
import { render } from '../../src/bot/delivery/render.ts';
import type { CaseListName } from '../../src/bot/ports/case-view.ts';
import type { View } from '../../src/bot/ports/views.ts';
import type { OpenId } from '../../src/brands.ts';
import type { CaseId } from '../../src/cases/record/ids.ts';
import { deliverDue } from '../harness/deliver-due.ts';
import { aPerson } from '../harness/ids.ts';
import { type Opened, openWorld } from '../store/open-world.ts';
import { doTo, idOf, reportCase } from '../store/report-case.ts';
import { FORM, TASK } from './secrecy/a-reported-person.ts';
import { EVERY, VIEWS } from './secrecy/every-view-of.ts';

/** What the resident left, for who may call alone; and what was typed into words, for no group. */
const RESIDENT = '13900005678';
const TYPED = ['13700001234', '浙A12345', '33010619900101123X'];
const said = (what: string) => `${what} ${TYPED.join(' ')}`;

let opened: Opened;
let number: CaseId;

/** A case in which every word holds numbers: reported, worked on, in a council, judged; and one that is in no matter. */
beforeAll(async () => {
  opened = await openWorld();
  number = await reportCase(opened, {
    ...{ estate: '德加小区', detail: said('3 幢'), description: said('油烟'), object: said('店'), urgent: true },
    ...{ phone: RESIDENT, wantsReply: true, ask_peak: said('晚上') },
  });
  const steps: [who: string, command: { do: string } & Record<string, unknown>][] = [
    ['执法队值班员', { do: 'sign' }],
    ['网格员甲', { do: 'supplement', text: said('又来了'), photos: [] }],
    ['带班领导', { do: 'supervise', required: said('快办'), by: '2026-11-27' }],
    ['执法队值班员', { do: 'requestSupport', department: 'market-supervision', for: said('查证') }],
    [
      '指挥室派遣员',
      {
        ...{ do: 'whistle', grade: 'normal', departments: ['enforcement-team', 'market-supervision'] },
        ...{ why: said('一家办不了'), tried: said('谈过'), people: [], representatives: [said('居民')] },
      },
    ],
    [
      '指挥室派遣员',
      { do: 'giveTask', task: 't1', department: 'market-supervision', what: said('查照'), by: '2026-11-27' },
    ],
    [
      '指挥室派遣员',
      {
        ...{ do: 'nameLead', lead: 'enforcement-team', for: said('牵头'), minutes: said('纪要') },
        ...{ supports: [{ department: 'market-supervision', for: said('查证') }], district: null },
      },
    ],
  ];
  for (const [who, command] of steps) {
    opened.clock.now += 60_000;
    expect([command.do, await doTo(opened, number, idOf(who), command, `${command.do}-step`)]).toEqual([
      command.do,
      'done',
    ]);
  }
  const now = opened.clock.now;
  const body = { form: 'case', act: 'feedBack', caseId: number, seen: 1 } as const;
  await opened.store.commit({
    at: now,
    changes: [
      { kind: 'draft', draft: { id: FORM, openId: idOf('执法队值班员'), at: now, body } },
      {
        kind: 'draft',
        draft: {
          id: TASK,
          openId: idOf('市监所值班员'),
          at: now,
          body: { ...body, act: 'giveTask', filled: { what: said('查照') } },
        },
      },
    ],
    says: [],
  });
  await deliverDue(opened.world);
});
afterAll(() => opened.close());

const LISTS: readonly CaseListName[] = ['mine', 'todo', 'desk', 'station'];
const SHELVES = ['to-dispatch', 'return-review', 'to-verify', 'overdue', 'supervised', 'in-council'];
/** What one person may be sent of a case, besides the case itself. */
const toPerson = (openId: OpenId): View[] => [
  { view: 'case', case: number, audience: `person:${openId}` },
  { view: 'timeline', case: number, audience: `person:${openId}` },
  { view: 'settled', case: number, how: 'corrected', openId },
  { view: 'case-notice', case: number, audience: `person:${openId}`, notice: 'closed' },
  ...CASE_FIGURES.map((figure): View => ({ view: 'figure-rows', figure, days: 'month', part: 'all', openId })),
  ...LISTS.flatMap((list) => SHELVES.map((shelf): View => ({ view: 'case-list', list, shelf, page: 0, openId }))),
  { view: 'erase-offer', case: number, openId },
];

const textsOf = async (views: readonly View[]) =>
  Promise.all(views.map(async (view) => JSON.stringify(await render(view, opened.world))));

describe('in a chat of several people', () => {
  const audiences = ['group', 'duty:desk', 'duty:enforcement-team', 'duty:market-supervision', 'duty:police'];
  /** Whatever is not drawn for somebody alone may stand there. */
  const inGroup = (name: View['view']) =>
    EVERY[name]({ openId: aPerson('ou_nobody'), audiences }, { number, steps: [] }).filter(
      (view) => !('openId' in view),
    );
  test.each(VIEWS)('%s shows no number, neither the resident’s nor a typed one', async (name) => {
    for (const text of await textsOf(inGroup(name)))
      for (const number of [RESIDENT, ...TYPED]) expect(text).not.toContain(number);
  });

  test('what is masked is masked, not left out', async () => {
    const masked = await textsOf([
      { view: 'case', case: number, audience: 'duty:enforcement-team' },
      { view: 'timeline', case: number, audience: 'group' },
      { view: 'council-card', case: number, round: 1 },
      { view: 'council-agenda', case: number },
    ]);
    for (const text of masked) expect(text).toContain('【电话】 【车牌】 【证件号】');
  });
});

describe('to one person', () => {
  test.each([
    ['网格员甲', false],
    ['网格员乙', false],
    ['联络站书记', false],
    ['市监所值班员', false],
    ['清单管理员', false],
    ['物业人员', false],
    ['执法队值班员', true],
    ['执法队负责人', true],
    ['指挥室派遣员', true],
  ])('%s: the resident’s phone: %s', async (name, sees) => {
    const texts = await textsOf(toPerson(idOf(name)));
    expect(texts.some((text) => text.includes(RESIDENT))).toBe(sees);
  });

  test.each(['物业人员', '网格员乙', '清单管理员', 'ou_nobody'])(
    '%s has no part in it and is shown no word of it',
    async (name) => {
      const openId = name.startsWith('ou_') ? name : idOf(name);
      for (const text of await textsOf(toPerson(aPerson(openId)))) {
        for (const number of [RESIDENT, ...TYPED]) expect(text).not.toContain(number);
        expect(text).not.toContain('油烟 ');
      }
    },
  );

  test('a notice says to who may not see the case who may, and not even what it is about', async () => {
    const { title = '' } = (await opened.store.caseOf(number)) ?? {};
    const notice = (name: string) =>
      textsOf([{ view: 'case-notice', case: number, audience: `person:${idOf(name)}`, notice: 'closed' }]);
    for (const name of ['物业人员', '网格员乙', '清单管理员']) {
      const [text] = await notice(name);
      expect(text).toContain('只有上报人和参与办理的人能看');
      expect(text).not.toContain(title);
    }
    expect((await notice('网格员甲')).join()).toContain(title);
  });

  test('a list, a notice and what is like it show no typed number, to whoever they are shown', async () => {
    for (const name of ['网格员甲', '执法队值班员', '指挥室派遣员', '联络站书记']) {
      const openId = idOf(name);
      const [, , , ...brief] = toPerson(openId);
      for (const text of await textsOf([...brief, { view: 'similar', draft: FORM, cases: [number] }]))
        for (const number of [RESIDENT, ...TYPED]) expect(text).not.toContain(number);
    }
  });

  test('a form shows the resident’s phone to nobody', async () => {
    for (const text of await textsOf([{ view: 'case-form', draft: FORM, openId: idOf('执法队值班员') }]))
      expect(text).not.toContain(RESIDENT);
  });
});
