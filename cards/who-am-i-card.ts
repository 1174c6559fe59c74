import { ROLE_WORDS } from '../src/roster/roles.ts';
import type { Roster } from '../src/roster/roster.ts';
import { type Card, card, facts, note } from './elements.ts';

/** 我是谁: one's own id, for the admin who enters the roster, and what one may be. */
export function whoAmICard(roster: Roster, openId: string, nameOf: (department: string) => string): Card {
  const roles = roster.grantsOf(openId).map(({ role, department, community, grid, estate }) => {
    const where = [department && nameOf(department), community, grid, estate].filter(Boolean).join(' ');
    return where ? `${ROLE_WORDS[role]}（${where}）` : ROLE_WORDS[role];
  });
  return card(
    { title: '我是谁', tone: 'answer' },
    facts([
      ['姓名', roster.member(openId)?.name ?? '还没登记'],
      ['角色', roles.join('、') || '还没有角色，能问能上报；要别的权限请找管理员'],
      ['编号', openId],
    ]),
    note('编号只给管理员登记名册用。'),
  );
}
