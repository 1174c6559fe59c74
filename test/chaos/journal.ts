import * as z from 'zod';
import { SANDBOX_KEYS } from '../../sandbox/keys.ts';
import type { Push } from '../../sandbox/push/transport.ts';
import { decrypt } from '../../src/feishu/crypt.ts';

const Sent = z.object({
  header: z.object({ event_id: z.string(), event_type: z.string() }),
  event: z.object({
    message: z.object({ message_id: z.string(), content: z.string() }).optional(),
    action: z.object({ value: z.record(z.string(), z.unknown()).optional() }).optional(),
  }),
});
const Answer = z.object({ toast: z.object({ type: z.string().optional(), content: z.string() }).optional() });

/** One event or callback as the platform knows it: what it was, and everything the host answered. */
export const Entry = z.object({
  id: z.string(),
  type: z.string(),
  messageId: z.string().optional(),
  content: z.string().optional(),
  value: z.record(z.string(), z.unknown()).optional(),
  deliveries: z.number(),
  /** HTTP status of every answer that came, late ones included. */
  statuses: z.array(z.number()),
  toasts: z.array(z.string()),
});
export type Entry = z.infer<typeof Entry>;

/** Watches everything that goes from the platform to the host, through its seal. */
export function createJournal(push: Push) {
  const entries = new Map<string, Entry>();
  const watched: Push = async (body, headers) => {
    const { encrypt } = z.object({ encrypt: z.string() }).parse(JSON.parse(body));
    const { header, event } = Sent.parse(JSON.parse(decrypt(encrypt, SANDBOX_KEYS.encryptKey)));
    const entry: Entry = entries.get(header.event_id) ?? {
      id: header.event_id,
      type: header.event_type,
      messageId: event.message?.message_id,
      content: event.message?.content,
      value: event.action?.value,
      deliveries: 0,
      statuses: [],
      toasts: [],
    };
    entries.set(entry.id, entry);
    entry.deliveries += 1;
    const answer = await push(body, headers);
    const text = await answer.text();
    entry.statuses.push(answer.status);
    const toast = answer.status === 200 ? Answer.safeParse(JSON.parse(text)).data?.toast : undefined;
    if (toast) entry.toasts.push(toast.content);
    return new Response(text, { status: answer.status });
  };
  return { push: watched, entries };
}
