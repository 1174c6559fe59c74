import { isRefusal } from '../../outgoing/platform-fault.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { Change } from '../ports/store.ts';
import { agendaOf } from './agenda.ts';
import { GONE_CODES } from './group-lost.ts';
import { groupOf, type Making, type Stepped } from './making.ts';
import { matterOf } from './matter-of.ts';

/** The agenda as the group's announcement; where the group takes none, as a message. With it the group is ready. */
export async function announce(making: Making): Promise<Stepped> {
  const { record, c, world, attempts } = making;
  const { id, caseId, token, failures } = record;
  const chatId = groupOf(record);
  const events = await world.store.timeline(caseId);
  const lines = agendaOf({ c, events, matter: await matterOf(c, world), catalogue: world.catalogue, now: world.now() });
  const refusal = await refusalOf(world.chats.announce(chatId, lines, token), attempts);
  const said: Outgoing[] = refusal
    ? [{ kind: 'send', to: { chatId }, view: { view: 'council-agenda', case: caseId }, about: caseId }]
    : [];
  const kept = refusal ? { failures: [...failures, { step: 'announcement' as const, why: refusal }] } : {};
  const ready: Change = {
    kind: 'council-moved',
    id,
    set: { step: 'done', state: 'open', ...kept },
    at: world.now(),
  };
  const earlier = await closeEarlier(making);
  return { changes: [ready, ...earlier.changes], says: [...said, ...earlier.says], more: true };
}

/** Why the platform will never take it; undefined when it did. */
async function refusalOf(announced: Promise<void>, attempts: number): Promise<string | undefined> {
  try {
    await announced;
    return undefined;
  } catch (error) {
    const final = isRefusal(error, attempts) && !GONE_CODES.includes(error.code ?? 0);
    if (!final) throw error;
    return error.message;
  }
}

/** The groups of earlier rounds are marked as ended: there is one table for a case. */
async function closeEarlier({ record, world }: Making): Promise<Pick<Stepped, 'changes' | 'says'>> {
  const all = await world.store.councilsOf(record.caseId);
  const open = all.filter((one) => one.round < record.round && one.state === 'open');
  return {
    changes: open.map((one) => ({ kind: 'council-wish', id: one.id, wish: 'rename', at: world.now() })),
    says: open.map((one) => ({ kind: 'council-step', councilId: one.id, about: record.caseId })),
  };
}
