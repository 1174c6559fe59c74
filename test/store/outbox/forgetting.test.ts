import { describe, expect, test } from 'vitest';
import { faultOf } from '../../../src/feishu/errors.ts';
import { aChat } from '../../harness/ids.ts';
import { words } from '../open-world.ts';
import { anOutbox } from './an-outbox.ts';

const { office, say, rows, deliverAll } = anOutbox();

describe('forgetting', () => {
  test('what was delivered long ago goes, what was given up stays, and so does what waits', async () => {
    const send = office().messenger.send;
    office().messenger.send = async (to, content, uuid) => {
      if ('words' in content && content.words === '坏') throw faultOf(230013, 'no availability', 400);
      return send(to, content, uuid);
    };
    const { now } = office().clock;
    await say(
      words(aChat('oc_a'), '好'),
      words(aChat('oc_b'), '坏'),
      words(aChat('oc_c'), '等', { notBefore: now + 1_000_000 }),
    );
    await deliverAll();
    await office().store.forget(now, now);
    expect(rows('state')).toHaveLength(3);
    await office().store.forget(now, now + 1);
    expect(rows('state')).toEqual([{ state: 'dead' }, { state: 'queued' }]);
  });
});
