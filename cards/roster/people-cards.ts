import type { OpenId } from '../../src/brands.ts';
import { ROLE_WORDS, type Role } from '../../src/roster/roles.ts';
import type { Roster } from '../../src/roster/roster.ts';
import { button, buttons, type Card, card, facts, note, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { grid, home, pageOf, pager, row } from './rows.ts';
import { departmentWords, grantWords, shiftWords } from './words.ts';

type NameOf = (department: string) => string;

/** Everybody of one role, eight a page, each role with 移除. */
export function roleCard(roster: Roster, role: Role, at: number, nameOf: NameOf): Card {
  const held = roster.grants.filter((grant) => grant.role === role && roster.member(grant.openId)?.left !== true);
  const { shown, n, pages } = pageOf(held, at, 8);
  const rows = shown.map((grant) => {
    const name = roster.member(grant.openId)?.name || grant.openId;
    return row(
      `**${escapeMarkdown(name)}**<br>${escapeMarkdown(grantWords(grant, nameOf))}`,
      button('查看', { do: 'roster', page: 'person', of: grant.openId }),
      button(
        '移除',
        { do: 'roster-change', change: 'remove-grant', of: grant.id, back: 'role', n },
        'danger',
        `移除「${name}」的${grantWords(grant, nameOf)}？马上没有这个角色的权限。`,
      ),
    );
  });
  const fromSettings = role === 'admin' ? '部署时在 ADMIN_OPEN_IDS 里写的管理员一直有效，不在这里列。' : '';
  return card(
    {
      title: ROLE_WORDS[role],
      subtitle: `共 ${held.length} 人次${pages > 1 ? `，第 ${n + 1}/${pages} 页` : ''}`,
      tone: 'answer',
    },
    held.length === 0 ? text('还没有人。点「加人」登记。') : undefined,
    rows,
    fromSettings ? note(fromSettings) : undefined,
    pager(n, pages, (to) => ({ do: 'roster', page: 'role', of: role, n: to })),
    buttons(button('加人', { do: 'roster', page: 'add' })),
    home,
  );
}

/** One person: roles and shifts to take away, and 离职. */
export function memberCard(roster: Roster, openId: OpenId, nameOf: NameOf, open: number): Card {
  const person = roster.member(openId);
  const name = person?.name || '没登记的人';
  const grants = roster.grants.filter((grant) => grant.openId === openId).slice(0, 20);
  const shifts = roster.shifts.filter((shift) => shift.openId === openId).slice(0, 12);
  const certificates = roster.certificates.filter((one) => one.openId === openId).slice(0, 8);
  return card(
    { title: name, subtitle: person?.left ? '已离职' : undefined, tone: person?.left ? 'over' : 'answer' },
    facts([
      ['手机', person?.mobile ? '已登记' : '没登记'],
      ['在办的事', open > 0 ? `${open} 件，离职前请移交` : undefined],
      ['编号', openId],
    ]),
    grants.length === 0 ? text('没有角色，能问、能上报。') : undefined,
    grants.map((grant) =>
      row(
        escapeMarkdown(grantWords(grant, nameOf)),
        button(
          '移除',
          { do: 'roster-change', change: 'remove-grant', of: grant.id },
          'danger',
          `移除「${name}」的${grantWords(grant, nameOf)}？马上没有这个角色的权限。`,
        ),
      ),
    ),
    shifts.map((shift) =>
      row(
        escapeMarkdown(`值班：${departmentWords(shift.department, nameOf)} ${shiftWords(shift)}`),
        button(
          '移除',
          { do: 'roster-change', change: 'remove-shift', of: shift.id, back: 'person' },
          'danger',
          `移除「${name}」的这个班次：${shiftWords(shift)}？`,
        ),
      ),
    ),
    certificates.map(({ department, number, until }) =>
      row(
        escapeMarkdown(`执法证：${nameOf(department)} ${number}，${until} 到期`),
        button(
          '移除',
          { do: 'roster-change', change: 'remove-certificate', of: `${openId} ${department}` },
          'danger',
          `移除「${name}」的这张执法证？马上不能再检查。`,
        ),
      ),
    ),
    grid([
      button('加角色', { do: 'roster-form', form: 'grant', of: openId }),
      ...(grants.some(({ role }) => role === 'officer' || role === 'head')
        ? [button('登记执法证', { do: 'roster-form', form: 'certificate', of: openId })]
        : []),
      person?.left
        ? button('恢复', { do: 'roster-change', change: 'come-back', of: openId })
        : button(
            '离职',
            { do: 'roster-change', change: 'leave', of: openId },
            'danger',
            `「${name}」已经离职？离职后没有任何权限，名字留在以前的记录里。`,
          ),
    ]),
    home,
  );
}

/** Where the people to be added come from. The pickers offer only people named here. */
export function addCard(sources: { id: string; label: string }[], at: number): Card {
  const { shown, n, pages } = pageOf(sources, at, 12);
  return card(
    { title: '加人、加角色', subtitle: '先说人在哪里找', tone: 'ask' },
    grid(
      shown.map(({ id, label }) => button(label, { do: 'roster-form', form: 'grant', of: id })),
      1,
    ),
    note('找不到人？请他给机器人发一句话，或把机器人拉进有他的工作群；也可以用表格导入手机号。'),
    pager(n, pages, (to) => ({ do: 'roster', page: 'add', n: to })),
    home,
  );
}
