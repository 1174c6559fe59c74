import { describe, expect, test } from 'vitest';
import { deliver } from '../../../src/bot/delivery/deliver.ts';
import { faultOf, noAnswer } from '../../../src/feishu/errors.ts';
import { aChat, aMessage, aPerson } from '../../harness/ids.ts';
import { words } from '../open-world.ts';
import { anOutbox } from './an-outbox.ts';

const { office, say, texts, rows, giveUp, passes, deliverAll } = anOutbox();

describe('once', () => {
  test('two rounds at once take each message up once', async () => {
    await say(...Array.from({ length: 10 }, (_, at) => words(aChat(`oc_${at}`), `第${at}`)));
    await Promise.all([deliver(office().world), deliver(office().world), deliver(office().world)]);
    expect(texts().toSorted()).toEqual(Array.from({ length: 10 }, (_, at) => `第${at}`));
  });

  test('a delivery whose owner died is taken up again when its lease is over, under the same uuid', async () => {
    await say(words(aChat('oc_a'), '一'));
    const [claimed] = await office().store.claim(40, office().clock.now);
    expect(claimed?.attempts).toBe(1);
    await deliverAll();
    expect(texts()).toEqual([]);
    passes(60_000);
    await deliverAll();
    expect(office().spoken).toEqual([{ to: 'oc_a', text: '一', uuid: claimed?.uuid }]);
  });

  test('who was so slow that another took the delivery up can neither give it up nor put it off any more', async () => {
    await say(words(aChat('oc_a'), '一'));
    const [slow] = await office().store.claim(40, office().clock.now);
    passes(60_000);
    const [quick] = await office().store.claim(40, office().clock.now);
    if (!slow || !quick) throw new Error('not claimed');
    await office().store.putOff(slow, office().clock.now + 900_000, 'slow', office().clock.now);
    await giveUp(slow, 'slow');
    expect(rows('state, error, lease_until')).toEqual([
      { state: 'queued', error: null, lease_until: office().clock.now + 60_000 },
    ]);
    await office().store.delivered(quick, { messageId: aMessage('om_1'), chatId: aChat('oc_a') }, office().clock.now);
    await giveUp(quick, 'late');
    expect(rows('state')).toEqual([{ state: 'sent' }]);
  });

  test('a retry carries the uuid of the first try', async () => {
    const uuids: string[] = [];
    const send = office().messenger.send;
    office().messenger.send = async (_to, _content, uuid) => {
      uuids.push(uuid);
      throw noAnswer('the answer was lost');
    };
    await say(words(aChat('oc_a'), '一'));
    await deliverAll();
    office().messenger.send = send;
    passes(1_000);
    await deliverAll();
    expect(office().spoken.map((one) => one.uuid)).toEqual(uuids);
  });

  test('refreshes of one record that wait are one; one that comes while it is under way makes one more', async () => {
    const refresh = { kind: 'refresh', subject: 'case:WX-261124-001' } as const;
    await say(refresh, refresh);
    await say(refresh);
    expect(rows('revision')).toEqual([{ revision: 3 }]);
    const [claimed] = await office().store.claim(40, office().clock.now);
    await say(refresh);
    if (claimed) await office().store.delivered(claimed, {}, office().clock.now);
    expect(rows('state')).toEqual([{ state: 'queued' }]);
    await deliverAll();
    expect(rows('state')).toEqual([{ state: 'sent' }]);
  });

  test('of two refreshes that become one the earlier time holds, whichever came first', async () => {
    const { now } = office().clock;
    const refresh = (subject: string, notBefore?: number) => ({ kind: 'refresh', subject, notBefore }) as const;
    await say(refresh('case:WX-261124-001', now + 60_000), refresh('case:WX-261124-002'));
    await say(refresh('case:WX-261124-001'), refresh('case:WX-261124-002', now + 60_000));
    expect(rows('due_at, revision')).toEqual([
      { due_at: now, revision: 2 },
      { due_at: now, revision: 2 },
    ]);
    await say(refresh('case:WX-261124-001', now - 60_000));
    expect(rows('due_at')[0]).toEqual({ due_at: now - 60_000 });
  });

  test('the private copies of a mark that could not be set are written once, even if the message is delivered again', async () => {
    office().messenger.buzz = async () => {
      throw faultOf(230023, 'too many urgents', 400);
    };
    await say({
      kind: 'send',
      to: { chatId: aChat('oc_a') },
      view: { view: 'words', words: '紧急' },
      buzz: [aPerson('ou_1'), aPerson('ou_2')],
    });
    const [queued] = await office().store.claim(40, office().clock.now);
    expect(queued).toBeDefined();
    // The first owner died after the platform had taken it all, before it was marked as sent.
    passes(60_000);
    const { delivered } = office().store;
    let died = false;
    office().world.store.delivered = async (...given) => {
      if (!died) {
        died = true;
        throw new Error('killed');
      }
      return delivered(...given);
    };
    await deliverAll();
    passes(60_000);
    await deliverAll();
    expect(office().spoken.filter((one) => one.to.startsWith('ou_'))).toHaveLength(2);
  });
});
