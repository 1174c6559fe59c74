import { afterEach, beforeEach, expect, test } from 'vitest';
import { deliver } from '../../src/bot/delivery/deliver.ts';
import type { CaseId } from '../../src/cases/record/ids.ts';
import { deliverDue } from '../harness/deliver-due.ts';
import { type Opened, openWorld } from './open-world.ts';
import { doTo, idOf, reportCase } from './report-case.ts';

let opened: Opened;
let number: CaseId;
beforeEach(async () => {
  opened = await openWorld();
  number = await reportCase(opened);
});
afterEach(() => opened.close());

const deliverAll = () => deliverDue(opened.world);
const sign = () => doTo(opened, number, idOf('执法队值班员'), { do: 'sign' }, 'sign');
const cardOf = (messageId: string) => opened.spoken.find((_, at) => `om_${at + 1}` === messageId);

test('a card that was drawn before a change, and known only after its refresh had run, is drawn anew', async () => {
  const { send } = opened.messenger;
  let signed = false;
  opened.messenger.send = async (...given) => {
    const sent = await send(...given);
    if (!signed && 'chatId' in given[0]) {
      signed = true;
      // While the platform answers, somebody signs, and all that this brings is delivered.
      expect(await sign()).toBe('done');
      await deliver(opened.world);
      expect(opened.drawn).not.toContain(sent.messageId);
    }
    return sent;
  };
  await deliverAll();
  const [live] = (await opened.store.liveCards(`case:${number}`)).filter((card) => card.queue.startsWith('oc_'));
  expect(cardOf(live?.messageId ?? '')?.text).toContain('待签收');
  expect(opened.drawn).toContain(live?.messageId);
});

test('a card whose first try had an unknown end is drawn anew: the platform may have kept the older picture', async () => {
  const { send } = opened.messenger;
  let lost = false;
  opened.messenger.send = async (...given) => {
    const sent = await send(...given);
    if (!lost && 'chatId' in given[0]) {
      lost = true;
      throw new Error('the answer was lost');
    }
    return sent;
  };
  await deliverAll();
  await sign();
  opened.clock.now += 5_000;
  await deliverAll();
  const [live] = (await opened.store.liveCards(`case:${number}`)).filter((card) => card.queue.startsWith('oc_'));
  expect(opened.drawn).toContain(live?.messageId);
});

test('a refresh that was overtaken by a newer one ends with the newer picture', async () => {
  await deliverAll();
  const [live] = (await opened.store.liveCards(`case:${number}`)).filter((card) => card.queue.startsWith('oc_'));
  const shown: string[] = [];
  const { update } = opened.messenger;
  let overtaken = false;
  opened.messenger.update = async (messageId, card) => {
    if (messageId === live?.messageId && !overtaken) {
      overtaken = true;
      // While the older picture is on its way somebody signs, and the picture of that is there first.
      expect(await sign()).toBe('done');
      await deliver(opened.world);
    }
    if (messageId === live?.messageId) shown.push(JSON.stringify(card));
    return update(messageId, card);
  };
  const again = { kind: 'refresh', subject: `case:${number}`, only: live?.messageId } as const;
  await opened.store.commit({ at: opened.clock.now, changes: [], says: [again] });
  await deliverAll();
  expect(shown.map((card) => card.includes('待签收'))).toEqual([false, true, false]);
});

test('a card of a case that stood still is not drawn twice', async () => {
  await deliverAll();
  const [live] = (await opened.store.liveCards(`case:${number}`)).filter((card) => card.queue.startsWith('oc_'));
  expect(live?.messageId).toBeDefined();
  expect(opened.drawn).not.toContain(live?.messageId);
});
