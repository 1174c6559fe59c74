import * as z from 'zod';
import type { SandboxClient } from '../../sandbox/client.ts';
import type { Tenant } from '../../sandbox/tenant/tenant.ts';
import type { Seen } from './protocol.ts';

const Befell = z.record(z.string(), z.number());

/** What the platform keeps of the bot's doing: every message it took, every group, every fault and refusal. */
export async function look(
  tenant: Tenant,
  client: SandboxClient,
): Promise<Pick<Seen, 'posted' | 'groups' | 'befell' | 'rejections'>> {
  const weather = await client.faults();
  const posted = [...tenant.messages.values()].filter((message) => message.from === undefined);
  return {
    posted: posted.map(({ messageId, chatId, content, card }) => ({ messageId, chatId, content, card })),
    groups: [...tenant.chats.values()]
      .filter((chat) => chat.mode === 'group' && chat.maker === undefined)
      .map(({ chatId, name, dissolved }) => ({ chatId, name, dissolved })),
    befell: Befell.parse(weather.befell),
    rejections: weather.rejections,
  };
}
