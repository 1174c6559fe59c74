import { createDecipheriv, createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Client } from '@larksuiteoapi/node-sdk';
import * as z from 'zod';
import { over, sandboxClient } from '../../sandbox/client.ts';
import { offsetClock } from '../../sandbox/clock.ts';
import { createSandbox, type SandboxOptions } from '../../sandbox/sandbox.ts';
import { closed, listening } from '../harness/listening.ts';

export const KEYS = {
  appId: 'cli_0123456789abcdef',
  appSecret: 'sample-secret',
  encryptKey: 'sample encrypt key',
  verificationToken: 'sample-verification-token',
};

const quiet = () => undefined;
/** The SDK logs every refusal it meets, and these tests are about refusals. */
export const SILENT = { error: quiet, warn: quiet, info: quiet, debug: quiet, trace: quiet };

const Pushed = z.object({
  header: z.object({ event_id: z.string(), event_type: z.string(), create_time: z.string(), token: z.string() }),
  event: z.record(z.string(), z.unknown()),
});
export type Pushed = z.infer<typeof Pushed>;

/** Opens what the platform sealed, after checking its signature over the raw body. */
export function openSealed(body: string, headers: Record<string, string>): unknown {
  const { encrypt } = z.object({ encrypt: z.string() }).parse(JSON.parse(body));
  const signed = headers['X-Lark-Signature'];
  if (signed !== undefined) {
    const text = `${headers['X-Lark-Request-Timestamp']}${headers['X-Lark-Request-Nonce']}${KEYS.encryptKey}${body}`;
    if (createHash('sha256').update(text).digest('hex') !== signed) throw new Error('the signature does not fit');
  }
  const bytes = Buffer.from(encrypt, 'base64');
  const key = createHash('sha256').update(KEYS.encryptKey).digest();
  const decipher = createDecipheriv('aes-256-cbc', key, bytes.subarray(0, 16));
  return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(16)), decipher.final()]).toString('utf8'));
}

type Answer = (pushed: Pushed) => Response | Promise<Response>;

/** A sandbox on a port of its own, with a host that remembers what was pushed and answers as told. */
export async function openSandbox(options: Partial<SandboxOptions> = {}) {
  const pushed: Pushed[] = [];
  const host: { answer: Answer } = { answer: () => Response.json({}) };
  const clock = options.clock ?? offsetClock();
  const sandbox = createSandbox({
    app: KEYS,
    clock,
    seed: 7,
    push: async (body, headers) => {
      const opened = openSealed(body, headers);
      const challenge = z.object({ type: z.literal('url_verification'), challenge: z.string() }).safeParse(opened);
      if (challenge.success) return Response.json({ challenge: challenge.data.challenge });
      const event = Pushed.parse(opened);
      pushed.push(event);
      return host.answer(event);
    },
    ...options,
  });
  const server = createServer(getRequestListener(sandbox.app.fetch));
  sandbox.attach(server);
  const base = await listening(server);
  const client = sandboxClient(over(base));
  const people = new Map((await client.people()).map((person) => [person.name, person.id]));
  return {
    base,
    clock,
    sandbox,
    pushed,
    host,
    client,
    /** The id of the person with this name. */
    who: (name: string): string => people.get(name) ?? '',
    /** The id of the standing group with this name. */
    group: (name: string): string =>
      [...sandbox.tenant.chats.values()].find((chat) => chat.name === name)?.chatId ?? '',
    lark: () => {
      const { appId, appSecret } = KEYS;
      return new Client({ appId, appSecret, domain: base, logger: SILENT, cache: ownCache() });
    },
    close: async () => {
      sandbox.stop();
      await closed(server);
    },
  };
}

export type OpenSandbox = Awaited<ReturnType<typeof openSandbox>>;

/** The SDK's own cache is shared by all clients of a process, and would bring tokens of another sandbox. */
function ownCache() {
  const kept = new Map<unknown, unknown>();
  return {
    get: async (key: unknown) => kept.get(key),
    set: async (key: unknown, value: unknown) => {
      kept.set(key, value);
      return true;
    },
  };
}

/** A small card with one button that calls back. */
export const buttonCard = (label: string, value: Record<string, unknown> = { do: 'x' }, title = '标题') => ({
  schema: '2.0',
  header: { title: { tag: 'plain_text', content: title } },
  body: {
    elements: [
      { tag: 'button', text: { tag: 'plain_text', content: label }, behaviors: [{ type: 'callback', value }] },
    ],
  },
});
