import type { OpenId } from '../../brands.ts';
import { subjectOfVisit } from '../../outgoing/live-subject.ts';
import type { Command } from '../../visits/commands.ts';
import { isOfVisit, type Visit, type VisitId } from '../../visits/visit.ts';
import { personOf } from '../core/person-of.ts';
import { type Reaction, toast } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import type { Click } from '../ports/incoming.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { View } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { actVisit } from './act-visit.ts';
import { judgedBy, mayAnswer } from './may-answer.ts';

export const GONE = (): Reaction => toast('这一次找不到了，请发「接着查」看看。', 'warning');
/** Nothing but what the card becomes. */
export const shown = (view: View): Reaction => ({ changes: [], says: [], answer: { show: view } });
export const NOT_YOURS = '这一次由到场的人看和记，您不在里面';

/** A visit that is over for those who look is so on the cards of all of them; the pressed one is drawn by its answer. */
export const shownToOthers = (found: Visit, { id, state }: Visit, { messageId }: Click): Outgoing[] =>
  found.state === state ? [] : [{ kind: 'refresh', subject: subjectOfVisit(id), except: messageId, about: id }];

/** The visit of a pressed button, read for one who is there; to everybody else, what is said instead. */
export async function ownVisit(
  id: VisitId,
  openId: OpenId,
  { store }: World,
): Promise<{ visit: Visit } | { instead: Reaction }> {
  const visit = await store.visit(id);
  if (!visit) return { instead: GONE() };
  return isOfVisit(visit, openId) ? { visit } : { instead: toast(NOT_YOURS, 'warning') };
}

type Pressed = {
  visit: VisitId;
  command: (visit: Visit, judges: () => string[]) => Command;
  seen: number | null;
  /** What the card becomes, and what is said beside it. */
  show: (next: Visit) => View;
  said?: (next: Visit) => string;
};

/** A press at a visit: who may is decided now; a refusal is a toast, and an old card becomes a fresh one. */
export async function pressed(
  { visit: id, command, seen, show, said }: Pressed,
  click: Click,
  world: World,
): Promise<Reaction> {
  const { openId } = click.who;
  const [own, roster] = await Promise.all([ownVisit(id, openId, world), readRoster(world)]);
  if ('instead' in own) return own.instead;
  const { visit: found } = own;
  const asked = command(found, () => judgedBy(found, openId, roster, world));
  const allowed = mayAnswer(found, asked, openId, roster, world);
  if (!allowed.may) return toast(allowed.why, 'warning');
  const actor = personOf(openId, roster);
  const acted = await actVisit({ found, command: asked, actor, key: click.key, seen, roster }, world);
  if (acted.kind === 'refused') {
    const answer = { toast: { type: 'warning' as const, content: acted.why } };
    return { changes: [], says: [], answer: acted.code === 'stale' ? { ...answer, show: show(found) } : answer };
  }
  const content = said?.(acted.next);
  return {
    changes: acted.changes,
    says: [...acted.says, ...shownToOthers(found, acted.next, click)],
    answer: { ...(content ? { toast: { type: 'success', content } } : {}), show: show(acted.next) },
  };
}
