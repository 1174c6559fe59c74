import { describe, expect, test } from 'vitest';
import { faultOf, noAnswer } from '../../../src/feishu/errors.ts';
import { aChat } from '../../harness/ids.ts';
import { words } from '../open-world.ts';
import { anOutbox } from './an-outbox.ts';

const { office, say, texts, rows, giveUp, passes, deliverAll } = anOutbox();

describe('dead letters', () => {
  const again = (id: number) =>
    office().store.commit({
      at: office().clock.now,
      changes: [{ kind: 'dead-letter-again', id, at: office().clock.now }],
      says: [],
    });
  const dead = async () => (await office().store.deadLetters(9)).map(({ id }) => id);

  test('one is sent again by hand, under the same uuid and with all patience, once', async () => {
    const { send } = office().messenger;
    const uuids: string[] = [];
    office().messenger.send = async (_to, _content, uuid) => {
      uuids.push(uuid);
      throw noAnswer('cut off');
    };
    await say(words(aChat('oc_a'), '一'));
    for (let hours = 0; hours < 26; hours++) {
      await deliverAll();
      passes(3_600_000);
    }
    expect(await dead()).toEqual([1]);
    await again(1);
    expect(await dead()).toEqual([]);
    await deliverAll();
    // Its day of patience begins anew: put off, not given up at once.
    expect(rows('state, attempts')).toEqual([{ state: 'queued', attempts: 1 }]);
    office().messenger.send = send;
    passes(1_000);
    await deliverAll();
    expect(office().spoken).toEqual([{ to: 'oc_a', text: '一', uuid: uuids[0] }]);
    await again(1);
    await deliverAll();
    expect(texts()).toEqual(['一']);
  });

  test('a refresh is sent again also while a newer one of the same cards waits', async () => {
    const refresh = { kind: 'refresh', subject: 'case:WX-261124-001' } as const;
    await say(refresh);
    const [claimed] = await office().store.claim(40, office().clock.now);
    if (!claimed) throw new Error('not claimed');
    await giveUp(claimed, 'refused');
    await say(refresh);
    expect(await again(claimed.id)).toBe('done');
    await deliverAll();
    expect(rows('state')).toEqual([{ state: 'sent' }, { state: 'sent' }]);
  });

  test('are told newest first, with when and why and what about', async () => {
    office().messenger.send = async () => {
      throw faultOf(230013, 'no availability', 400);
    };
    await say({ ...words(aChat('oc_a'), '一'), about: 'WX-261124-001' });
    await deliverAll();
    passes(60_000);
    await say(words(aChat('oc_b'), '二'));
    await deliverAll();
    const error = expect.stringContaining('230013');
    expect(await office().store.deadLetters(9)).toEqual([
      { id: 2, queue: 'oc_b', kind: 'send', error, at: office().clock.now, about: undefined },
      { id: 1, queue: 'oc_a', kind: 'send', error, at: office().clock.now - 60_000, about: 'WX-261124-001' },
    ]);
    expect(await office().store.deadLetters(1)).toHaveLength(1);
  });
});
