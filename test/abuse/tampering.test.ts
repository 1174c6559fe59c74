import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Action } from '../../cards/actions.ts';
import { onForm } from '../../src/bot/cases/on-form.ts';
import { receive } from '../../src/bot/receive.ts';
import { type OpenId, typed } from '../../src/brands.ts';
import type { CaseId } from '../../src/cases/record/ids.ts';
import { checkDatabase } from '../../src/store/file/check-database.ts';
import { aChat, aMessage, aPerson } from '../harness/ids.ts';
import { runs } from '../harness/thorough.ts';
import { type Opened, openWorld } from '../store/open-world.ts';
import { click, doTo, FILLED, idOf, openForm, reportCase } from '../store/report-case.ts';
import { forgedAction } from './forgery.ts';

let opened: Opened;
let number: CaseId;
const stranger = 'ou_stranger';
const press = (openId: OpenId, value: unknown, form?: Record<string, unknown>) =>
  receive(click(openId, value, form), opened.world);
const version = async () => (await opened.store.caseOf(number))?.version;
const cases = () => Number(opened.database.raw.prepare('SELECT count(*) AS n FROM cases').get()?.n);
const heard = () =>
  opened.database.raw
    .prepare('SELECT queue, body FROM outbox')
    .all()
    .map((row) => `${row.queue} ${row.body}`)
    .join('\n');

beforeEach(async () => {
  opened = await openWorld();
  number = await reportCase(opened, { ...FILLED, phone: '13800001234', wantsReply: true });
});
afterEach(() => opened.close());

describe('forged buttons', () => {
  test('a value that is none of ours changes nothing and is answered kindly', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (value) => {
        const { toast } = await press(aPerson(stranger), value);
        expect(toast?.type).toBe('warning');
      }),
      { numRuns: 50 },
    );
    expect(await version()).toBe(1);
  });

  test('an action with ids of others, of nothing or of another kind never throws and never touches the case', async () => {
    const owner = idOf('网格员甲');
    const draft = await openForm(opened, owner);
    const known = [number, `${number}/1`, draft, `${owner}-0`, 'CG04', 'enforcement-team', owner];
    const forgers = [stranger, idOf('物业人员'), idOf('市监所值班员')];
    let [understood, forged] = [0, 0];
    await fc.assert(
      fc.asyncProperty(forgedAction(known), async (forgery) => {
        if (Action.safeParse(forgery).success) understood += 1;
        opened.clock.now += 2_000;
        // Another department's officer and the property staff of the place are nobody to this case either.
        const presser = forgers[forged++ % forgers.length] ?? stranger;
        await press(aPerson(presser), forgery, { text: '伪造', lead: 'police' });
        expect([forgery, await version(), cases()]).toEqual([forgery, 1, 1]);
      }),
      { numRuns: runs(600) },
    );
    // What is turned away as no button of ours would prove nothing.
    expect(understood).toBeGreaterThan(runs(600) / 4);
    expect((await opened.store.draft(draft))?.usedAt).toBeUndefined();
    expect(await checkDatabase(opened.database)).toEqual([]);
    expect(heard()).not.toContain('13800001234');
  });

  test.each([
    'sign',
    'verify',
    'confirm',
    'withdraw',
    'agree',
    'resume',
    'callPatrol',
    'merge',
    'amber',
    'groupMade',
    'recompute',
  ])('somebody who has nothing to do with the case cannot %s', async (act) => {
    const { toast } = await press(aPerson(stranger), { do: 'act', case: number, act, v: 1 });
    expect(toast?.type).toBe('warning');
    expect(await version()).toBe(1);
  });

  test.each(['see-case', 'timeline', 'phone'])('a stranger gets nothing of a case by %s', async (what) => {
    const before = heard();
    const { toast, card } = await press(aPerson(stranger), { do: what, case: number });
    expect(toast?.type).toBe('warning');
    expect(card).toBeUndefined();
    expect(heard()).toBe(before);
  });

  test('property staff see no case of others, not even of their own 小区', async () => {
    const { toast } = await press(idOf('物业人员'), { do: 'see-case', case: number });
    expect(toast?.type).toBe('warning');
  });

  test('the version of an outdated card, a future one and a wild one change nothing', async () => {
    for (const v of [0, 2, -1, 2 ** 53 - 1]) {
      const { toast } = await press(idOf('执法队值班员'), { do: 'act', case: number, act: 'sign', v });
      expect(toast?.content).toContain('过时');
    }
    expect(await version()).toBe(1);
  });
});

