import type { SandboxClient, SpokenVoice } from '../../sandbox/client.ts';
import type { RosterChange } from '../../src/bot/ports/roster.ts';
import { DAY_MS, dayOf } from '../../src/cases/calendar/calendar.ts';
import type { SourceAccess } from '../../src/source-access.ts';
import { uncleanLines } from './clean-log.ts';
import { HANGS } from './hangs.ts';
import { joinNodeHost } from './node-host.ts';
import { openPlatform, type Platform } from './platform.ts';
import { joinWorkerd } from './workerd-host.ts';

export type HostKind = 'node' | 'workerd';

/** The hosts this project of vitest.config.ts tests on, for `describe.each`: Node plays all, workerd what may differ there. */
export const HOSTS: HostKind[] = [process.env.TEST_HOST === 'workerd' ? 'workerd' : 'node'];

type Card = Record<string, unknown>;

/** Every text of a card in reading order: what a person sees. */
export function textOf(card: unknown): string {
  if (Array.isArray(card)) return card.map(textOf).filter(Boolean).join('\n');
  if (card === null || typeof card !== 'object') return '';
  return Object.entries(card)
    .flatMap(([key, value]) => {
      if ((key === 'content' || key === 'text') && typeof value === 'string') return [decode(value)];
      if (['behaviors', 'confirm', 'config', 'value', 'icon'].includes(key)) return [];
      return [textOf(value)];
    })
    .filter(Boolean)
    .join('\n');
}

const decode = (words: string) => words.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));

const titleOf = (card: Card | undefined): string => textOf(card?.header).split('\n')[0] ?? '';

/** A conversation as one person has it: with the bot alone, or in a group. */
export type Chat = {
  says(words: string): Promise<void>;
  sends(image: string): Promise<void>;
  sendsFile(name: string, content: Uint8Array): Promise<void>;
  speaks(voice: SpokenVoice): Promise<void>;
  /** Presses the label on the newest card that has it (`index`: which of them there, from 0); returns the toast. */
  clicks(label: string, more?: { index?: number; form?: Record<string, unknown>; value?: unknown }): Promise<string>;
  /** The title of the newest card. */
  title(): Promise<string>;
  /** All that the newest message says. */
  text(): Promise<string>;
  /** The texts of all messages, oldest first. */
  texts(): Promise<string[]>;
  count(): Promise<number>;
};

export type Office = {
  platform: Platform;
  with(person: string, group?: string): Chat;
  passes(duration: string): Promise<void>;
  /** yyyy-mm-dd, so many days from the office's now, in Shanghai. */
  day(ahead?: number): string;
  /** People and certificates beside those of the sample roster. */
  enrols(changes: RosterChange[]): Promise<void>;
  /** A request to the host, as anybody may make one. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  /** Until nothing is owed any more. */
  rests(): Promise<void>;
  rejections(): Promise<unknown[]>;
  close(): Promise<void>;
};

/**
 * On a busy machine paced messages may arrive in a bunch, and a card be redrawn while a click on it is still being answered;
 * both are sent again, and nothing is wrong with them.
 */
const sentAgain = ({ code, msg }: { code: number; msg: string }) =>
  code === 230020 || msg.endsWith('card action is lock');

/** How long the n-th refusal of one message is waited out, on the sandbox's clock: as deliveries are put off, and a little more. */
const TRIED_AGAIN = ['PT1.2S', 'PT4.2S', 'PT15.2S', 'PT60.2S'];

/** The sample street office, open, on one of the hosts. */
export async function openOffice(
  kind: HostKind,
  settings: Parameters<typeof openPlatform>[0] = {},
  sources: readonly SourceAccess[] = [],
): Promise<Office> {
  const platform = await openPlatform(settings);
  const host =
    kind === 'node' ? await joinNodeHost(platform, ':memory:', sources) : await joinWorkerd(platform, sources);
  return officeOf(platform, host);
}

/** What a host that was joined to the platform lets a conversation do. */
type JoinedHost = Pick<Office, 'ask'> & {
  enrol: Office['enrols'];
  log: readonly string[] | (() => readonly string[]);
  close(): Promise<void>;
};

/** The office over a host that is joined already. */
export async function officeOf(platform: Platform, host: JoinedHost): Promise<Office> {
  const { client } = platform;
  let refused = 0;
  /** Until all that is owed was sent: also what the platform refused only because it came too soon, which is put off for seconds. */
  const rest = async () => {
    for (const later of TRIED_AGAIN) {
      if (!(await client.idle(HANGS))) throw new Error('the office does not come to rest');
      const before = refused;
      refused = (await client.faults()).rejections.filter((one) => !one.injected && sentAgain(one)).length;
      if (refused <= before) return;
      await client.advance(later);
    }
  };
  const people = new Map((await client.people()).map((one) => [one.name, one.id]));
  return {
    platform,
    with: (person, group) => chatOf(client, rest, people.get(person) ?? person, group),
    async passes(duration) {
      await client.advance(duration);
      await rest();
    },
    day: (ahead = 0) => dayOf(platform.clock.now() + ahead * DAY_MS),
    enrols: host.enrol,
    ask: host.ask,
    rests: rest,
    rejections: async () => (await client.faults()).rejections.filter((one) => !one.injected && !sentAgain(one)),
    async close() {
      const unclean = uncleanLines(typeof host.log === 'function' ? host.log() : host.log);
      await host.close();
      await platform.close();
      if (unclean.length > 0) throw new Error(`the log holds what it must not:\n${unclean.join('\n')}`);
    },
  };
}

function chatOf(client: SandboxClient, rest: () => Promise<void>, as: string, group?: string): Chat {
  const chatId = async () => {
    const chats = await client.chats(as);
    const found = group ? chats.find((chat) => chat.name === group) : chats.find((chat) => chat.type === 'p2p');
    return found?.chat_id;
  };
  const messages = async () => {
    const chat = await chatId();
    return chat ? client.messages(chat) : [];
  };
  const say = async (saying: Omit<Parameters<SandboxClient['say']>[0], 'as' | 'chat'>) => {
    const chat = group ? await chatId() : undefined;
    await client.say({ as, ...saying, ...(chat ? { chat } : {}) });
    await rest();
  };
  return {
    says: (text) => say({ text }),
    sends: (image) => say({ image }),
    sendsFile: (name, content) => say({ file: { name, content: Buffer.from(content).toString('base64') } }),
    speaks: (voice) => say({ voice }),
    async clicks(label, more = {}) {
      const found = (await messages()).findLast(
        (message) => message.card && textOf(message.card).split('\n').includes(label),
      );
      if (!found)
        throw new Error(`no card has 「${label}」; the newest says:\n${textOf((await messages()).at(-1)?.card)}`);
      const { toast } = await client.click({ as, message_id: found.message_id, label, ...more });
      await rest();
      return toast?.content ?? '';
    },
    title: async () => titleOf((await messages()).findLast((message) => message.card)?.card),
    text: async () => {
      const newest = (await messages()).at(-1);
      return newest?.text ?? textOf(newest?.card);
    },
    texts: async () => (await messages()).map((message) => message.text ?? textOf(message.card)),
    count: async () => (await messages()).length,
  };
}
