import { isSourceId, type OpenId } from '../../brands.ts';
import type { Case } from '../../cases/record/case.ts';
import type { Audience, Tell } from '../../cases/told/tells.ts';
import { DESK, type Roster } from '../../roster/roster.ts';
import { type Addressed, person, persons } from '../core/next-in-line.ts';
import type { World } from '../ports/world.ts';
import { dutyOf } from './duty.ts';

/** Who is asked to send somebody where no patrol is named for a place. */
export const PATROL_INSTEAD = 'enforcement-team';

type Telling = { tell: Tell; c: Case; roster: Roster; world: World };

const departments = ({ tell, c, roster, world }: Telling): Addressed[] => dutyOf(tell.departments, c, roster, world);

/** People in their own chats. A system that reported has none: whether its case is solved the desk is asked in its place. */
const heardBy = ({ tell, c, roster, world }: Telling, people: readonly OpenId[]): Addressed[] => {
  const asks = tell.notice === 'please-confirm' && people.some(isSourceId);
  const desk = asks ? dutyOf([DESK], c, roster, world) : [];
  return [...people.filter((openId) => !isSourceId(openId)).map(person), ...desk];
};

const WHO: Record<Audience, (telling: Telling) => Addressed[]> = {
  'lead-duty': departments,
  'old-lead-duty': departments,
  supports: departments,
  council({ tell, c, roster, world }) {
    if (tell.notice !== 'whistled') return dutyOf(tell.departments, c, roster, world);
    // People are called by the group they are put into; where it cannot be made, they are reminded one by one.
    const whistled = tell.departments.filter((department) => roster.dutyChat(department) !== undefined);
    return whistled.length > 0 ? dutyOf(whistled, c, roster, world) : [];
  },
  'lead-head': ({ tell, roster }) => persons(tell.departments.flatMap((department) => roster.headsOf(department))),
  desk: ({ c, roster, world }) => dutyOf([DESK], c, roster, world),
  leader: ({ roster }) => persons(roster.withRole('leader')),
  keeper: ({ roster }) => persons(roster.withRole('keeper')),
  patrol({ c, roster, world }) {
    const patrol = roster.patrolOf(c.place);
    return patrol ? persons([patrol]) : dutyOf([PATROL_INSTEAD], c, roster, world);
  },
  reporter: (telling) => heardBy(telling, [telling.c.reporter.openId]),
  followers: (telling) => heardBy(telling, [...telling.c.followers, ...telling.c.mergedIn]),
  person: ({ tell }) => (tell.openId ? [person(tell.openId)] : []),
  // Said by sayInGroup (whistle-tells.ts).
  group: () => [],
};

/** The chats and people a notice goes to, by the roster of this moment. */
export const addresseesOf = (tell: Tell, c: Case, roster: Roster, world: World): Addressed[] =>
  WHO[tell.to]({ tell, c, roster, world });
