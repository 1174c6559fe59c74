import type { ChatId } from '../../src/brands.ts';
import { aChat } from '../harness/ids.ts';
import { staleCards } from './check-cards.ts';
import { deliveryFaults } from './check-deliveries.ts';
import { eventFaults } from './check-events.ts';
import { noticeFaults } from './check-notices.ts';
import { outsideFaults } from './check-outside.ts';
import { illegalCases } from './check-timelines.ts';
import type { Seen } from './protocol.ts';
import type { Records } from './records.ts';

/** What a run came to: empty lists but for the dead letters, or a promise was broken. */
export type Verdict = {
  /** Taken twice because the second try came after the uuid's hour: told, not promised against. */
  beyondHour: string[];
  lost: string[];
  doubled: string[];
  illegal: string[];
  orphans: string[];
  deadLetters: string[];
};

/** What every run is to come to. */
export const KEPT = { lost: [], doubled: [], illegal: [], orphans: [], deadLetters: [] };

/** The records and the platform's own memory against what was promised. */
export function judge(
  records: Records,
  seen: Pick<Seen, 'entries' | 'posted' | 'groups' | 'outside'>,
  now: number,
): Verdict {
  const deliveries = deliveryFaults(records, seen, now);
  const events = eventFaults(records, seen);
  const notices = noticeFaults(records);
  const outside = outsideFaults(records, seen);
  return {
    lost: [...deliveries.lost, ...events.lost, ...notices.lost, ...outside.lost, ...staleCards(records, seen)],
    doubled: [...deliveries.doubled, ...events.doubled, ...notices.doubled, ...outside.doubled],
    illegal: [
      ...illegalCases(records),
      ...notices.illegal,
      ...records.findings.map(({ where, why }) => `${where}: ${why}`),
    ],
    orphans: seen.groups
      .filter((group) => !group.dissolved && !knownGroup(records, aChat(group.chatId)))
      .map((group) => `${group.chatId} ${group.name}`),
    deadLetters: deliveries.dead,
    beyondHour: deliveries.beyondHour,
  };
}

const knownGroup = ({ cases }: Records, chatId: ChatId) => cases.some((row) => row.body.includes(chatId));
