import { afterEach, beforeEach, expect, test } from 'vitest';
import { receive } from '../../src/bot/receive.ts';
import type { OpenId } from '../../src/brands.ts';
import type { CaseId } from '../../src/cases/record/ids.ts';
import { deliverDue } from '../harness/deliver-due.ts';
import { aPerson } from '../harness/ids.ts';
import { type Opened, openWorld } from '../store/open-world.ts';
import { click, doTo, idOf, reportCase } from '../store/report-case.ts';

let opened: Opened;
let number: CaseId;
beforeEach(async () => {
  opened = await openWorld();
  number = await reportCase(opened);
});
afterEach(() => opened.close());

/** The calls of the store that a click makes, in their order; the answer's toast first. */
async function callsOf(openId: OpenId, value: unknown, on = {}): Promise<string[]> {
  const calls: string[] = [];
  const store = new Proxy(opened.store, {
    get(target, name, receiver) {
      calls.push(String(name));
      return Reflect.get(target, name, receiver);
    },
  });
  const { toast, card } = await receive({ ...click(openId, value), ...on }, { ...opened.world, store });
  return [`${toast?.type} ${card ? 'card' : ''}`.trim(), ...calls];
}

const act = (name: string, v: number) => ({ do: 'act', case: number, act: name, v });
const officer = () => idOf('执法队值班员');
const reporter = () => idOf('网格员甲');

test('a button of a case: one reading, one write, and the card is drawn from what was read', async () => {
  await deliverDue(opened.world);
  const [live] = (await opened.store.liveCards(`case:${number}`)).filter(({ queue }) => queue.startsWith('oc_'));
  const onCard = { messageId: live?.messageId ?? '', chatId: live?.queue ?? '' };
  expect(await callsOf(officer(), act('sign', 1), onCard)).toEqual(['success card', 'gather', 'liveCards', 'commit']);
  // Of a card that is none of those drawn anew it is asked whether it stands in a group.
  const calls = ['success card', 'gather', 'liveCards', 'chat', 'commit'];
  expect(await callsOf(reporter(), act('urge', 2))).toEqual(calls);
  expect(await callsOf(idOf('网格员乙'), act('follow', 3))).toEqual(calls);
});

test('a refused button reads once, and so does one of a card out of date, which is drawn anew', async () => {
  expect(await callsOf(aPerson('ou_stranger'), act('sign', 1))).toEqual([
    'warning',
    'gather',
    'liveCards',
    'chat',
    'commit',
  ]);
  await doTo(opened, number, officer(), { do: 'sign' }, 'sign');
  expect(await callsOf(officer(), act('sign', 1))).toEqual(['warning card', 'gather', 'liveCards', 'chat', 'commit']);
});

test('a form opened, something to see, another page of a list', async () => {
  // What may be sent to the presser's own chat is said by where it was pressed, which is read beside.
  expect(await callsOf(officer(), { do: 'form', case: number, act: 'return', v: 1 })).toEqual([
    'info',
    'chat',
    'gather',
    'commit',
  ]);
  for (const look of ['see-case', 'timeline'])
    expect(await callsOf(reporter(), { do: look, case: number })).toEqual(['info', 'chat', 'gather', 'commit']);
  expect(await callsOf(reporter(), { do: 'list', list: 'mine', page: 0 })).toEqual([
    'undefined card',
    'chat',
    'roster',
    'commit',
    'listed',
  ]);
});
