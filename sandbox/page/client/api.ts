import * as z from 'zod';
import { ChatView, over, sandboxClient } from '../../client.ts';

const Named = z.object({ id: z.string(), name: z.string() });
const Mark = z.object({ message_id: z.string().optional(), text: z.string() });

/** A chat in somebody's list. */
export const ChatState = ChatView.extend({
  unread: z.number(),
  urgent: z.number(),
  last: z.object({ message_id: z.string(), text: z.string(), time: z.number(), sender_name: z.string() }).optional(),
});
export type ChatState = z.infer<typeof ChatState>;

/** What stands beside the messages of a chat. */
export const ChatDetail = z.object({
  chat_id: z.string(),
  name: z.string(),
  description: z.string(),
  owner: z.string(),
  bot: z.boolean(),
  managers: z.array(z.string()),
  people: z.array(Named),
  pins: z.array(Mark),
  top_notice: Mark.optional(),
  announcement: z.string(),
});
export type ChatDetail = z.infer<typeof ChatDetail>;

const client = sandboxClient(over(location.origin));
export type PersonView = Awaited<ReturnType<typeof client.people>>[number];
export type MessageView = Awaited<ReturnType<typeof client.messages>>[number];

async function look<T>(schema: z.ZodType<T>, path: string): Promise<T> {
  const response = await fetch(path);
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(z.object({ error: z.string() }).parse(answer).error);
  return schema.parse(answer);
}

/** The script API as the page uses it; a refusal is thrown with the sandbox's own words. */
export const api = {
  ...client,
  state: (as: string) => look(z.array(ChatState), `/sandbox/state?as=${as}`),
  detail: (chat: string) => look(ChatDetail, `/sandbox/chat?id=${chat}`),
  async read(as: string, chat: string): Promise<void> {
    const headers = { 'content-type': 'application/json' };
    await fetch('/sandbox/read', { method: 'POST', headers, body: JSON.stringify({ as, chat }) });
  },
  fileUrl: (key: string) => `/sandbox/file/${encodeURIComponent(key)}`,
  pictureUrl: (key: string) => `/sandbox/image/${encodeURIComponent(key)}`,
};
