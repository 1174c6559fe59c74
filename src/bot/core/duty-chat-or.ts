import type { OpenId } from '../../brands.ts';
import type { Roster } from '../../roster/roster.ts';
import type { Target } from '../ports/outgoing.ts';

/** Where a department hears of something: its duty chat; where it has none these of its people, each once in their own chat. */
export function dutyChatOr(department: string, people: readonly { openId: OpenId }[], roster: Roster): Target[] {
  const chatId = roster.dutyChat(department);
  if (chatId) return [{ chatId }];
  return [...new Set(people.map(({ openId }) => openId))].map((openId) => ({ openId }));
}
