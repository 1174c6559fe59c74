import type { Action } from '../../../cards/actions.ts';
import { CaseId } from '../../cases/record/ids.ts';
import { DESK, type Roster } from '../../roster/roster.ts';
import { type Outcome, toast } from '../core/outcome.ts';
import type { Click } from '../ports/incoming.ts';
import type { Named, RosterAsk } from '../ports/roster-drafts.ts';
import type { World } from '../ports/world.ts';
import { asAdmin, nameIn } from './admins.ts';
import { A_PICKER, isGroup, isPerson, ROSTERED, rosteredOf, strangersOf } from './sources.ts';

type FormAction = Extract<Action, { do: 'roster-form' }>;

/** Opens a form of the roster in the admin's own chat. What its pickers offer is fixed now and kept with it. */
export async function onRosterForm(action: FormAction, click: Click, world: World): Promise<Outcome> {
  const { openId } = click.who;
  const { roster, refused } = await asAdmin(openId, 'manageRoster', world);
  if (refused) return refused;
  const ask = await askOf(action, roster, world);
  if (typeof ask === 'string') return toast(ask, 'warning');
  const draft = world.newId();
  const opened = { kind: 'roster-draft', draft: { id: draft, openId, at: world.now(), ask } } as const;
  const answer = { toast: { type: 'info', content: '表单发到你和我的私聊了' } } as const;
  // The members of a group are the platform's to tell: the job asks, then sends the form.
  if (ask.form === 'grant' && isGroup(ask.source))
    return {
      changes: [opened],
      says: [{ kind: 'roster-job', id: draft, job: { do: 'offer-members', draft } }],
      answer,
    };
  return {
    changes: [opened],
    says: [{ kind: 'send', to: { openId }, view: { view: 'roster-form', draft, openId } }],
    answer,
  };
}

/** What the form asks, or why it cannot be opened. */
async function askOf({ form, of = '', n = 0 }: FormAction, roster: Roster, world: World): Promise<RosterAsk | string> {
  switch (form) {
    case 'grant': {
      if (isGroup(of)) return { form, source: of, part: n, options: [], total: 0 };
      const all = isPerson(of)
        ? [{ id: of, name: nameIn(roster, of) }]
        : of === ROSTERED
          ? rosteredOf(roster)
          : strangersOf(roster);
      if (all.length === 0) return '还没有这样的人。请他先给机器人发一句话。';
      return { form, source: of, ...partOf(all, n) };
    }
    case 'shift': {
      const options = named(roster.workersOf(of)).slice(0, A_PICKER);
      if (options.length > 0) return { form, department: of, options };
      return of === DESK ? '先给指挥室加上派遣员，再排班。' : '先给这个部门加上经办，再排班。';
    }
    case 'duty-chat': {
      const groups = (await world.store.groups()).map(({ chatId, name }) => ({ id: chatId, name }));
      const chat = isGroup(of) ? (groups.find((group) => group.id === of) ?? { id: of, name: '' }) : undefined;
      if (chat) return { form, chat, options: [] };
      if (groups.length === 0) return '机器人还不在任何群里。先把它拉进值班群，再来设。';
      return { form, department: of, options: groups.slice(0, A_PICKER) };
    }
    case 'hours':
      return { form, department: of };
    case 'estate':
      return { form, community: of };
    case 'patrol': {
      const team = roster.workersOf('enforcement-team');
      const options = named(team.length > 0 ? team : roster.withRole('officer')).slice(0, A_PICKER);
      return options.length > 0 ? { form, area: of, options } : '先给综合行政执法队加上经办，再定片区队员。';
    }
    case 'erase':
      return eraseOf(CaseId.safeParse(of).data, world);
  }
}

const named = (members: { openId: string; name: string }[]): Named[] =>
  members.map(({ openId, name }) => ({ id: openId, name }));

/** The n-th hundred of the people, and how many there are in all. */
export function partOf(all: Named[], n: number): { part: number; options: Named[]; total: number } {
  const part = Math.min(n, Math.max(0, Math.ceil(all.length / A_PICKER) - 1));
  return { part, options: all.slice(part * A_PICKER, (part + 1) * A_PICKER), total: all.length };
}

async function eraseOf(caseId: CaseId | undefined, { store }: World): Promise<RosterAsk | string> {
  return caseId && (await store.caseOf(caseId)) ? { form: 'erase', caseId } : '找不到这个事件。';
}
