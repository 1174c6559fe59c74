import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { deliver } from '../../src/bot/delivery/deliver.ts';
import type { Queued } from '../../src/bot/ports/outbox.ts';
import { faultOf, noAnswer } from '../../src/feishu/errors.ts';
import { type Opened, openWorld, words } from './open-world.ts';

let opened: Opened;
const say = (...says: Parameters<Opened['store']['commit']>[0]['says']) =>
  opened.store.commit({ at: opened.clock.now, changes: [], says });
const texts = () => opened.spoken.map((one) => one.text);
const rows = (columns = '*') => opened.database.raw.prepare(`SELECT ${columns} FROM outbox ORDER BY id`).all();
const giveUp = ({ id, attempts }: Queued, error: string) =>
  opened.store.commit({
    at: opened.clock.now,
    changes: [{ kind: 'given-up', id, attempts, error, at: opened.clock.now }],
    says: [],
  });
const passes = (ms: number) => {
  opened.clock.now += ms;
};
const deliverAll = async () => {
  while ((await deliver(opened.world)) > 0);
};
/** A live card of the subject in each of these chats, `om_` before the chat's name. */
const keepCards = (subject: string, ...chats: string[]) =>
  opened.store.commit({
    at: opened.clock.now,
    changes: chats.map((chat) => ({
      kind: 'live-card',
      subject,
      queue: chat,
      view: { view: 'notice', title: chat, words: '' },
      messageId: `om_${chat}`,
      chatId: chat,
      at: opened.clock.now,
    })),
    says: [],
  });

beforeEach(async () => {
  opened = await openWorld();
});
afterEach(() => opened.close());

describe('order', () => {
  test('the messages of one chat go out one after the other, as they were written', async () => {
    await say(words('oc_a', '一'), words('oc_b', '甲'), words('oc_a', '二'), words('oc_a', '三'));
    await deliverAll();
    expect(opened.spoken.filter((one) => one.to === 'oc_a').map((one) => one.text)).toEqual(['一', '二', '三']);
  });

  test('a message that fails holds up its own chat and no other', async () => {
    const send = opened.messenger.send;
    opened.messenger.send = async (to, content, uuid) => {
      if ('chatId' in to && to.chatId === 'oc_a' && 'words' in content && content.words === '一')
        throw noAnswer('cut off');
      return send(to, content, uuid);
    };
    await say(words('oc_a', '一'), words('oc_a', '二'), words('oc_b', '甲'));
    await deliverAll();
    expect(texts()).toEqual(['甲']);
    opened.messenger.send = send;
    passes(1_000);
    await deliverAll();
    expect(texts()).toEqual(['甲', '一', '二']);
  });

  test('a call that hangs holds up its own chat and no other, also not what is written while it hangs', async () => {
    const send = opened.messenger.send;
    let answer: (() => void) | undefined;
    opened.messenger.send = async (to, content, uuid) => {
      if ('chatId' in to && to.chatId === 'oc_slow') await new Promise<void>((done) => (answer = done));
      return send(to, content, uuid);
    };
    await say(words('oc_slow', '慢'));
    const first = deliver(opened.world);
    await vi.waitUntil(() => answer !== undefined);
    await say(words('oc_b', '甲'), words('oc_slow', '慢二'));
    const second = deliver(opened.world);
    await vi.waitUntil(() => texts().length > 0);
    expect(texts()).toEqual(['甲']);
    opened.messenger.send = send;
    answer?.();
    await Promise.all([first, second]);
    await deliverAll();
    expect(texts()).toEqual(['甲', '慢', '慢二']);
  });

  test('what waits until the morning holds up nothing that is urgent', async () => {
    await say(words('oc_a', '明早', { notBefore: opened.clock.now + 60_000 }), words('oc_a', '现在'));
    await deliverAll();
    expect(texts()).toEqual(['现在']);
    passes(60_000);
    await deliverAll();
    expect(texts()).toEqual(['现在', '明早']);
  });

  test('forty a round, the rest with the next', async () => {
    await say(...Array.from({ length: 45 }, (_, at) => words(`oc_${at}`, '你好')));
    expect(await deliver(opened.world)).toBe(40);
    expect(await deliver(opened.world)).toBe(5);
    expect(await deliver(opened.world)).toBe(0);
  });
});

