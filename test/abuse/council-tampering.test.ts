import { afterEach, beforeEach, expect, test } from 'vitest';
import { receive } from '../../src/bot/receive.ts';
import type { OpenId } from '../../src/brands.ts';
import type { CaseId } from '../../src/cases/record/ids.ts';
import { WHISTLE } from '../cases/story.ts';
import { aDraft, aPerson } from '../harness/ids.ts';
import { type Opened, openWorld } from '../store/open-world.ts';
import { click, doTo, idOf, openForm, reportCase } from '../store/report-case.ts';

let opened: Opened;
let number: CaseId;
const WHISTLER = idOf('网格员甲');
const press = async (openId: OpenId, value: unknown) => (await receive(click(openId, value), opened.world)).toast;
const ratings = async () =>
  (await opened.store.ratings(number, 1)).map(({ department, value }) => `${department} ${value}`);

beforeEach(async () => {
  opened = await openWorld();
  number = await reportCase(opened);
  const departments = ['police', 'market-supervision'];
  expect(await doTo(opened, number, WHISTLER, { ...WHISTLE, departments }, 'whistle')).toBe('done');
  expect(await doTo(opened, number, idOf('带班领导'), { do: 'agree' }, 'agree')).toBe('done');
});
afterEach(() => opened.close());

test('who whistled says how the departments came that were whistled, and no other', async () => {
  const rate = (department: string) => ({ do: 'rate', council: `${number}/1`, department, value: 'late' });
  expect((await press(WHISTLER, rate('police')))?.content).toContain('记下了');
  for (const other of ['environment', 'constructor', WHISTLER, '不存在的部门'])
    expect((await press(WHISTLER, rate(other)))?.type).toBe('warning');
  expect((await press(aPerson('ou_stranger'), rate('police')))?.type).toBe('warning');
  expect(await ratings()).toEqual(['police late']);
});

test('a form of another kind is no task to give: nothing is given, and it stays open for its owner', async () => {
  const lead = idOf('执法队值班员');
  const at = opened.clock.now;
  const body = { form: 'case', act: 'feedBack', caseId: number, seen: 1 } as const;
  await opened.store.commit({
    at,
    changes: [{ kind: 'draft', draft: { id: aDraft('feed-back'), openId: lead, at, body } }],
    says: [],
  });
  const before = (await opened.store.caseOf(number))?.version;
  for (const draft of ['feed-back', await openForm(opened, WHISTLER), 'x'])
    for (const how of ['confirm', 'change'])
      expect([how, (await press(lead, { do: 'task-draft', draft, how }))?.type]).toEqual([how, 'warning']);
  expect((await opened.store.caseOf(number))?.version).toBe(before);
  expect((await opened.store.draft(aDraft('feed-back')))?.usedAt).toBeUndefined();
});
