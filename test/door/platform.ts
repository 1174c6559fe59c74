import { createServer } from 'node:http';
import { closed, listening } from '../harness/listening.ts';

export type Said = { path: string; body: string };

export type Platform = { domain: string; stop(): Promise<void> };

/**
 * The least of an open platform that the bot needs to answer: token, bot info, messages. `onSaid` hears every message
 * sent; `before` may hold an answer back, or break the connection by rejecting. For strictness there is the sandbox.
 */
export async function startPlatform(
  onSaid: (said: Said) => void,
  before: (path: string) => Promise<void> | undefined = () => undefined,
): Promise<Platform> {
  let sent = 0;
  const answerTo = (path: string, body: string): object => {
    if (path.endsWith('/tenant_access_token/internal')) return { code: 0, tenant_access_token: 't-1', expire: 7200 };
    if (path.endsWith('/bot/v3/info')) return { code: 0, bot: { open_id: BOT } };
    onSaid({ path, body });
    return { code: 0, data: { message_id: `om_sent_${++sent}`, chat_id: 'oc_sent' } };
  };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', async () => {
      const path = request.url ?? '';
      try {
        await before(path);
      } catch {
        return void request.socket.destroy();
      }
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(answerTo(path, Buffer.concat(parts).toString())));
    });
  });
  const domain = await listening(server);
  return {
    domain,
    async stop() {
      await closed(server);
    },
  };
}

/** The bot's own open_id on this platform. */
export const BOT = 'ou_bot';
