import type { MessageId } from '../../brands.ts';
import { subjectOf } from '../../outgoing/live-subject.ts';
import { speak } from '../outbox/speak.ts';
import type { GroupStep } from '../ports/council.ts';
import { groupOf, type Making, type Stepped } from './making.ts';

const moved = ({ record, world }: Making, step: GroupStep, messageId?: MessageId): Stepped => ({
  changes: [
    {
      kind: 'council-moved',
      id: record.id,
      set: { step, ...(messageId ? { messageId } : {}) },
      at: world.now(),
    },
  ],
  says: [],
  more: true,
});

/** The case card of the group, from now on its live card. */
export async function postCard(making: Making): Promise<Stepped> {
  const { record, world, draw } = making;
  const { caseId, round } = record;
  const chatId = groupOf(record);
  const subject = subjectOf(caseId);
  const view = { view: 'council-card', case: caseId, round } as const;
  await world.pace(chatId);
  const { messageId } = await speak({ to: { chatId }, view }, `${record.token}-card`, { world, draw });
  const { changes } = moved(making, 'pin', messageId);
  const live = { kind: 'live-card', subject, queue: chatId, view, messageId, chatId, at: world.now() } as const;
  // What changed between drawing and keeping it is drawn now.
  return { changes: [...changes, live], says: [{ kind: 'refresh', subject, about: caseId }], more: true };
}

/** Kept in the group's list of pins. */
export async function pinCard(making: Making): Promise<Stepped> {
  if (making.record.messageId) await making.world.chats.pin(making.record.messageId);
  return moved(making, 'top');
}

/** Kept at the head of the group. */
export async function putOnTop(making: Making): Promise<Stepped> {
  const { messageId } = making.record;
  if (messageId) await making.world.chats.putOnTop(groupOf(making.record), messageId);
  return moved(making, 'announcement');
}
