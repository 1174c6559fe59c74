import type { Case } from '../../cases/record/case.ts';
import { councilIdOf } from '../../cases/record/council.ts';
import type { Tell } from '../../cases/told/tells.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { View } from '../ports/views.ts';

/** Notices of a whistle that have a card of their own; the rest are shown like any other of the case. */
export function councilView({ notice, to }: Tell, c: Case): View | undefined {
  const round = c.council?.round ?? 1;
  switch (notice) {
    case 'lead-named':
      return { view: 'council-minutes', case: c.id };
    case 'not-attended':
      return { view: 'council-absent', case: c.id };
    case 'boundary-raised':
      return { view: 'council-boundary', case: c.id };
    case 'rate-council':
      return { view: 'council-rating', case: c.id, round };
    case 'rate-whistle':
      return { view: 'council-verdict', case: c.id, round };
    case 'merged':
    case 'referred':
    case 'whistle-refused':
      return to === 'group' ? { view: 'case-notice', case: c.id, audience: 'group', notice } : undefined;
    case 'closed':
      return to === 'group' ? { view: 'council-closing', case: c.id, round } : undefined;
    default:
      return undefined;
  }
}

/** What the group of a whistle is told: it is made or filled step by step; the minutes and the end are said in it. */
export function sayInGroup(tell: Tell, c: Case): Outgoing[] {
  const { council } = c;
  if (!council) return [];
  if (tell.notice === 'whistled' || tell.notice === 'attended')
    return [{ kind: 'council-step', councilId: councilIdOf(c.id, council.round), about: c.id }];
  const view = councilView(tell, c);
  return council.chatId && view ? [{ kind: 'send', to: { chatId: council.chatId }, view, about: c.id }] : [];
}
