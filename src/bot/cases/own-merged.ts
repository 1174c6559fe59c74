import type { OpenId } from '../../brands.ts';
import type { Case } from '../../cases/record/case.ts';
import { CaseId } from '../../cases/record/ids.ts';
import { followedWords, goesOnWords } from '../../cases/told/goes-on.ts';
import type { World } from '../ports/world.ts';

/** What somebody reported or followed that was merged into this case, by the numbers they know. */
async function ownMerged(c: Case, openId: OpenId, { store }: Pick<World, 'store'>): Promise<string> {
  const numbers = c.absorbed.flatMap((number) => CaseId.safeParse(number).data ?? []);
  const cases = (await Promise.all(numbers.map((number) => store.caseOf(number)))).filter((one) => one !== undefined);
  const reported = cases.filter(({ reporter }) => reporter.openId === openId);
  const theirs = reported.length > 0 ? reported : cases.filter(({ followers }) => followers.includes(openId));
  const what = reported.length > 0 ? '您报的' : '您关注的';
  return theirs.length > 0 ? `${what} ${theirs.map(({ id }) => id).join('、')} ` : '您报的事';
}

/** What somebody who may not see a case hears of it: that it goes on or is over; undefined to who has nothing to do with it. */
export async function goesOn(c: Case, openId: OpenId, world: Pick<World, 'store'>): Promise<string | undefined> {
  if (c.mergedIn.includes(openId)) return goesOnWords(c, await ownMerged(c, openId, world));
  return c.followers.includes(openId) ? followedWords(c) : undefined;
}