describe('once', () => {
  test('two rounds at once take each message up once', async () => {
    await say(...Array.from({ length: 10 }, (_, at) => words(`oc_${at}`, `第${at}`)));
    await Promise.all([deliver(opened.world), deliver(opened.world), deliver(opened.world)]);
    expect(texts().toSorted()).toEqual(Array.from({ length: 10 }, (_, at) => `第${at}`));
  });

  test('a delivery whose owner died is taken up again when its lease is over, under the same uuid', async () => {
    await say(words('oc_a', '一'));
    const [claimed] = await opened.store.claim(40, opened.clock.now);
    expect(claimed?.attempts).toBe(1);
    await deliverAll();
    expect(texts()).toEqual([]);
    passes(60_000);
    await deliverAll();
    expect(opened.spoken).toEqual([{ to: 'oc_a', text: '一', uuid: claimed?.uuid }]);
  });

  test('who was so slow that another took the delivery up can neither give it up nor put it off any more', async () => {
    await say(words('oc_a', '一'));
    const [slow] = await opened.store.claim(40, opened.clock.now);
    passes(60_000);
    const [quick] = await opened.store.claim(40, opened.clock.now);
    if (!slow || !quick) throw new Error('not claimed');
    await opened.store.putOff(slow, opened.clock.now + 900_000, 'slow', opened.clock.now);
    await giveUp(slow, 'slow');
    expect(rows('state, error, lease_until')).toEqual([
      { state: 'queued', error: null, lease_until: opened.clock.now + 60_000 },
    ]);
    await opened.store.delivered(quick, { messageId: 'om_1', chatId: 'oc_a' }, opened.clock.now);
    await giveUp(quick, 'late');
    expect(rows('state')).toEqual([{ state: 'sent' }]);
  });

  test('a retry carries the uuid of the first try', async () => {
    const uuids: string[] = [];
    const send = opened.messenger.send;
    opened.messenger.send = async (_to, _content, uuid) => {
      uuids.push(uuid);
      throw noAnswer('the answer was lost');
    };
    await say(words('oc_a', '一'));
    await deliverAll();
    opened.messenger.send = send;
    passes(1_000);
    await deliverAll();
    expect(opened.spoken.map((one) => one.uuid)).toEqual(uuids);
  });

  test('refreshes of one record that wait are one; one that comes while it is under way makes one more', async () => {
    const refresh = { kind: 'refresh', subject: 'case:WX-261124-001' } as const;
    await say(refresh, refresh);
    await say(refresh);
    expect(rows('revision')).toEqual([{ revision: 3 }]);
    const [claimed] = await opened.store.claim(40, opened.clock.now);
    await say(refresh);
    if (claimed) await opened.store.delivered(claimed, {}, opened.clock.now);
    expect(rows('state')).toEqual([{ state: 'queued' }]);
    await deliverAll();
    expect(rows('state')).toEqual([{ state: 'sent' }]);
  });

  test('of two refreshes that become one the earlier time holds, whichever came first', async () => {
    const { now } = opened.clock;
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
    opened.messenger.buzz = async () => {
      throw faultOf(230023, 'too many urgents', 400);
    };
    await say({ kind: 'send', to: { chatId: 'oc_a' }, view: { view: 'words', words: '紧急' }, buzz: ['ou_1', 'ou_2'] });
    const [queued] = await opened.store.claim(40, opened.clock.now);
    expect(queued).toBeDefined();
    // The first owner died after the platform had taken it all, before it was marked as sent.
    passes(60_000);
    const { delivered } = opened.store;
    let died = false;
    opened.world.store.delivered = async (...given) => {
      if (!died) {
        died = true;
        throw new Error('killed');
      }
      return delivered(...given);
    };
    await deliverAll();
    passes(60_000);
    await deliverAll();
    expect(opened.spoken.filter((one) => one.to.startsWith('ou_'))).toHaveLength(2);
  });
});

