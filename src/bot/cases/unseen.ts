import { goesOnCard } from '../../../cards/cases/notice-cards.ts';
import { noticeCard } from '../../../cards/notice-card.ts';
import type { Case } from '../../cases/record/case.ts';
import { rightOf } from '../../permissions/permissions.ts';
import type { Drawn } from '../core/subject.ts';
import type { World } from '../ports/world.ts';
import { personIn } from './audience.ts';
import { goesOn } from './own-merged.ts';

/**
 * In place of a case that its reader may not see, or may see no more: its number, and nothing of what it says. A card that
 * stands already is drawn so; a message of its own is a sentence.
 */
export async function unseen(c: Case, audience: string, world: World): Promise<Drawn> {
  const person = personIn(audience);
  const heard = person && (await goesOn(c, person, world));
  if (heard) return { card: goesOnCard(c, heard), alone: heard };
  const { who } = rightOf('see');
  return { card: noticeCard(c.id, who, 'over'), alone: `${c.id}：${who}。` };
}
