import * as z from 'zod';
import type { AnnouncedLine, Chats, NotAdded } from '../bot/ports/chats.ts';
import type { OpenId } from '../brands.ts';
import type { Config } from '../config.ts';
import { type Call, createCaller } from './mouth.ts';
import { chat, each, maybe, orEmpty, orFalse, person } from './told.ts';

const Page = z.object({
  data: z.object({
    items: each(z.object({ chat_id: chat, description: orEmpty })),
    has_more: orFalse,
    page_token: maybe,
  }),
});
const Created = z.object({ data: z.object({ chat_id: chat }) });
const ids = each(person);
const Added = z.object({
  data: z.object({ invalid_id_list: ids, not_existed_id_list: ids, pending_approval_id_list: ids }),
});

/** docx block types (docx/v1 announcement blocks): text 2, heading2 4, bullet 12. */
const BLOCKS = {
  text: { type: 2, key: 'text' },
  heading: { type: 4, key: 'heading2' },
  point: { type: 12, key: 'bullet' },
} as const;

function blockOf({ kind, words }: AnnouncedLine) {
  const { type, key } = BLOCKS[kind];
  return { block_type: type, [key]: { elements: [{ text_run: { content: words } }], style: {} } };
}

/** A path with each given part escaped. */
export const path = (strings: TemplateStringsArray, ...given: string[]) =>
  strings.reduce((whole, part, i) => whole + encodeURIComponent(given[i - 1] ?? '') + part);

/** The Chats over Feishu's open platform: im/v1 chats, members, managers, pins, top notice; docx/v1 announcement. */
export function createChats(config: Pick<Config, 'app' | 'domain'>, now: () => number): Chats {
  let made: ReturnType<typeof createCaller> | undefined;
  const call: Call = (...given) => {
    made ??= createCaller(config, now);
    return made.call(...given);
  };
  return {
    async findOwn(mark) {
      for (let token: string | undefined = ''; token !== undefined; ) {
        const params = { page_size: 100, ...(token ? { page_token: token } : {}) };
        const { data } = Page.parse(await call('GET', '/im/v1/chats', { params }));
        const found = data.items.find((one) => one.description.includes(mark));
        if (found) return found.chat_id;
        token = data.has_more && data.page_token ? data.page_token : undefined;
      }
      return undefined;
    },
    async create({ name, description, uuid }) {
      const data = { name, description, chat_type: 'private', edit_permission: 'only_owner' };
      const answer = await call('POST', '/im/v1/chats', { params: { uuid }, data });
      return Created.parse(answer).data.chat_id;
    },
    async add(chatId, openIds) {
      const params = { member_id_type: 'open_id', succeed_type: 1 };
      const answer = await call('POST', path`/im/v1/chats/${chatId}/members`, {
        params,
        data: { id_list: [...openIds] },
      });
      const { invalid_id_list, not_existed_id_list, pending_approval_id_list } = Added.parse(answer).data;
      const why = (list: OpenId[], reason: NotAdded['why']) => list.map((openId) => ({ openId, why: reason }));
      return [
        ...why(invalid_id_list, 'unavailable'),
        ...why(not_existed_id_list, 'unknown'),
        ...why(pending_approval_id_list, 'pending'),
      ];
    },
    async makeManagers(chatId, openIds) {
      const params = { member_id_type: 'open_id' };
      const data = { manager_ids: [...openIds] };
      await call('POST', path`/im/v1/chats/${chatId}/managers/add_managers`, { params, data });
    },
    async pin(messageId) {
      await call('POST', '/im/v1/pins', { data: { message_id: messageId } });
    },
    async putOnTop(chatId, messageId) {
      const data = { chat_top_notice: [{ action_type: '1', message_id: messageId }] };
      await call('POST', path`/im/v1/chats/${chatId}/top_notice/put_top_notice`, { data });
    },
    async announce(chatId, lines, token) {
      await call('POST', path`/docx/v1/chats/${chatId}/announcement/blocks/${chatId}/children`, {
        params: { revision_id: -1, client_token: token },
        data: { index: 0, children: lines.slice(0, 50).map(blockOf) },
      });
    },
    async rename(chatId, name) {
      await call('PUT', path`/im/v1/chats/${chatId}`, { data: { name } });
    },
    async dissolve(chatId) {
      await call('DELETE', path`/im/v1/chats/${chatId}`);
    },
  };
}