describe('patience', () => {
  const failWith = (error: Error) => {
    opened.messenger.send = async () => {
      throw error;
    };
  };
  const waitOf = () => Number(rows('due_at')[0]?.due_at) - opened.clock.now;

  test('the wait grows from one second to a quarter of an hour', async () => {
    failWith(noAnswer('cut off'));
    await say(words('oc_a', '一'));
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
    await say(words('oc_a', '一'));
    await deliverAll();
    expect(waitOf()).toBe(37_000);
  });

  test('content that is refused goes out once more without what people typed, under a uuid of its own', async () => {
    const send = opened.messenger.send;
    let refused = 0;
    opened.messenger.send = async (to, content, uuid) => {
      if (!uuid.endsWith('-plain')) {
        refused += 1;
        throw faultOf(230028, 'audit', 400);
      }
      return send(to, content, uuid);
    };
    await say({
      kind: 'send',
      to: { chatId: 'oc_a' },
      view: { view: 'notice', title: '电话', words: '打 13800001234' },
    });
    await deliverAll();
    expect(refused).toBe(1);
    expect(opened.spoken).toHaveLength(1);
    expect(opened.spoken[0]?.text).not.toContain('13800001234');
    expect(rows('state')).toEqual([{ state: 'sent' }]);
  });

  test('a refusal for good becomes a dead letter with its reason, and the chat goes on', async () => {
    const send = opened.messenger.send;
    opened.messenger.send = async (to, content, uuid) => {
      if ('words' in content && content.words === '一') throw faultOf(230013, 'no availability', 400);
      return send(to, content, uuid);
    };
    await say(words('oc_a', '一'), words('oc_a', '二'));
    await deliverAll();
    expect(texts()).toEqual(['二']);
    expect(await opened.store.deadLetters(5)).toMatchObject([
      { queue: 'oc_a', error: expect.stringContaining('230013') },
    ]);
    expect(opened.lines.join()).toContain('given up');
  });

  test('what a whole day of tries did not bring through becomes a dead letter', async () => {
    failWith(noAnswer('cut off'));
    await say(words('oc_a', '一'));
    for (let hours = 0; hours < 26; hours++) {
      await deliverAll();
      passes(3_600_000);
    }
    expect(await opened.store.deadLetters(5)).toHaveLength(1);
  });

  test('a card that cannot be drawn does not keep its chat waiting for a day', async () => {
    await say({ kind: 'send', to: { chatId: 'oc_a' }, view: { view: 'matter', matter: 'XX99' } }, words('oc_a', '二'));
    for (let tried = 0; tried < 8; tried++) {
      await deliverAll();
      passes(300_000);
    }
    expect(texts()).toEqual(['二']);
    expect(await opened.store.deadLetters(5)).toMatchObject([{ error: expect.stringContaining('XX99') }]);
  });

  test('one card that can be drawn no more holds up no other card of the record', async () => {
    await keepCards('case:WX-261124-001', 'oc_a', 'oc_b', 'oc_c');
    const { update } = opened.messenger;
    opened.messenger.update = async (messageId, card) => {
      if (messageId === 'om_oc_a') throw faultOf(230011, 'recalled', 400);
      return update(messageId, card);
    };
    await say({ kind: 'refresh', subject: 'case:WX-261124-001' });
    await deliverAll();
    expect(opened.drawn).toEqual(['om_oc_b', 'om_oc_c']);
    expect(rows('state')).toEqual([{ state: 'sent' }]);
  });
});

