import { typed } from '../../brands.ts';
import { REMEMBERED } from '../../understanding/heard.ts';
import type { Message } from '../ports/incoming.ts';
import type { Question } from '../ports/questions.ts';
import type { World } from '../ports/world.ts';

/** So many of the latest questions are looked through. */
const LATELY = 10;

/** The question that was answered with who does it outside the list; not what was asked of that answer afterwards. */
export async function referredBy(
  referral: string,
  { chatId, who }: Message,
  world: World,
): Promise<Question | undefined> {
  const lately = await world.store.askedLately(chatId, who.openId, world.now() - REMEMBERED, LATELY);
  const same = lately.filter(({ outcome, state }) => outcome === 'referral' && state.referral === referral);
  const leads = ({ words }: Question) => {
    const verdict = world.search(typed(words));
    return verdict.kind === 'not-listed' && verdict.referral === referral;
  };
  return same.find(leads) ?? same.at(-1);
}
