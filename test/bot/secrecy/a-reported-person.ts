import { expect } from 'vitest';
import { receive } from '../../../src/bot/receive.ts';
import type { OpenId } from '../../../src/brands.ts';
import { typed } from '../../../src/brands.ts';
import type { CaseId } from '../../../src/cases/record/ids.ts';
import { findCaseNumber } from '../../../src/cases/record/numbering.ts';
import { deliverDue } from '../../harness/deliver-due.ts';
import { aChat, aDraft, aMessage, aPerson, aQuestion } from '../../harness/ids.ts';
import { type Opened, openWorld } from '../../store/open-world.ts';
import { click, doTo, FILLED, idOf, openForm } from '../../store/report-case.ts';

/** Who reported a person and asked to be kept secret. */
export const SECRET = '网格员甲';

/** Somebody who looks, or a chat that does: under which audiences a view is drawn for them. */
export type Looker = { openId: OpenId; audiences: string[] };
const looker = (name: string, ...chats: string[]): Looker => {
  const openId = name.startsWith('ou_') ? aPerson(name) : idOf(name);
  return { openId, audiences: [`person:${openId}`, ...chats] };
};

/** By role, as they stand to the case. The desk and the reporter may know who it was. */
export const LOOKERS = {
  desk: looker('指挥室派遣员', 'duty:desk'),
  reporter: looker(SECRET),
  duty: looker('执法队值班员', 'duty:enforcement-team'),
  head: looker('执法队负责人'),
  support: looker('市监所值班员', 'duty:market-supervision'),
  'resident-other': looker('网格员乙'),
  'follower-by-merge': looker('物业人员'),
  leader: looker('带班领导'),
  councillor: looker('派出所值班员', 'duty:police', 'group'),
  station: looker('联络站书记'),
  keeper: looker('清单管理员'),
  stranger: looker('ou_stranger'),
};
export type Role = keyof typeof LOOKERS;
export const KNOWS: readonly Role[] = ['desk', 'reporter'];

export const FORM = aDraft('form-of-the-reporter');
export const TASK = aDraft('a-task-told');
export const ASKED = aDraft('asked-to-be-registered');
export const QUESTION = aQuestion('what-the-reporter-asked');

export type Scene = {
  opened: Opened;
  /** The report of the person; and the case of somebody else that another such report was merged into. */
  secret: CaseId;
  target: CaseId;
  /** The versions that the reporter's own steps left. */
  steps: Record<'secret' | 'target', number[]>;
};

/** A report by somebody of the office; its number. */
export async function reportAs(opened: Opened, name: string, filled: Record<string, unknown>): Promise<CaseId> {
  const draft = await openForm(opened, idOf(name));
  const { toast } = await receive(click(idOf(name), { do: 'submit', draft }, filled), opened.world);
  const number = findCaseNumber(toast?.content ?? '');
  if (!number) throw new Error(`no case: ${toast?.content}`);
  return number;
}

const WHISTLED = {
  ...{ do: 'whistle', departments: ['police', 'market-supervision'], people: [], representatives: [] },
  ...{ why: '一家办不了', grade: 'normal', tried: null },
};

/** What goes on with the report, in this order; between the stages every view is looked at. */
const STAGES: [stage: string, steps: [who: string, command: { do: string } & Record<string, unknown>][]][] = [
  [
    'asked for a whistle',
    [
      ['执法队值班员', { do: 'sign' }],
      ['执法队值班员', { do: 'requestSupport', department: 'market-supervision', for: '查照' }],
      [SECRET, { do: 'supplement', text: '摊主又来了', photos: [] }],
      [SECRET, { do: 'siteCheck', found: 'not-solved', text: '还在', photos: [] }],
      [SECRET, WHISTLED],
    ],
  ],
  [
    'in council',
    [
      ['带班领导', { do: 'agree' }],
      ['派出所值班员', { do: 'attend', department: 'police' }],
      [SECRET, { do: 'groupNote', kind: 'progress', text: '我看着他收的摊', photos: [] }],
      [SECRET, { do: 'groupNote', kind: 'decision', text: '都说好了', photos: [] }],
      ['指挥室派遣员', { do: 'giveTask', task: 't1', department: 'police', what: '查人', by: '2026-11-27' }],
    ],
  ],
  [
    'said to be unsolved',
    [
      [
        '指挥室派遣员',
        {
          ...{ do: 'nameLead', lead: 'enforcement-team', for: '牵头', minutes: '纪要', district: null },
          supports: [{ department: 'police', for: '查人' }],
        },
      ],
      ['市监所值班员', { do: 'supportFeedBack', department: 'market-supervision', text: '没有照', photos: [] }],
      ['派出所值班员', { do: 'supportFeedBack', department: 'police', text: '查过了', photos: [] }],
      ['执法队值班员', { do: 'feedBack', text: '已劝离', outcome: 'solved', fileNumber: null, photos: ['img_1'] }],
      ['指挥室派遣员', { do: 'verify', ok: true, text: null, photos: ['img_1'] }],
      [SECRET, { do: 'unsolved', text: '第二天又摆了' }],
    ],
  ],
];

