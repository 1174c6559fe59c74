import type { OpenId } from '../../src/brands.ts';
import { ROLE_WORDS } from '../../src/roster/roles.ts';
import type { Roster } from '../../src/roster/roster.ts';
import { button, buttons, type Card, card, facts, note } from '../elements.ts';
import { grantWords } from './words.ts';

/** 我是谁: one's own id and what one may be; a stranger can ask the admins to be registered. */
export function whoAmICard(roster: Roster, openId: OpenId, nameOf: (department: string) => string): Card {
  const grants = roster.grantsOf(openId);
  const roles = grants.map((grant) => grantWords(grant, nameOf));
  const admins = roster.withRole('admin').map((member) => member.name);
  return card(
    { title: '我是谁', tone: 'answer' },
    facts([
      ['姓名', roster.member(openId)?.name || '还没登记'],
      ['角色', roles.join('、') || '还没有。能问谁管、能上报；签收、派遣等要先登记'],
      [ROLE_WORDS.admin, admins.slice(0, 5).join('、') || undefined],
      ['编号', openId],
    ]),
    buttons(
      button(
        grants.length === 0 ? '请管理员登记' : '角色不对，告诉管理员',
        { do: 'ask-registration' },
        grants.length === 0 ? 'primary' : 'text',
      ),
    ),
    note('编号只给管理员登记名册用。'),
  );
}
