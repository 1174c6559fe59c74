import { describe, expect, test, vi } from 'vitest';
import { deliver } from '../../../src/bot/delivery/deliver.ts';
import { noAnswer } from '../../../src/feishu/errors.ts';
import { aChat } from '../../harness/ids.ts';
import { words } from '../open-world.ts';
import { anOutbox } from './an-outbox.ts';

const { office, say, texts, passes, deliverAll } = anOutbox();

describe('order', () => {
  test('the messages of one chat go out one after the other, as they were written', async () => {
    await say(
      words(aChat('oc_a'), '一'),
      words(aChat('oc_b'), '甲'),
      words(aChat('oc_a'), '二'),
      words(aChat('oc_a'), '三'),
    );
    await deliverAll();
    expect(
      office()
        .spoken.filter((one) => one.to === 'oc_a')
        .map((one) => one.text),
    ).toEqual(['一', '二', '三']);
  });

  test('a message that fails holds up its own chat and no other', async () => {
    const send = office().messenger.send;
    office().messenger.send = async (to, content, uuid) => {
      if ('chatId' in to && to.chatId === 'oc_a' && 'words' in content && content.words === '一')
        throw noAnswer('cut off');
      return send(to, content, uuid);
    };
    await say(words(aChat('oc_a'), '一'), words(aChat('oc_a'), '二'), words(aChat('oc_b'), '甲'));
    await deliverAll();
    expect(texts()).toEqual(['甲']);
    // What stands behind it is due, and wakes nobody.
    expect(await office().world.store.nextDelivery()).toBeGreaterThan(office().clock.now);
    office().messenger.send = send;
    passes(1_000);
    await deliverAll();
    expect(texts()).toEqual(['甲', '一', '二']);
  });

  test('a call that hangs holds up its own chat and no other, also not what is written while it hangs', async () => {
    const send = office().messenger.send;
    let answer: (() => void) | undefined;
    office().messenger.send = async (to, content, uuid) => {
      if ('chatId' in to && to.chatId === 'oc_slow') await new Promise<void>((done) => (answer = done));
      return send(to, content, uuid);
    };
    await say(words(aChat('oc_slow'), '慢'));
    const first = deliver(office().world);
    await vi.waitUntil(() => answer !== undefined);
    await say(words(aChat('oc_b'), '甲'), words(aChat('oc_slow'), '慢二'));
    const second = deliver(office().world);
    await vi.waitUntil(() => texts().length > 0);
    expect(texts()).toEqual(['甲']);
    office().messenger.send = send;
    answer?.();
    await Promise.all([first, second]);
    await deliverAll();
    expect(texts()).toEqual(['甲', '慢', '慢二']);
  });

  test('what waits until the morning holds up nothing that is urgent', async () => {
    await say(words(aChat('oc_a'), '明早', { notBefore: office().clock.now + 60_000 }), words(aChat('oc_a'), '现在'));
    await deliverAll();
    expect(texts()).toEqual(['现在']);
    passes(60_000);
    await deliverAll();
    expect(texts()).toEqual(['现在', '明早']);
  });

  test('forty a round, the rest with the next', async () => {
    await say(...Array.from({ length: 45 }, (_, at) => words(aChat(`oc_${at}`), '你好')));
    expect(await deliver(office().world)).toBe(40);
    expect(await deliver(office().world)).toBe(5);
    expect(await deliver(office().world)).toBe(0);
  });
});
