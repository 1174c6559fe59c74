import { aMessage } from '../harness/ids.ts';
import type { Posted, Seen } from './protocol.ts';
import type { Records } from './records.ts';

/** The platform knows a uuid for an hour. */
const UUID_HOUR = 3_600_000;

/** The outbox against what the platform took: a message of each row once, and none of nobody's. */
export function deliveryFaults({ outbox, councils }: Records, { posted }: Pick<Seen, 'posted'>, now: number) {
  const there = new Set(posted.map((message) => message.messageId));
  const rowsOf = Map.groupBy(
    outbox.filter((row) => row.messageId),
    (row) => row.messageId ?? '',
  );
  // A whistle's group gets its card from a step of its own, remembered there.
  const ofCouncils = new Set(councils.map((council) => council.messageId));
  const name = (row: (typeof outbox)[number]) => `outbox ${row.id} (${row.kind} to ${row.queue}, about ${row.about})`;
  const lost = outbox.flatMap((row) => {
    if (row.state === 'queued') return row.dueAt <= now ? [`${name(row)} still waits: ${row.error}`] : [];
    // A job says something only where it remembers the message: a file that was asked for.
    if (row.state === 'dead' || (row.kind !== 'send' && !row.messageId)) return [];
    return row.messageId && there.has(row.messageId) ? [] : [`${name(row)} says sent, the platform has nothing`];
  });
  const shared = [...rowsOf].filter(([, rows]) => rows.length > 1).map(([id]) => `${id} stands for several rows`);
  const late = lateTitles(outbox, posted);
  const unknown = posted.filter(
    (message) => !rowsOf.has(aMessage(message.messageId)) && !ofCouncils.has(aMessage(message.messageId)),
  );
  const describe = ({ messageId, chatId, content }: Posted) =>
    `the platform has ${messageId} in ${chatId}, the outbox does not: ${content.slice(0, 200)}`;
  const doubled = unknown.filter((message) => !late.has(titleIn(message))).map(describe);
  const beyondHour = unknown.filter((message) => late.has(titleIn(message))).map(describe);
  const dead = outbox.filter((row) => row.state === 'dead').map((row) => `${name(row)}: ${row.error}`);
  return { lost: [...lost, ...shared], doubled, beyondHour, dead };
}

/** Where and what a message is, as its reader would tell it from others. */
function titleIn({ chatId, content }: Posted): string {
  const title =
    /"title":\{"tag":"plain_text","content":"([^"]*)"\},"subtitle":\{"tag":"plain_text","content":"([^"]*)"/.exec(
      content,
    );
  return `${chatId} ${title ? title.slice(1).join(' ') : content}`;
}

/** Messages whose last try was more than the uuid's hour after the first: the platform may have them twice (docs/可靠性.md). */
function lateTitles(outbox: Records['outbox'], posted: readonly Posted[]): Set<string> {
  const late = outbox.filter((row) => (row.doneAt ?? 0) - (row.firstTriedAt ?? row.doneAt ?? 0) > UUID_HOUR);
  const ids = new Set(late.map((row) => row.messageId));
  return new Set(posted.filter((message) => ids.has(aMessage(message.messageId))).map(titleIn));
}
