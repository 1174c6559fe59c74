import type { Department } from '../../catalogue/schema.ts';
import { DESK, type Roster } from '../../src/roster/roster.ts';
import { button, type Card, card, facts, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { grid, home, pageOf, pager, row } from './rows.ts';
import { departmentWords, hoursWords, shiftWords } from './words.ts';

type NameOf = (department: string) => string;

/** The departments, twenty a page; those that nobody works for say so. */
export function departmentsCard(roster: Roster, departments: Department[], at: number): Card {
  const all = [{ id: DESK, name: '综合信息指挥室' }, ...departments];
  const { shown, n, pages } = pageOf(all, at, 20);
  return card(
    { title: '部门、值班、值班群', subtitle: `第 ${n + 1}/${pages} 页`, tone: 'answer' },
    grid(
      shown.map(({ id, name }) => {
        const people = roster.workersOf(id).length;
        return button(people > 0 ? `${name} ${people}` : name, { do: 'roster', page: 'department', of: id });
      }),
    ),
    pager(n, pages, (to) => ({ do: 'roster', page: 'departments', n: to })),
    home,
  );
}

export type DepartmentShown = {
  id: string;
  roster: Roster;
  nameOf: NameOf;
  /** The duty chat's name, where it is known. */
  chatName: string | undefined;
};

/** One department: who works for it, its duty chat, its hours and its shifts. */
export function departmentCard({ id, roster, nameOf, chatName }: DepartmentShown): Card {
  const setting = roster.settings.find((one) => one.department === id);
  const heads = roster.headsOf(id).map((one) => one.name);
  const officers = roster
    .workersOf(id)
    .map((one) => one.name)
    .filter((name) => !heads.includes(name));
  const shifts = roster.shifts.filter((shift) => shift.department === id);
  return card(
    { title: departmentWords(id, nameOf), tone: 'answer' },
    facts([
      ['负责人', heads.join('、') || (id === DESK ? undefined : '还没有')],
      [id === DESK ? '派遣员' : '经办', officers.join('、') || '还没有；没人值班时事件会转到指挥室'],
      ['值班群', setting?.dutyChat ? (chatName ?? '已设') : '没设，事件发给值班的人'],
      ['办公时间', setting?.hours ? hoursWords(setting.hours) : '默认'],
      ['值班', shifts.length === 0 ? '没排班，办公时间内经办都算在岗' : undefined],
    ]),
    shifts
      .slice(0, 20)
      .map((shift) =>
        row(
          `**${escapeMarkdown(roster.member(shift.openId)?.name || shift.openId)}**　${shiftWords(shift)}`,
          button('移除', { do: 'roster-change', change: 'remove-shift', of: shift.id }, 'danger', '移除这个班次？'),
        ),
      ),
    shifts.length > 20 ? text(`还有 ${shifts.length - 20} 个班次没列出，移除前面的就能看到。`) : undefined,
    grid([
      button('加班次', { do: 'roster-form', form: 'shift', of: id }, 'primary'),
      button('设值班群', { do: 'roster-form', form: 'duty-chat', of: id }),
      button('办公时间', { do: 'roster-form', form: 'hours', of: id }),
      button('加经办', { do: 'roster', page: 'add' }),
    ]),
    grid([
      ...(setting?.dutyChat
        ? [
            button(
              '不用值班群',
              { do: 'roster-change', change: 'clear-duty-chat', of: id },
              'danger',
              '以后事件只发给值班的人。',
            ),
          ]
        : []),
      ...(setting?.hours ? [button('改回默认时间', { do: 'roster-change', change: 'usual-hours', of: id })] : []),
    ]),
    home,
  );
}
