import { nextEvent } from '../cases/record/next-event.ts';
import type { SessionCommand, SessionCommandOf } from './commands.ts';
import { evolve, type SessionEvent } from './events.ts';
import { RULES } from './rules.ts';
import { done, refused, type SessionContext, type SessionRuling } from './ruling.ts';
import type { Session } from './session.ts';
import { reminderAt } from './times.ts';

export type SessionDecision =
  | Extract<SessionRuling, { kind: 'refused' }>
  /** Nothing to write where the key was seen before, or nothing is different. */
  | { kind: 'done'; next: Session; event: SessionEvent | undefined };

/** What a command comes to. Pure; a place is only ever given of the session as it was read, and written under its version. */
export function decide(found: Session | undefined, command: SessionCommand, context: SessionContext): SessionDecision {
  const { now, key, actor } = context;
  if (found?.keys.includes(key)) return { kind: 'done', next: found, event: undefined };
  const ruling = found ? ruled(found, command, context) : opened(command, context);
  if (ruling.kind === 'refused') return ruling;
  const { to, changes, seats, lessons } = ruling;
  if (found && to === undefined && seats.length + lessons.length + Object.keys(changes).length === 0)
    return { kind: 'done', next: found, event: undefined };
  const event: SessionEvent = {
    session: found?.id ?? (command as SessionCommandOf<'open'>).id,
    ...nextEvent(found, { at: now, actor, to: to ?? found?.state ?? 'open', key, command, changes }),
    seats,
    lessons,
  };
  return { kind: 'done', next: evolve(found, event), event };
}

function ruled(found: Session, command: SessionCommand, context: SessionContext): SessionRuling {
  const rule = RULES[command.do] as (
    session: Session,
    command: SessionCommand,
    context: SessionContext,
  ) => SessionRuling;
  return rule(found, command, context);
}

function opened(command: SessionCommand, { now, runs, times }: SessionContext): SessionRuling {
  if (command.do !== 'open') return refused('这个班找不到了');
  if (!runs) return refused(NOT_OPENED);
  const { do: _, lessons, ...begun } = command;
  const inOrder = lessons.toSorted((a, b) => a.at - b.at);
  if (inOrder.some(({ at, ends }) => ends <= at)) return refused('下课要晚于上课');
  if (inOrder.some(({ at }) => at <= now)) return refused(IN_THE_PAST);
  return done({
    changes: { ...begun, why: null, erased: null },
    // What falls due before anybody can have signed up is told to nobody.
    lessons: inOrder.map(({ at, ends }, i) => ({
      ...{ n: i + 1, at, ends, cancelled: null, called: null, absent: [] },
      told: (['day', 'hours'] as const).filter((one) => reminderAt({ at }, one, times) <= now),
    })),
  });
}

export const IN_THE_PAST = '第一次课要在现在之后';
export const NOT_OPENED = '开班由办这项服务的部门和清单管理员来开';
