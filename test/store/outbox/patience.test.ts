import { describe, expect, test } from 'vitest';
import { faultOf, noAnswer } from '../../../src/feishu/errors.ts';
import { aChat } from '../../harness/ids.ts';
import { words } from '../open-world.ts';
import { anOutbox } from './an-outbox.ts';

const { office, say, texts, rows, passes, deliverAll, keepCards } = anOutbox();

describe('patience', () => {
  const failWith = (error: Error) => {
    office().messenger.send = async () => {
      throw error;
    };
  };
  const waitOf = () => Number(rows('due_at')[0]?.due_at) - office().clock.now;

  test('the wait grows from one second to a quarter of an hour', async () => {
    failWith(noAnswer('cut off'));
    await say(words(aChat('oc_a'), '一'));
    const waits: number[] = [];
    for (let tried = 0; tried < 8; tried++) {
      await deliverAll();
      waits.push(waitOf());
      passes(waitOf());
    }
    expect(waits.map((ms) => ms / 1_000)).toEqual([1, 4, 15, 60, 300, 900, 900, 900]);
  });

  test('the wait is what the platform asks for in its header', async () => {
    failWith(faultOf(99991400, 'request trigger frequency limit', 429, 37));
    await say(words(aChat('oc_a'), '一'));
    await deliverAll();
    expect(waitOf()).toBe(37_000);
  });

  test('content that is refused goes out once more without what people typed, under a uuid of its own', async () => {
    const send = office().messenger.send;
    let refused = 0;
    office().messenger.send = async (to, content, uuid) => {
      if (!uuid.endsWith('-plain')) {
        refused += 1;
        throw faultOf(230028, 'audit', 400);
      }
      return send(to, content, uuid);
    };
    await say({
      kind: 'send',
      to: { chatId: aChat('oc_a') },
      view: { view: 'notice', title: '电话', words: '打 13800001234' },
    });
    await deliverAll();
    expect(refused).toBe(1);
    expect(office().spoken).toHaveLength(1);
    expect(office().spoken[0]?.text).not.toContain('13800001234');
    expect(rows('state')).toEqual([{ state: 'sent' }]);
  });

  test('a refusal for good becomes a dead letter with its reason, and the chat goes on', async () => {
    const send = office().messenger.send;
    office().messenger.send = async (to, content, uuid) => {
      if ('words' in content && content.words === '一') throw faultOf(230013, 'no availability', 400);
      return send(to, content, uuid);
    };
    await say(words(aChat('oc_a'), '一'), words(aChat('oc_a'), '二'));
    await deliverAll();
    expect(texts()).toEqual(['二']);
    expect(await office().store.deadLetters(5)).toMatchObject([
      { queue: 'oc_a', error: expect.stringContaining('230013') },
    ]);
    expect(office().lines.join()).toContain('given up');
  });

  test('what a whole day of tries did not bring through becomes a dead letter', async () => {
    failWith(noAnswer('cut off'));
    await say(words(aChat('oc_a'), '一'));
    for (let hours = 0; hours < 26; hours++) {
      await deliverAll();
      passes(3_600_000);
    }
    expect(await office().store.deadLetters(5)).toHaveLength(1);
  });

  test('a card that cannot be drawn does not keep its chat waiting for a day', async () => {
    await say(
      { kind: 'send', to: { chatId: aChat('oc_a') }, view: { view: 'matter', matter: 'XX99' } },
      words(aChat('oc_a'), '二'),
    );
    for (let tried = 0; tried < 8; tried++) {
      await deliverAll();
      passes(300_000);
    }
    expect(texts()).toEqual(['二']);
    expect(await office().store.deadLetters(5)).toMatchObject([{ error: expect.stringContaining('XX99') }]);
  });

  test('one card that can be drawn no more holds up no other card of the record', async () => {
    await keepCards('case:WX-261124-001', 'oc_a', 'oc_b', 'oc_c');
    const { update } = office().messenger;
    office().messenger.update = async (messageId, card) => {
      if (messageId === 'om_oc_a') throw faultOf(230011, 'recalled', 400);
      return update(messageId, card);
    };
    await say({ kind: 'refresh', subject: 'case:WX-261124-001' });
    await deliverAll();
    expect(office().drawn).toEqual(['om_oc_b', 'om_oc_c']);
    expect(rows('state')).toEqual([{ state: 'sent' }]);
  });
});
