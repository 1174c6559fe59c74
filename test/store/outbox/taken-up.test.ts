import { expect, test } from 'vitest';
import { aChat } from '../../harness/ids.ts';
import { words } from '../open-world.ts';
import { anOutbox } from './an-outbox.ts';

const { office, say, texts, rows, passes, deliverAll } = anOutbox();

const sayAndTake = (...says: Parameters<typeof say>) =>
  office().store.commit({ at: office().clock.now, changes: [], says, takes: true });

test('what stands first in its queue is written as taken up: nobody else gets it, and whoever wrote it delivers it', async () => {
  await sayAndTake(words(aChat('oc_a'), '一'), words(aChat('oc_a'), '二'), words(aChat('oc_b'), '三'));
  const { now } = office().clock;
  expect(rows('lease_until, attempts, first_tried_at')).toEqual([
    { lease_until: now + 60_000, attempts: 1, first_tried_at: now },
    { lease_until: 0, attempts: 0, first_tried_at: null },
    { lease_until: now + 60_000, attempts: 1, first_tried_at: now },
  ]);
  expect(await office().store.claim(40, now)).toEqual([]);
  await deliverAll();
  expect(texts()).toEqual(['一', '三', '二']);
  expect(rows('state')).toEqual([{ state: 'sent' }, { state: 'sent' }, { state: 'sent' }]);
});

test('behind a message that waits for its next try nothing is taken up; what is urgent goes past it', async () => {
  await say(words(aChat('oc_a'), '一'));
  const [first] = await office().store.claim(40, office().clock.now);
  if (!first) throw new Error('not claimed');
  await office().store.putOff(first, office().clock.now + 900_000, 'slow', office().clock.now);
  await sayAndTake(words(aChat('oc_a'), '二'), {
    kind: 'send',
    to: { chatId: aChat('oc_a') },
    view: { view: 'words', words: '着火了' },
    urgent: true,
  });
  await deliverAll();
  expect(texts()).toEqual(['着火了']);
  passes(900_000);
  await deliverAll();
  expect(texts()).toEqual(['着火了', '一', '二']);
});

test('what waits for the morning is not taken up', async () => {
  await sayAndTake({ ...words(aChat('oc_a'), '早上好'), notBefore: office().clock.now + 1_000 });
  expect(rows('lease_until, attempts')).toEqual([{ lease_until: 0, attempts: 0 }]);
  await deliverAll();
  expect(texts()).toEqual([]);
});

test('what was taken up by a process that died is delivered when the lease is over, once', async () => {
  await sayAndTake(words(aChat('oc_a'), '一'));
  // The memory of that process is gone.
  expect(office().store.taken(40, office().clock.now).mine).toHaveLength(1);
  await deliverAll();
  expect(texts()).toEqual([]);
  passes(60_000);
  await deliverAll();
  expect(texts()).toEqual(['一']);
});

test('what nobody called for while its lease ran is left to whoever takes it up anew', async () => {
  await sayAndTake(words(aChat('oc_a'), '一'));
  passes(60_000);
  expect(office().store.taken(40, office().clock.now)).toEqual({ mine: [], more: false });
  await deliverAll();
  expect(texts()).toEqual(['一']);
});

test('a commit that was refused takes nothing up', async () => {
  const once = {
    remember: 'event:1',
    at: office().clock.now,
    changes: [],
    says: [words(aChat('oc_a'), '一')],
    takes: true,
  };
  expect(await office().store.commit(once)).toBe('done');
  expect(await office().store.commit(once)).toBe('duplicate');
  expect(office().store.taken(40, office().clock.now).mine).toHaveLength(1);
});

test('what was taken up is delivered also where the records cannot be looked into at that moment', async () => {
  await sayAndTake(words(aChat('oc_a'), '一'));
  const { anyDue } = office().world.store;
  office().world.store.anyDue = async () => {
    throw new Error('the file is busy');
  };
  await expect(deliverAll()).rejects.toThrow('the file is busy');
  office().world.store.anyDue = anyDue;
  expect(texts()).toEqual(['一']);
  expect(rows('state')).toEqual([{ state: 'sent' }]);
});
