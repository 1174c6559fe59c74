import type { ChatId } from '../../brands.ts';
import type { Case } from '../../cases/record/case.ts';
import type { Roster } from '../../roster/roster.ts';
import type { Draw } from '../core/subject.ts';
import type { CouncilRecord } from '../ports/council.ts';
import type { Outgoing } from '../ports/outgoing.ts';
import type { Change } from '../ports/store.ts';
import type { World } from '../ports/world.ts';

/** What a step of a group knows: how far it has come, its case, who is who, how often it was tried. */
export type Making = { record: CouncilRecord; c: Case; roster: Roster; world: World; draw: Draw; attempts: number };

/** What a step has done and must be kept before the next one; `more` when another step follows. */
export type Stepped = { changes: Change[]; says: Outgoing[]; more: boolean };

export const NOTHING_LEFT: Stepped = { changes: [], says: [], more: false };

/** The group of a round whose steps have come past making it. Throws where there is none yet. */
export function groupOf({ id, chatId }: CouncilRecord): ChatId {
  if (!chatId) throw new Error(`the group of ${id} is not made yet`);
  return chatId;
}