/** The office after a report of a person; `look` is called after each stage with what there is to see. */
export async function playReportedPerson(look: (stage: string, scene: Scene) => Promise<void>): Promise<Scene> {
  const opened = await openWorld();
  const { store, clock, world } = opened;
  const told = { ...FILLED, reportedPerson: true, urgent: false };
  const secret = await reportAs(opened, SECRET, { ...told, description: '老王占道摆摊还打人' });
  const merged = await reportAs(opened, '物业人员', { ...FILLED, detail: '5 幢', urgent: false });
  const target = await reportAs(opened, '网格员乙', { ...FILLED, estate: '骆家庄小区', detail: '1 幢', urgent: false });
  const again = await reportAs(opened, SECRET, { ...told, detail: '8 幢', description: '老王又在 8 幢' });
  const steps: Scene['steps'] = { secret: [1], target: [] };
  const does = async (number: CaseId, who: string, command: { do: string } & Record<string, unknown>) => {
    clock.now += 60_000;
    expect([who, command.do, await doTo(opened, number, idOf(who), command, `step-${clock.now}`)]).toEqual([
      ...[who, command.do],
      'done',
    ]);
    const version = (await store.caseOf(number))?.version ?? 0;
    if (who === SECRET && number === secret) steps.secret.push(version);
  };
  await does(merged, '指挥室派遣员', { do: 'merge', into: secret, text: null });
  await does(again, '指挥室派遣员', { do: 'merge', into: target, text: null });
  await keep(opened, secret);
  // What is sent after a merge goes to the case that took the report in, under the sender's own name in its record.
  const id = 'om_after_the_merge';
  const message = {
    kind: 'message',
    key: id,
    messageId: aMessage(id),
    chatId: aChat('oc_own'),
    inGroup: false,
  } as const;
  const content = { type: 'words', words: typed('就是老王，昨天也在'), images: ['img_of_him'] } as const;
  await store.commit({
    at: clock.now,
    changes: [{ kind: 'collect', openId: idOf(SECRET), target: again, until: clock.now + 600_000 }],
    says: [],
  });
  await receive(
    { ...message, who: { openId: idOf(SECRET) }, content: { ...content, images: [...content.images] } },
    world,
  );
  await deliverDue(world);
  steps.target.push((await store.caseOf(target))?.version ?? 0);
  const scene = { opened, secret, target, steps };
  for (const [stage, played] of STAGES) {
    for (const [who, command] of played)
      if (command.do !== 'verify' || (await store.caseOf(secret))?.state === 'to-verify')
        await does(secret, who, command);
    await deliverDue(world);
    await look(stage, scene);
  }
  return scene;
}

/** The forms and the question that views need. */
async function keep({ store, clock }: Opened, secret: CaseId): Promise<void> {
  const at = clock.now;
  const openId = idOf('市监所值班员');
  const body = { form: 'case', act: 'giveTask', caseId: secret, seen: 1, filled: { what: '查照' } } as const;
  await store.commit({
    at,
    changes: [
      { kind: 'draft', draft: { id: TASK, openId, at, body } },
      {
        kind: 'draft',
        draft: {
          id: FORM,
          openId: idOf('网格员乙'),
          at,
          body: { form: 'report', noneFits: false, words: '', matter: 'CG04' },
        },
      },
      { kind: 'roster-draft', draft: { id: ASKED, openId: aPerson('ou_stranger'), at, ask: { form: 'asked' } } },
      {
        kind: 'question',
        question: {
          ...{ id: QUESTION, at, chatId: aChat('oc_own'), asker: idOf(SECRET), words: '楼下烧烤油烟', hits: [] },
          ...{ outcome: 'answer', matter: 'CG04', caseId: secret, state: { asked: [], offered: [] } },
        },
      },
      {
        kind: 'press',
        press: { id: 'p1', at, presser: idOf(SECRET), action: 'report', question: QUESTION, matter: 'CG04' },
      },
    ],
    says: [],
  });
}
