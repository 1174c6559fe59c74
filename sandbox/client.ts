import * as z from 'zod';
import type { GasDeed } from './gas/deed.ts';
import type { FaultsChange } from './script/faults-change.ts';
import type { MessageView } from './script/message-view.ts';

const Toast = z.object({ type: z.string(), content: z.string(), code: z.number().optional() });
const Card = z.record(z.string(), z.unknown());
const PersonView = z.object({
  id: z.string(),
  name: z.string(),
  role: z.string(),
  department: z.string().optional(),
  community: z.string().optional(),
});
/** A group or somebody's own chat with the bot. */
export const ChatView = z.object({
  chat_id: z.string(),
  type: z.enum(['p2p', 'group']),
  name: z.string(),
  members: z.array(z.string()),
  bot: z.boolean(),
  dissolved: z.boolean(),
});
const Message: z.ZodType<MessageView> = z.object({
  message_id: z.string(),
  chat_id: z.string(),
  sender: z.string(),
  sender_name: z.string(),
  msg_type: z.string(),
  create_time: z.number(),
  text: z.string().optional(),
  card: Card.optional(),
  image_keys: z.array(z.string()).optional(),
  file: z.object({ key: z.string(), name: z.string() }).optional(),
  parent_id: z.string().optional(),
  thread_id: z.string().optional(),
  updated: z.literal(true).optional(),
  recalled: z.literal(true).optional(),
  urgent_to: z.array(z.string()).optional(),
});
const Rejection = z.object({
  at: z.number(),
  kind: z.enum(['api', 'callback', 'delivery']),
  where: z.string(),
  code: z.number(),
  msg: z.string(),
  injected: z.boolean(),
});
const Said = z.object({ message_id: z.string(), chat_id: z.string() });
const Clicked = z.object({ toast: Toast.optional(), url: z.string().optional(), card: Card.optional() });
const Time = z.object({ now: z.number(), iso: z.string() });
const Weather = z.looseObject({ rejections: z.array(Rejection) });
const Gas = z.object({
  devices: z.array(z.object({ id: z.string(), name: z.string(), said: z.string() })),
  broken: z.object({ twice: z.boolean(), shuffled: z.boolean(), garbage: z.boolean(), clockOff: z.number() }),
  sent: z.number(),
  results: z.array(z.unknown()).optional(),
});

/** A voice message: Opus in Ogg as base64 (silence where left out), its length in ms, and what the recognition of speech is to make of it. */
export type SpokenVoice = { sound?: string; duration: number; said: string };
/** What one says: `chat` left out goes to the bot alone; `image` and a file's `content` are base64. */
export type Saying = {
  as: string;
  chat?: string;
  text?: string;
  image?: string;
  file?: { name: string; content: string };
  voice?: SpokenVoice;
  location?: { name: string; longitude: string; latitude: string };
  reply_to?: string;
  in_topic?: boolean;
};
/** What one operates on a card. */
export type Click = {
  as: string;
  message_id: string;
  label: string;
  value?: unknown;
  form?: Record<string, unknown>;
  index?: number;
};

/** Asks the sandbox at `fetcher`: a base address, or a fetch within the process. */
export type Fetcher = (path: string, init?: RequestInit) => Promise<Response>;

/** A fetcher over HTTP. */
export const over =
  (base: string): Fetcher =>
  (path, init) =>
    fetch(new URL(path, base), init);

/** The script API with its answers checked; a mistake is thrown with the sandbox's own words. */
export function sandboxClient(fetcher: Fetcher) {
  const ask = async <T>(schema: z.ZodType<T>, path: string, body?: unknown): Promise<T> => {
    const init =
      body === undefined
        ? undefined
        : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const response = await fetcher(path, init);
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(z.object({ error: z.string() }).parse(answer).error);
    return schema.parse(answer);
  };
  return {
    people: () => ask(z.array(PersonView), '/sandbox/people'),
    chats: (as: string) => ask(z.array(ChatView), `/sandbox/chats?as=${as}`),
    messages: (chat: string) => ask(z.array(Message), `/sandbox/messages?chat=${chat}`),
    /** The bytes of a file that stands in a chat. */
    file: async (key: string) =>
      new Uint8Array(await (await fetcher(`/sandbox/file/${encodeURIComponent(key)}`)).arrayBuffer()),
    say: (saying: Saying) => ask(Said, '/sandbox/say', saying),
    click: (click: Click) => ask(Clicked, '/sandbox/click', click),
    menu: (as: string, key: string) => ask(z.object({}), '/sandbox/menu', { as, key }),
    enter: (as: string, chat?: string) => ask(z.object({}), '/sandbox/enter', { as, chat }),
    makeGroup: (as: string, name: string, members: string[]) => ask(ChatView, '/sandbox/groups', { as, name, members }),
    addMembers: (as: string, chat: string, members: string[]) =>
      ask(ChatView, '/sandbox/groups/add', { as, chat, members }),
    dissolveGroup: (as: string, chat: string) => ask(ChatView, '/sandbox/groups/dissolve', { as, chat }),
    removeBot: (as: string, chat: string) => ask(ChatView, '/sandbox/groups/remove-bot', { as, chat }),
    /** Moves the clock ahead by an ISO 8601 duration, from due time to due time. */
    advance: (duration: string) => ask(Time, '/sandbox/clock', { advance: duration }),
    clock: () => ask(Time, '/sandbox/clock'),
    /** True when nothing is in flight any more; false when that took longer than `waitMs`. */
    idle: async (waitMs = 120_000) => (await ask(z.object({ idle: z.boolean() }), `/sandbox/idle?wait=${waitMs}`)).idle,
    gas: () => ask(Gas, '/sandbox/gas'),
    /** Lets the pretend gas platform do something. */
    playGas: (deed: GasDeed) => ask(Gas, '/sandbox/gas', deed),
    faults: () => ask(Weather, '/sandbox/faults'),
    setFaults: (change: z.input<typeof FaultsChange>) => ask(Weather, '/sandbox/faults', change),
  };
}

export type SandboxClient = ReturnType<typeof sandboxClient>;
