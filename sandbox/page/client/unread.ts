import { api } from './api.ts';

/** How much this person has not read, in all chats. */
export const unreadOf = async (as: string): Promise<number> =>
  (await api.state(as)).reduce((sum, { unread }) => sum + unread, 0);