describe('forms', () => {
  test("another person's form cannot be submitted, nor followed up, and stays open for its owner", async () => {
    const draft = await openForm(opened, idOf('网格员甲'));
    for (const value of [
      { do: 'submit', draft },
      { do: 'report-anyway', draft },
      { do: 'follow-instead', draft, case: number },
    ])
      expect((await press(aPerson(stranger), value, FILLED)).toast?.type).toBe('warning');
    expect(cases()).toBe(1);
    expect((await press(idOf('网格员甲'), { do: 'submit', draft }, FILLED)).toast?.content).toContain('已上报');
  });

  test('a form opened while one might is refused when one may no longer', async () => {
    const officer = idOf('执法队值班员');
    await doTo(opened, number, officer, { do: 'sign' }, 'sign');
    const outcome = await onForm({ do: 'form', case: number, act: 'feedBack', v: 2 }, click(officer, {}), opened.world);
    await opened.store.commit({ at: opened.clock.now, ...outcome });
    const [draft] = outcome.changes.flatMap((change) => (change.kind === 'draft' ? [change.draft.id] : []));
    const lead = { do: 'redispatch', lead: 'police', for: null, text: '改派' };
    expect(await doTo(opened, number, idOf('指挥室派遣员'), lead, 'redispatch')).toBe('done');
    const { toast } = await press(officer, { do: 'submit', draft }, { outcome: 'solved', text: '做完了' });
    expect(toast?.type).toBe('warning');
    expect((await opened.store.caseOf(number))?.result).toBeNull();
  });

  test('wrong types, missing and foreign fields: a case as the lifecycle knows it, or a refusal; never a fault', async () => {
    const names = [
      'estate',
      'detail',
      'description',
      'urgent',
      'phone',
      'wantsReply',
      'object',
      'source',
      'ask_peak',
      'circumstance',
      '__proto__',
      'constructor',
      'do',
      'matterId',
      'place',
    ];
    const value = fc.oneof(fc.constant('德加小区'), fc.string(), fc.anything(), fc.constant('x'.repeat(5_000)));
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 12 }), async (form) => {
        opened.clock.now += 60_000;
        const draft = await openForm(opened, idOf('网格员甲'));
        const { toast, card } = await press(idOf('网格员甲'), { do: 'submit', draft }, form);
        expect(toast ?? card).toBeDefined();
      }),
      { numRuns: runs(120) },
    );
    expect(await checkDatabase(opened.database)).toEqual([]);
  });

  test('a megabyte of text is cut before it is kept', async () => {
    const draft = await openForm(opened, idOf('网格员甲'));
    const mega = '油烟'.repeat(350_000);
    await press(
      idOf('网格员甲'),
      { do: 'submit', draft },
      { ...FILLED, description: mega, object: mega, detail: mega, ask_peak: mega },
    );
    await receive(
      {
        kind: 'message',
        key: 'om_mega',
        messageId: aMessage('om_mega'),
        chatId: aChat('oc'),
        inGroup: false,
        who: { openId: aPerson(stranger) },
        content: { type: 'words', words: typed(mega), images: [] },
      },
      opened.world,
    );
    const longest = opened.database.raw
      .prepare(
        'SELECT max(length(body)) AS n FROM (SELECT body FROM cases UNION ALL SELECT body FROM case_events UNION ALL SELECT body FROM outbox UNION ALL SELECT body FROM drafts UNION ALL SELECT words FROM questions)',
      )
      .get();
    expect(Number(longest?.n)).toBeLessThan(40_000);
  });

  test('a date that is none, a department that is none and a person who is none are refused in words', async () => {
    const officer = idOf('执法队值班员');
    await doTo(opened, number, officer, { do: 'sign' }, 'sign');
    const bad = [
      { do: 'hold', reason: 'owner-away', text: '等', until: '2026-99-99', fileNumber: null },
      { do: 'requestSupport', department: 'nowhere', for: null },
      { do: 'handOver', to: { openId: stranger, name: '' }, text: null },
    ];
    for (const command of bad) expect(await doTo(opened, number, officer, command, 'bad')).toMatch(/[一-龥]/);
    expect(await version()).toBe(2);
  });
});
