import { beforeEach, describe, expect, test } from 'vitest';
import { faultOf } from '../../../src/feishu/errors.ts';
import { aMessage } from '../../harness/ids.ts';
import { anOutbox } from './an-outbox.ts';

const { office, say, passes, deliverAll, keepCards } = anOutbox();

describe('refreshes', () => {
  const subject = 'case:WX-261124-001';
  beforeEach(async () => {
    await keepCards(subject, 'oc_a', 'oc_b', 'oc_c');
    await keepCards('case:WX-261124-002', 'oc_d');
  });

  test('draw every card of the record, and no card of another', async () => {
    await say({ kind: 'refresh', subject });
    await deliverAll();
    expect(office().drawn).toEqual(['om_oc_a', 'om_oc_b', 'om_oc_c']);
  });

  test('leave out the card that the answer to a click has drawn already', async () => {
    await say({ kind: 'refresh', subject, except: aMessage('om_oc_b') });
    await deliverAll();
    expect(office().drawn).toEqual(['om_oc_a', 'om_oc_c']);
  });

  test('draw one card alone where it is named', async () => {
    await say({ kind: 'refresh', subject, only: aMessage('om_oc_b') });
    await deliverAll();
    expect(office().drawn).toEqual(['om_oc_b']);
  });

  test('of different cards do not become one', async () => {
    await say(
      { kind: 'refresh', subject, except: aMessage('om_oc_a') },
      { kind: 'refresh', subject, except: aMessage('om_oc_b') },
    );
    await deliverAll();
    expect(office().drawn.toSorted()).toEqual(['om_oc_a', 'om_oc_b', 'om_oc_c', 'om_oc_c']);
  });

  test('of a card that is locked by an update under way are made again', async () => {
    const { update } = office().messenger;
    office().messenger.update = async () => {
      throw faultOf(230099, 'Failed to create card content, ext=card action is lock', 400);
    };
    await say({ kind: 'refresh', subject });
    await deliverAll();
    expect(office().drawn).toEqual([]);
    office().messenger.update = update;
    passes(1_000);
    await deliverAll();
    expect(office().drawn).toEqual(['om_oc_a', 'om_oc_b', 'om_oc_c']);
  });
});
