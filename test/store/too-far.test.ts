import { afterEach, beforeEach, expect, test } from 'vitest';
import { onTick } from '../../src/bot/on-tick.ts';
import { faultOf, noAnswer } from '../../src/feishu/errors.ts';
import { aChat } from '../harness/ids.ts';
import { type Opened, openWorld, words } from './open-world.ts';

const HOUR = 3_600_000;
let opened: Opened;
beforeEach(async () => {
  opened = await openWorld();
});
afterEach(() => opened.close());

const say = (...says: Parameters<Opened['store']['commit']>[0]['says']) =>
  opened.store.commit({ at: opened.clock.now, changes: [], says });
const told = () => JSON.stringify(opened.spoken);
const failing = () => {
  const { send } = opened.messenger;
  opened.messenger.send = async () => {
    throw noAnswer('cut off');
  };
  return () => {
    opened.messenger.send = send;
  };
};

test('a message that failed while the clock ran two hours ahead goes out as soon as the clock is right again', async () => {
  const mend = failing();
  await say(words(aChat('oc_a'), '第一句'), words(aChat('oc_a'), '第二句'));
  opened.clock.now += 2 * HOUR;
  await onTick(opened.world);
  opened.clock.now -= 2 * HOUR;
  mend();
  await onTick(opened.world);
  await onTick(opened.world);
  expect(told()).toContain('第一句');
  expect(told()).toContain('第二句');
});

test('one that was tried before the clock ran ahead, and again meanwhile, does too', async () => {
  const mend = failing();
  await say(words(aChat('oc_a'), '又试过'));
  await onTick(opened.world);
  opened.clock.now += 2 * HOUR;
  await onTick(opened.world);
  opened.clock.now -= 2 * HOUR;
  mend();
  await onTick(opened.world);
  expect(told()).toContain('又试过');
});

test('where the clock is right, a wait of hours that the platform asked for is kept', async () => {
  const { send } = opened.messenger;
  opened.messenger.send = async () => {
    throw faultOf(99991400, 'rate limited', 429, 3 * 3_600);
  };
  await say(words(aChat('oc_a'), '等三小时'));
  await onTick(opened.world);
  opened.messenger.send = send;
  for (let n = 0; n < 2; n++) {
    opened.clock.now += HOUR;
    await onTick(opened.world);
    expect(told()).not.toContain('等三小时');
  }
  opened.clock.now += HOUR;
  await onTick(opened.world);
  expect(told()).toContain('等三小时');
});

test('what was written while the clock ran ahead, to be sent at once, is', async () => {
  opened.clock.now += 30 * HOUR;
  await say(words(aChat('oc_a'), '马上'));
  opened.clock.now -= 30 * HOUR;
  await onTick(opened.world);
  expect(told()).toContain('马上');
});

test('what somebody had taken up when the clock was set back is taken up anew', async () => {
  await say(words(aChat('oc_a'), '拿走了'));
  opened.clock.now += 2 * HOUR;
  expect(await opened.store.claim(1, opened.clock.now)).toHaveLength(1);
  opened.clock.now -= 2 * HOUR;
  await onTick(opened.world);
  expect(told()).toContain('拿走了');
});

test('what waits for the morning waits, and a second try keeps its wait', async () => {
  await say(words(aChat('oc_a'), '明早', { notBefore: opened.clock.now + 12 * HOUR }));
  await onTick(opened.world);
  expect(told()).not.toContain('明早');
  const mend = failing();
  await say(words(aChat('oc_b'), '再试'));
  await onTick(opened.world);
  mend();
  expect(await opened.store.lookAnew(opened.clock.now, false)).toBe(0);
  await onTick(opened.world);
  expect(told()).not.toContain('明早');
  expect(told()).not.toContain('再试');
  opened.clock.now += 12 * HOUR;
  await onTick(opened.world);
  expect(told()).toContain('明早');
});
