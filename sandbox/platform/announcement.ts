import * as z from 'zod';
import { type JsonObject, objectOf } from '../json.ts';
import type { Block, Chat } from '../tenant/chat.ts';
import type { World } from '../world.ts';
import { chatScopes, chatWithBot } from './chat-access.ts';
import type { Endpoint } from './endpoint.ts';
import { pageOf } from './page.ts';
import { badField, Refused, refuse } from './refused.ts';

const WRITE = chatScopes('im:chat.announcement:write_only');
const READ = chatScopes('im:chat.announcement:read');
const BASE = '/open-apis/docx/v1/chats/:chat_id/announcement';
const BLOCK_TYPES = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 17, 22];
const EDITS_PER_SECOND = 3;
const REPEAT_MS = 3_600_000;

const NewBlocks = z.object({
  index: z.number().int().min(-1).optional(),
  children: z
    .array(z.looseObject({ block_type: z.number().refine((type) => BLOCK_TYPES.includes(type), 'unknown block_type') }))
    .min(1)
    .max(50),
});

/** The text of an announcement, a line a block. */
export const announcementText = (chat: Chat): string =>
  chat.announcement.blocks.map(({ block }) => textRuns(block).join('')).join('\n');

const textRuns = (node: unknown): string[] => {
  if (Array.isArray(node)) return node.flatMap(textRuns);
  const found = objectOf(node);
  if (!found) return [];
  const own = objectOf(found.text_run)?.content;
  return typeof own === 'string' ? [own] : Object.values(found).flatMap(textRuns);
};

/** GET …/announcement */
export const getAnnouncement = (world: World): Endpoint => ({
  name: 'docx.chat.announcement.get',
  method: 'GET',
  path: BASE,
  scopes: READ,
  serve: (call) => {
    const chat = chatWithBot(world, call);
    const seconds = String(Math.floor(chat.createdAt / 1000));
    return {
      revision_id: chat.announcement.revision,
      create_time: seconds,
      update_time: seconds,
      create_time_v2: seconds,
      update_time_v2: seconds,
      announcement_type: 'docx',
    };
  },
});

const blockObject = ({ blockId, parentId, block }: Block): JsonObject => ({
  ...block,
  block_id: blockId,
  parent_id: parentId,
});

/** GET …/announcement/blocks, the root page first */
export const listBlocks = (world: World): Endpoint => ({
  name: 'docx.chat.announcement.blocks.list',
  method: 'GET',
  path: `${BASE}/blocks`,
  scopes: READ,
  serve: (call) => {
    const chat = chatWithBot(world, call);
    const { blocks } = chat.announcement;
    const children = blocks.map((block) => block.blockId);
    const root = { block_id: chat.chatId, parent_id: '', block_type: 1, page: { elements: [] }, children };
    return pageOf(call, [root, ...blocks.map(blockObject)], { usual: 500, most: 500 });
  },
});

/** POST …/announcement/blocks/:block_id/children; one client_token adds once */
export const createBlocks = (world: World): Endpoint => ({
  name: 'docx.chat.announcement.blocks.children.create',
  method: 'POST',
  path: `${BASE}/blocks/:block_id/children`,
  scopes: WRITE,
  serve: async (call) => {
    const { index, children } = await call.body(NewBlocks);
    const chat = rootOf(world, chatWithBot(world, call), call.param('block_id'));
    const { blocks } = chat.announcement;
    const token = call.query('client_token');
    const repeated = token !== undefined && world.remembered.get(`blocks ${chat.chatId} ${token}`) !== undefined;
    if (repeated) return { children: [], revision_id: chat.announcement.revision, client_token: token };
    const at = index === undefined || index === -1 ? blocks.length : index;
    if (at > blocks.length) throw badField('index', 'is beyond the last block');
    const added = children.map((block): Block => ({ blockId: world.mint('block'), parentId: chat.chatId, block }));
    blocks.splice(at, 0, ...added);
    if (token) world.remembered.keep(`blocks ${chat.chatId} ${token}`, 'added', REPEAT_MS);
    changed(world, chat);
    return { children: added.map(blockObject), revision_id: chat.announcement.revision, client_token: token ?? '' };
  },
});

/** DELETE …/announcement/blocks/:block_id/children/batch_delete: from start_index up to, not including, end_index */
export const deleteBlocks = (world: World): Endpoint => ({
  name: 'docx.chat.announcement.blocks.children.delete',
  method: 'DELETE',
  path: `${BASE}/blocks/:block_id/children/batch_delete`,
  scopes: WRITE,
  serve: async (call) => {
    const range = await call.body(
      z.object({ start_index: z.number().int().min(0), end_index: z.number().int().min(1) }),
    );
    const chat = rootOf(world, chatWithBot(world, call), call.param('block_id'));
    const { blocks } = chat.announcement;
    if (range.start_index >= range.end_index || range.end_index > blocks.length)
      throw badField('end_index', 'is out of range');
    blocks.splice(range.start_index, range.end_index - range.start_index);
    changed(world, chat);
    return { revision_id: chat.announcement.revision };
  },
});

/** The old announcement API: every group of the sandbox is new enough to refuse it. */
export const oldAnnouncement = (world: World, method: 'GET' | 'PATCH'): Endpoint => ({
  name: `im.chat.announcement.${method.toLowerCase()}`,
  method,
  path: '/open-apis/im/v1/chats/:chat_id/announcement',
  scopes: method === 'GET' ? READ : WRITE,
  serve: (call) => {
    chatWithBot(world, call);
    throw refuse(232097);
  },
});

function rootOf(world: World, chat: Chat, blockId: string): Chat {
  if (blockId !== chat.chatId) throw badField('block_id', 'only the root block (the chat_id) has children here');
  if (world.rates.take(`announcement ${chat.chatId}`, EDITS_PER_SECOND, 1000))
    throw new Refused(99991400, 'request trigger frequency limit', 429, { headers: { 'x-ogw-ratelimit-reset': '1' } });
  return chat;
}

function changed(world: World, chat: Chat) {
  chat.announcement.revision += 1;
  world.live.tell({ type: 'chat', chat_id: chat.chatId });
}