describe('dead letters', () => {
  const again = (id: number) =>
    opened.store.commit({
      at: opened.clock.now,
      changes: [{ kind: 'dead-letter-again', id, at: opened.clock.now }],
      says: [],
    });
  const dead = async () => (await opened.store.deadLetters(9)).map(({ id }) => id);

  test('one is sent again by hand, under the same uuid and with all patience, once', async () => {
    const { send } = opened.messenger;
    const uuids: string[] = [];
    opened.messenger.send = async (_to, _content, uuid) => {
      uuids.push(uuid);
      throw noAnswer('cut off');
    };
    await say(words('oc_a', '一'));
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
    opened.messenger.send = send;
    passes(1_000);
    await deliverAll();
    expect(opened.spoken).toEqual([{ to: 'oc_a', text: '一', uuid: uuids[0] }]);
    await again(1);
    await deliverAll();
    expect(texts()).toEqual(['一']);
  });

  test('a refresh is sent again also while a newer one of the same cards waits', async () => {
    const refresh = { kind: 'refresh', subject: 'case:WX-261124-001' } as const;
    await say(refresh);
    const [claimed] = await opened.store.claim(40, opened.clock.now);
    if (!claimed) throw new Error('not claimed');
    await giveUp(claimed, 'refused');
    await say(refresh);
    expect(await again(claimed.id)).toBe('done');
    await deliverAll();
    expect(rows('state')).toEqual([{ state: 'sent' }, { state: 'sent' }]);
  });

  test('are told newest first, with when and why and what about', async () => {
    opened.messenger.send = async () => {
      throw faultOf(230013, 'no availability', 400);
    };
    await say({ ...words('oc_a', '一'), about: 'WX-261124-001' });
    await deliverAll();
    passes(60_000);
    await say(words('oc_b', '二'));
    await deliverAll();
    const error = expect.stringContaining('230013');
    expect(await opened.store.deadLetters(9)).toEqual([
      { id: 2, queue: 'oc_b', kind: 'send', error, at: opened.clock.now, about: undefined },
      { id: 1, queue: 'oc_a', kind: 'send', error, at: opened.clock.now - 60_000, about: 'WX-261124-001' },
    ]);
    expect(await opened.store.deadLetters(1)).toHaveLength(1);
  });
});

describe('refreshes', () => {
  const subject = 'case:WX-261124-001';
  beforeEach(async () => {
    await keepCards(subject, 'oc_a', 'oc_b', 'oc_c');
    await keepCards('case:WX-261124-002', 'oc_d');
  });

  test('draw every card of the record, and no card of another', async () => {
    await say({ kind: 'refresh', subject });
    await deliverAll();
    expect(opened.drawn).toEqual(['om_oc_a', 'om_oc_b', 'om_oc_c']);
  });

  test('leave out the card that the answer to a click has drawn already', async () => {
    await say({ kind: 'refresh', subject, except: 'om_oc_b' });
    await deliverAll();
    expect(opened.drawn).toEqual(['om_oc_a', 'om_oc_c']);
  });

  test('draw one card alone where it is named', async () => {
    await say({ kind: 'refresh', subject, only: 'om_oc_b' });
    await deliverAll();
    expect(opened.drawn).toEqual(['om_oc_b']);
  });

  test('of different cards do not become one', async () => {
    await say({ kind: 'refresh', subject, except: 'om_oc_a' }, { kind: 'refresh', subject, except: 'om_oc_b' });
    await deliverAll();
    expect(opened.drawn.toSorted()).toEqual(['om_oc_a', 'om_oc_b', 'om_oc_c', 'om_oc_c']);
  });

  test('of a card that is locked by an update under way are made again', async () => {
    const { update } = opened.messenger;
    opened.messenger.update = async () => {
      throw faultOf(230099, 'Failed to create card content, ext=card action is lock', 400);
    };
    await say({ kind: 'refresh', subject });
    await deliverAll();
    expect(opened.drawn).toEqual([]);
    opened.messenger.update = update;
    passes(1_000);
    await deliverAll();
    expect(opened.drawn).toEqual(['om_oc_a', 'om_oc_b', 'om_oc_c']);
  });
});

describe('forgetting', () => {
  test('what was delivered long ago goes, what was given up stays, and so does what waits', async () => {
    const send = opened.messenger.send;
    opened.messenger.send = async (to, content, uuid) => {
      if ('words' in content && content.words === '坏') throw faultOf(230013, 'no availability', 400);
      return send(to, content, uuid);
    };
    const { now } = opened.clock;
    await say(words('oc_a', '好'), words('oc_b', '坏'), words('oc_c', '等', { notBefore: now + 1_000_000 }));
    await deliverAll();
    await opened.store.forget(now, now);
    expect(rows('state')).toHaveLength(3);
    await opened.store.forget(now, now + 1);
    expect(rows('state')).toEqual([{ state: 'dead' }, { state: 'queued' }]);
  });
});
