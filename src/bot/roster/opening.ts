import type { RosterForm } from '../../../cards/roster/actions.ts';
import { isChatId, isOpenId, type OpenId } from '../../brands.ts';
import { CaseId } from '../../cases/record/ids.ts';
import { DESK, type Roster } from '../../roster/roster.ts';
import type { AskOf, Somebody } from '../ports/roster-drafts.ts';
import type { World } from '../ports/world.ts';
import { nameIn } from './admins.ts';
import { A_PICKER, ROSTERED, rosteredOf, strangersOf } from './sources.ts';

type Opened = { of: string; n: number; roster: Roster; world: World };
/** What the form asks, its pickers' offers fixed; or why it cannot be opened. */
type Open<Form extends RosterForm> = (opened: Opened) => AskOf<Form> | string | Promise<AskOf<Form> | string>;

const named = (members: readonly { openId: OpenId; name: string }[]): Somebody[] =>
  members.map(({ openId, name }) => ({ id: openId, name })).slice(0, A_PICKER);

/** The n-th hundred of the people, and how many there are in all. */
export function partOf(all: readonly Somebody[], n: number): { part: number; options: Somebody[]; total: number } {
  const part = Math.min(n, Math.max(0, Math.ceil(all.length / A_PICKER) - 1));
  return { part, options: all.slice(part * A_PICKER, (part + 1) * A_PICKER), total: all.length };
}

/** The people of a source; those of a group are the platform's to tell. */
function peopleOf(source: string, roster: Roster): Somebody[] {
  if (isOpenId(source)) return [{ id: source, name: nameIn(roster, source) }];
  return source === ROSTERED ? rosteredOf(roster) : strangersOf(roster);
}

/** How each form of the roster is opened. */
export const OPENING: { [Form in RosterForm]: Open<Form> } = {
  grant({ of, n, roster }) {
    if (isChatId(of)) return { form: 'grant', source: of, part: n, options: [], total: 0 };
    const all = peopleOf(of, roster);
    if (all.length === 0) return '还没有这样的人。请他先给机器人发一句话。';
    return { form: 'grant', source: of, ...partOf(all, n) };
  },
  shift({ of, roster }) {
    const options = named(roster.workersOf(of));
    if (options.length > 0) return { form: 'shift', department: of, options };
    return of === DESK ? '先给指挥室加上派遣员，再排班。' : '先给这个部门加上经办，再排班。';
  },
  async 'duty-chat'({ of, world }) {
    const groups = (await world.store.groups()).map(({ chatId, name }) => ({ id: chatId, name }));
    const chat = isChatId(of) ? (groups.find(({ id }) => id === of) ?? { id: of, name: '' }) : undefined;
    if (chat) return { form: 'duty-chat', chat, options: [] };
    if (groups.length === 0) return '机器人还不在任何群里。先把它拉进值班群，再来设。';
    return { form: 'duty-chat', department: of, options: groups.slice(0, A_PICKER) };
  },
  hours: ({ of }) => ({ form: 'hours', department: of }),
  estate: ({ of }) => ({ form: 'estate', community: of }),
  patrol({ of, roster }) {
    const team = roster.workersOf('enforcement-team');
    const options = named(team.length > 0 ? team : roster.withRole('officer'));
    return options.length > 0 ? { form: 'patrol', area: of, options } : '先给综合行政执法队加上经办，再定片区队员。';
  },
  certificate({ of, roster, world: { catalogue } }) {
    if (!isOpenId(of)) return '找不到这个人。';
    const held = roster.grantsOf(of).flatMap(({ role, department }) => (role === 'approver' ? [] : (department ?? [])));
    const departments = [...new Set(held)].map((id) => ({ id, name: catalogue.nameOf(id) }));
    return departments.length > 0
      ? { form: 'certificate', person: { id: of, name: nameIn(roster, of) }, departments }
      : '先给他加上部门经办或负责人的角色，再登记执法证。';
  },
  async erase({ of, world }) {
    const caseId = CaseId.safeParse(of).data;
    return caseId && (await world.store.caseOf(caseId)) ? { form: 'erase', caseId } : '找不到这个事件。';
  },
};
