import type { FinishWord } from '../../../cards/council/parts.ts';
import { sitsFor, sitsInFor } from '../../cases/commands/council/seat.ts';
import { type Case, leadDepartments } from '../../cases/record/case.ts';
import { absentees, withOpenParts } from '../../cases/record/council.ts';
import { ENDED_STATES } from '../../cases/record/state.ts';
import type { Roster } from '../../roster/roster.ts';
import { relationsOf } from './audience.ts';

const seenBy = (audience: string, roster: Roster) => ({
  relationsTo: (c: Case | undefined) => (c ? relationsOf(audience, c, roster) : []),
});

/** The departments that a council waits for, for a seat or a part, and for which those who see a card stand in. */
export const seatsForOthers = (audience: string, c: Case, roster: Roster): string[] =>
  ENDED_STATES.includes(c.state)
    ? []
    : [...new Set([...(c.state === 'in-council' ? absentees(c.council) : []), ...withOpenParts(c.council)])].filter(
        (department) =>
          sitsInFor(seenBy(audience, roster), c, department) && !leadDepartments(c.lead).includes(department),
      );

/** The departments asked to support that have nobody, where those who see a card answer for them. */
export const supportsForOthers = (audience: string, c: Case, roster: Roster): string[] =>
  relationsOf(audience, c, roster).includes('stand-in-support')
    ? c.supports
        .filter(({ state, department }) => state === 'asked' && !roster.hasPeople(department, c.place))
        .map(({ department }) => department)
    : [];

/** The word on the button of a part for those who see a card: 已完成 for their own, 代完成 for who has nobody. */
export const finishWord =
  (audience: string, c: Case, roster: Roster): FinishWord =>
  (department) => {
    const viewer = seenBy(audience, roster);
    if (sitsFor(viewer, c, department)) return '已完成';
    return sitsInFor(viewer, c, department) ? '代完成' : undefined;
  };
