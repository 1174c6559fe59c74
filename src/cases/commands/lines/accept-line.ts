import type { OpenId } from '../../../brands.ts';
import { type Case, leadDepartments } from '../../record/case.ts';
import type { CaseLine } from '../../record/line.ts';
import type { Person } from '../../record/person.ts';
import type { RosterFacts } from '../context.ts';
import { type Refused, refuse } from '../ruling.ts';

/** 「1 店里住人」: a line by its number and words. */
export const lineName = ({ n, words }: Pick<CaseLine, 'n' | 'words'>): string => `${n} ${words}`;

type Accepting = { state: 'corrected' | 'void'; seen: boolean; by: Person; now: number };

/** The line as it is put right, with who says so. */
export const acceptLine = (line: CaseLine, { state, seen, by, now }: Accepting): CaseLine => ({
  ...line,
  state,
  seen,
  correctedAt: now,
  acceptedBy: by,
});

/** Lines of 立即处置 are closed by somebody who was there. */
export function seenAtOnce(lines: readonly CaseLine[], seen: boolean): Refused | undefined {
  const unseen = lines.filter(({ atOnce }) => atOnce);
  if (seen || unseen.length === 0) return undefined;
  return refuse('missing', `「${unseen.map(lineName).join('、')}」要到现场看过才算改好，请勾「到现场看过」`);
}

/**
 * What an inspection found, somebody accepted, and then was not right after all, is looked at by another of the department:
 * as long as there is one.
 */
export function acceptedBefore(
  { lead, place }: Pick<Case, 'lead' | 'place'>,
  lines: readonly CaseLine[],
  openId: OpenId,
  roster: RosterFacts,
): Refused | undefined {
  const own = lines.filter(({ item, acceptedBy }) => item !== null && acceptedBy?.openId === openId);
  const others = roster.workersOf(leadDepartments(lead), place).some((one) => one !== openId);
  if (own.length === 0 || !others) return undefined;
  return refuse('same-person', `「${own.map(lineName).join('、')}」上次是您认的改好，这次请同事去看`);
}
