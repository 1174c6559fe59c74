import { Role } from '../../src/roster/roles.ts';
import type { Roster } from '../../src/roster/roster.ts';
import { button, type Card, card, facts, note, text } from '../elements.ts';
import { grid } from './rows.ts';

/** The roles short enough for three buttons a row. */
const SHORT: Record<Role, string> = {
  grid: '网格员',
  property: '物业',
  officer: '经办',
  head: '负责人',
  approver: '批准人',
  dispatcher: '指挥室',
  leader: '带班领导',
  keeper: '清单管理',
  station: '联络站',
  admin: '管理员',
};

/** 名册: everything an admin keeps, from one card. */
export function rosterHomeCard(roster: Roster, dead: number): Card {
  const withRole = (role: Role) => new Set(roster.withRole(role).map((member) => member.openId)).size;
  const rostered = new Set(roster.grants.map((grant) => grant.openId)).size;
  const chats = roster.settings.filter((one) => one.dutyChat).length;
  return card(
    { title: '名册', subtitle: '谁是谁、谁值班、哪里归谁', tone: 'answer' },
    facts([
      ['有角色的', `${rostered} 人`],
      ['值班群', `${chats} 个`],
      ['小区', `${roster.places().length} 个`],
    ]),
    grid([
      button('加人、加角色', { do: 'roster', page: 'add' }, 'primary'),
      button('部门、值班、值班群', { do: 'roster', page: 'departments' }),
      button('小区、联络站、片区', { do: 'roster', page: 'communities' }),
      button('表格导入', { do: 'roster', page: 'template' }),
    ]),
    text('**按角色看**'),
    grid(
      Role.options.map((role) => button(`${SHORT[role]} ${withRole(role)}`, { do: 'roster', page: 'role', of: role })),
      3,
    ),
    grid(
      [
        button('改动记录', { do: 'roster', page: 'log' }),
        button(dead > 0 ? `未送达　${dead}` : '未送达', { do: 'roster', page: 'dead-letters' }),
        button('自检', { do: 'self-check' }),
      ],
      3,
    ),
    note('也可以直接发：名册、自检、未送达、名册模板、删除反映人 事件编号'),
  );
}
