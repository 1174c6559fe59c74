import type { Case } from '../../cases/record/case.ts';
import { subjectOf } from '../../outgoing/live-subject.ts';
import { type NextInLine, nextRung, onwardTo, othersReached } from '../core/next-in-line.ts';
import type { Reaction } from '../core/reaction.ts';
import { read } from '../core/reading.ts';
import type { Queued } from '../ports/outbox.ts';
import type { Onward, Outgoing, Send } from '../ports/outgoing.ts';
import type { View } from '../ports/views.ts';
import type { World } from '../ports/world.ts';

/**
 * Who must act and cannot be told: the next in line hears it instead, unless one of those told at the same time was
 * reached. Where nobody is left, the admins are told in plain words. Undefined for what nobody must act on.
 */
export async function goOn(queued: Queued, world: World): Promise<Reaction | 'later' | undefined> {
  const { outgoing } = queued;
  if (outgoing.kind !== 'send' || !outgoing.onward || !('case' in outgoing.view)) return undefined;
  const { onward } = outgoing;
  const reached = await othersReached(onward, queued, world);
  if (reached !== 'no') return reached === 'later' ? 'later' : undefined;
  const { roster, found } = await read({ caseId: outgoing.view.case }, world);
  if (!found) return undefined;
  const next = nextRung(onward, { place: found.place, roster, world });
  world.log.warn('a notice goes on to the next in line', { about: found.id, from: onward.rung, to: next?.rung });
  if (next) return { changes: [], says: sayInstead(outgoing, onward, next, found) };
  const words = `${found.id}「${found.title}」要人处理，可该通知的人一个也没送到。请马上打电话找人；到「名册」把人和值班群改对，发「未送达」看原因。`;
  const admins = roster.withRole('admin').filter(({ openId }) => !onward.tried.includes(openId));
  return {
    changes: [],
    says: admins.map(({ openId }) => ({
      kind: 'send',
      to: { openId },
      view: { view: 'words', words },
      about: found.id,
      ...(found.urgent ? { urgent: true } : {}),
    })),
  };
}

/** The same notice for the next in line: it says whom it was meant for. */
export function sayInstead(
  { view, about }: Pick<Send, 'view'> & { about?: string | undefined },
  onward: Onward,
  next: NextInLine,
  { id, urgent }: Pick<Case, 'id' | 'urgent'>,
): Outgoing[] {
  const [missed = ''] = onward.tried;
  return next.addressed.map(({ to, audience, buzz }) => ({
    kind: 'send',
    to,
    view: forAudience(view, audience, missed),
    ...(view.view === 'case' ? { subject: subjectOf(id) } : {}),
    about: about ?? id,
    onward: onwardTo(onward, next),
    ...(urgent ? { urgent: true } : {}),
    ...(urgent && buzz.length > 0 ? { buzz } : {}),
  }));
}

function forAudience(view: View, audience: string, missed: string): View {
  if (!('audience' in view)) return view;
  return view.view === 'case' ? { ...view, audience, missed } : { ...view, audience };
}
