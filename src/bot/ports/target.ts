import type { ChatId, OpenId } from '../../brands.ts';
/** Where a message goes: a chat by its id, or a person's own chat with the bot by open_id. */
export type Target = { chatId: ChatId } | { openId: OpenId };
