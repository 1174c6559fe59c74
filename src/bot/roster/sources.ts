import type { ChatId } from '../../brands.ts';
import type { Roster } from '../../roster/roster.ts';
import type { Somebody } from '../ports/roster-drafts.ts';

/** Where the people to be added come from, besides groups (by chat_id) and single persons (by open_id). */
export const WROTE = 'wrote';
export const ROSTERED = 'rostered';

/** People who wrote to the bot and have no role yet, newest last as the roster keeps them. */
export function strangersOf(roster: Roster): Somebody[] {
  const holders = new Set(roster.grants.map((grant) => grant.openId));
  return roster.people
    .filter((one) => !one.left && !holders.has(one.openId))
    .map(({ openId, name }) => ({ id: openId, name }));
}

/** People who have a role, by name. */
export function rosteredOf(roster: Roster): Somebody[] {
  const holders = new Set(roster.grants.map((grant) => grant.openId));
  return roster.people
    .filter((one) => !one.left && holders.has(one.openId))
    .map(({ openId, name }) => ({ id: openId, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'zh'));
}

/** The choices of the page 加人. */
export function sourcesOf(roster: Roster, groups: { chatId: ChatId; name: string }[]): { id: string; label: string }[] {
  return [
    { id: WROTE, label: `跟机器人说过话、还没角色的人　${strangersOf(roster).length}` },
    { id: ROSTERED, label: `名册里的人（再加一个角色）　${rosteredOf(roster).length}` },
    ...groups.map(({ chatId, name }) => ({ id: chatId, label: `群成员：${name || '没有名字的群'}` })),
  ];
}

/** A picker shows at most this many; more are offered in parts. */
export const A_PICKER = 100;
