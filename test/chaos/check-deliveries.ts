import type { Seen } from './protocol.ts';
import type { Records } from './records.ts';

/** The outbox against what the platform took: a message of each row once, and none of nobody's. */
export function deliveryFaults({ outbox, councils }: Records, { posted }: Pick<Seen, 'posted'>, now: number) {
  const there = new Set(posted.map((message) => message.messageId));
  const rowsOf = Map.groupBy(
    outbox.filter((row) => row.kind === 'send' && row.messageId),
    (row) => row.messageId ?? '',
  );
  // A whistle's group gets its card from a step of its own, remembered there.
  const ofCouncils = new Set(councils.map((council) => council.messageId));
  const name = (row: (typeof outbox)[number]) => `outbox ${row.id} (${row.kind} to ${row.queue}, about ${row.about})`;
  const lost = outbox.flatMap((row) => {
    if (row.state === 'queued') return row.dueAt <= now ? [`${name(row)} still waits: ${row.error}`] : [];
    if (row.state === 'dead' || row.kind !== 'send') return [];
    return row.messageId && there.has(row.messageId) ? [] : [`${name(row)} says sent, the platform has nothing`];
  });
  const shared = [...rowsOf].filter(([, rows]) => rows.length > 1).map(([id]) => `${id} stands for several rows`);
  const doubled = posted
    .filter((message) => !rowsOf.has(message.messageId) && !ofCouncils.has(message.messageId))
    .map(
      (message) =>
        `the platform has ${message.messageId} in ${message.chatId}, the outbox does not: ${message.content.slice(0, 200)}`,
    );
  const dead = outbox.filter((row) => row.state === 'dead').map((row) => `${name(row)}: ${row.error}`);
  return { lost: [...lost, ...shared], doubled, dead };
}
