import { DESK, type Roster } from '../../roster/roster.ts';
import type { Outgoing, Send } from '../ports/outgoing.ts';
import type { World } from '../ports/world.ts';
import { dutyChatOr } from './duty-chat-or.ts';
import { type MustHear, mustHear } from './must-hear.ts';

/** Something the desk must act on; `about`: the record it tells of. */
type ToDesk = Pick<MustHear, 'about' | 'notice' | 'view'> & Pick<Send, 'subject' | 'urgent'>;

/**
 * What the desk must act on: to its duty chat or, where it has none, to each dispatcher; where that does not arrive, to the
 * next in line.
 */
export function toDesk({ about, notice, view, subject, urgent }: ToDesk, roster: Roster, world: World): Outgoing[] {
  const where = dutyChatOr(DESK, roster.withRole('dispatcher'), roster);
  const heard = { about, notice, group: `${about}/${notice}/${world.now()}`, department: DESK, view };
  return mustHear(heard, where, roster, world).map((one) => ({
    ...one,
    ...(subject && { subject }),
    ...(urgent && { urgent }),
  }));
}

/** Plain words to the desk. */
export const wordsToDesk = (
  words: string,
  { about, urgent }: Pick<ToDesk, 'about' | 'urgent'>,
  roster: Roster,
  world: World,
): Outgoing[] => toDesk({ about, urgent, notice: 'desk', view: { view: 'words', words } }, roster, world);
