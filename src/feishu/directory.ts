import * as z from 'zod';
import type { Directory, Listed } from '../bot/ports/directory.ts';
import type { OpenId } from '../brands.ts';
import type { Config } from '../config.ts';
import { isPlatformFault } from '../outgoing/platform-fault.ts';
import { readAtMost } from '../read-at-most.ts';
import { type Call, createCaller } from './mouth.ts';
import { chat, each, maybe, orEmpty, orFalse, person, told } from './told.ts';

/** The group is no more (im/v1). */
const DISSOLVED = 232009;
/** contact/v3 users/batch_get_id and users/batch take at most 50 a call. */
const A_CALL = 50;

const page = <Item extends z.ZodType>(item: Item) =>
  z.object({ data: z.object({ items: each(item), has_more: orFalse, page_token: maybe }) });
const Groups = page(z.object({ chat_id: chat, name: orEmpty }));
const Members = page(z.object({ member_id: person, name: maybe }));
const InChat = z.object({ data: z.object({ is_in_chat: z.boolean() }) });
const Ids = z.object({
  data: z.object({ user_list: each(z.object({ user_id: person.optional().catch(undefined), mobile: maybe })) }),
});
const Users = z.object({
  data: z.object({ items: each(z.object({ open_id: person, union_id: maybe, name: maybe, mobile: maybe })) }),
});
const Scopes = z.object({
  data: z.object({ scopes: each(z.object({ scope_name: told, grant_status: z.number() })) }),
});

const chunks = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / A_CALL) }, (_, i) => all.slice(i * A_CALL, (i + 1) * A_CALL));

/**
 * The Directory over Feishu's open platform: im/v1 chats, contact/v3, application/v6 scopes, message resources. Its SDK
 * client is made at the first call, since most Worker invocations make none.
 */
export function createDirectory(config: Pick<Config, 'app' | 'domain'>, now: () => number): Directory {
  let made: ReturnType<typeof createCaller> | undefined;
  const caller = () => {
    made ??= createCaller(config, now);
    return made;
  };
  const call: Call = (...given) => caller().call(...given);
  const path = (strings: TemplateStringsArray, ...ids: string[]) =>
    strings.reduce((whole, part, i) => whole + encodeURIComponent(ids[i - 1] ?? '') + part);

  async function everyPage<Item>(
    url: string,
    params: Record<string, string>,
    most: number,
    read: (answer: unknown) => z.infer<ReturnType<typeof page<z.ZodType<Item>>>>,
  ): Promise<Item[]> {
    const found: Item[] = [];
    for (let token: string | undefined = ''; token !== undefined && found.length < most; ) {
      const { data } = read(
        await call('GET', url, { params: { ...params, page_size: 100, ...(token ? { page_token: token } : {}) } }),
      );
      found.push(...data.items);
      token = data.has_more && data.page_token ? data.page_token : undefined;
    }
    return found.slice(0, most);
  }

  return {
    async groups() {
      const found = await everyPage('/im/v1/chats', {}, 300, (answer) => Groups.parse(answer));
      return found.map(({ chat_id: chatId, name }) => ({ chatId, name }));
    },
    async membersOf(chatId) {
      const params = { member_id_type: 'open_id' };
      const found = await everyPage(path`/im/v1/chats/${chatId}/members`, params, 1000, (answer) =>
        Members.parse(answer),
      );
      return found.map(({ member_id: openId, name }) => ({ openId, name }));
    },
    async isInChat(chatId) {
      const answer = call('GET', path`/im/v1/chats/${chatId}/members/is_in_chat`);
      return answer
        .then((told) => InChat.parse(told).data.is_in_chat)
        .catch((error) => {
          if (isPlatformFault(error) && error.code === DISSOLVED) return false;
          throw error;
        });
    },
    async idsOf(mobiles) {
      const found = new Map<string, OpenId>();
      for (const some of chunks(mobiles)) {
        const answer = await call('POST', '/contact/v3/users/batch_get_id', {
          params: { user_id_type: 'open_id' },
          data: { mobiles: some },
        });
        for (const { mobile, user_id } of Ids.parse(answer).data.user_list)
          if (mobile && user_id) found.set(mobile, user_id);
      }
      return found;
    },
    async people(openIds) {
      const found: Listed[] = [];
      for (const some of chunks(openIds)) {
        const query = some.map((id) => `user_ids=${encodeURIComponent(id)}`).join('&');
        const answer = await call('GET', `/contact/v3/users/batch?user_id_type=open_id&${query}`);
        for (const { open_id: openId, union_id: unionId, name, mobile } of Users.parse(answer).data.items)
          found.push({ openId, unionId, name, mobile });
      }
      return found;
    },
    async scopes() {
      const answer = await call('GET', '/application/v6/scopes');
      return Scopes.parse(answer).data.scopes.map((one) => ({ name: one.scope_name, granted: one.grant_status === 1 }));
    },
    async fetchFile(messageId, fileKey, most) {
      const response = await caller().bytes('GET', path`/im/v1/messages/${messageId}/resources/${fileKey}`, {
        params: { type: 'file' },
      });
      return readAtMost(response, most);
    },
  };
}
