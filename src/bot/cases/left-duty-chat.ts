import type { ChatId } from '../../brands.ts';
import { type Case, leadDepartments } from '../../cases/record/case.ts';
import type { Notice } from '../../cases/told/tells.ts';
import { DESK, type Roster } from '../../roster/roster.ts';
import { sayInstead } from '../core/go-on.ts';
import { nextRung } from '../core/next-in-line.ts';
import type { Reaction } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import type { ChatEvent } from '../ports/incoming.ts';
import type { LiveCard } from '../ports/outbox.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { World } from '../ports/world.ts';
import { sameOfCase } from './go-on.ts';

/** Cards that go on at once, urgent ones first: what more there is stands in 待办 and 指挥台. */
const MOST = 30;

/** What a department is still to do with a case that it was shown; undefined where it has it in hand already. */
function waitsFor(department: string, c: Case): Notice | undefined {
  const leads = leadDepartments(c.lead).includes(department);
  if (leads && c.state === 'to-sign') return c.leadFinal ? 'assigned-final' : 'assigned';
  if (department === DESK && c.state === 'to-dispatch') return 'to-dispatch';
  if (department === DESK && c.state === 'return-review') return 'returned';
  if (department === DESK && c.state === 'to-verify') return 'to-verify';
  return c.supports.some((one) => one.department === department && one.state === 'asked') ? 'support-asked' : undefined;
}

/**
 * A duty chat is gone, or the bot is out of it: what was shown there and still waits for somebody goes on to the people at
 * once, and the chat is kept as one that nothing gets through to. Undefined for any other group.
 */
export async function leftDutyChat({ kind, chatId }: ChatEvent, world: World): Promise<Reaction | undefined> {
  const roster = await readRoster(world);
  if (roster.departmentsOfChat(chatId).length === 0) return undefined;
  const at = world.now();
  const cards = await world.store.liveCardsIn(chatId);
  const waiting = (await Promise.all(cards.map((card) => waitingIn(card, world)))).flat();
  const urgentFirst = waiting.sort((a, b) => Number(b.c.urgent) - Number(a.c.urgent)).slice(0, MOST);
  const dissolved = kind === 'chat-disbanded';
  const error = dissolved
    ? 'Feishu 232009: the chat was dissolved'
    : 'Feishu 230002: the bot was taken out of the chat';
  return {
    changes: [
      { kind: 'chat-left', chatId, state: dissolved ? 'dissolved' : 'left', at },
      { kind: 'unreachable', key: chatId, error, at },
    ],
    says: urgentFirst.flatMap((one) => instead(chatId, one, roster, world)),
  };
}

type Waiting = { c: Case; department: string; notice: Notice };

async function waitingIn({ view }: LiveCard, world: World): Promise<Waiting[]> {
  if (view.view !== 'case' || !view.audience.startsWith('duty:')) return [];
  const c = await world.store.caseOf(view.case);
  const department = view.audience.slice('duty:'.length);
  const notice = c && waitsFor(department, c);
  return c && notice ? [{ c, department, notice }] : [];
}

function instead(chatId: ChatId, { c, department, notice }: Waiting, roster: Roster, world: World): Outgoing[] {
  const onward = {
    notice,
    group: `${c.id}/${c.version}/${notice}/left`,
    departments: department === DESK ? [] : [department],
    rung: department === DESK ? ('desk' as const) : ('first' as const),
    tried: [chatId],
  };
  const next = nextRung(onward, { place: c.place, roster, world });
  const view = { view: 'case', case: c.id, audience: '', headline: notice } as const;
  return next ? sayInstead(onward, next, sameOfCase(view, c), c.id, roster, world) : [];
}
