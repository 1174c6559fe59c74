import { brief } from '../../../cards/brief.ts';
import { inTurns } from '../../../catalogue/in-turns.ts';
import { typed } from '../../brands.ts';
import { saidOf } from '../../list/proof/turns.ts';
import type { AskOf } from '../../list/proposals/ask.ts';
import { proposing } from '../../list/proposals/facts.ts';
import { createSearch } from '../../matters/search.ts';
import { type Reaction, toast } from '../core/reaction.ts';
import type { Click } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';
import { GONE } from './stepped.ts';

/**
 * 试一试: what is said now and what would be said, in a message that stays; nothing else is kept, and the form stays open for
 * the next question.
 */
export async function tried(
  { proposal }: AskOf<'proposal-try'>,
  words: string,
  { who: { openId } }: Click,
  world: World,
): Promise<Reaction> {
  const found = await world.store.proposal(proposal);
  if (!found) return GONE();
  const { catalogue } = world;
  const { after, wrong } = await inTurns(proposing(catalogue, found.edits));
  if (!after) return toast(wrong.join('；'), 'warning');
  const asked = typed(words);
  const [now, then] = [saidOf(world.search(asked), catalogue), saidOf(createSearch(after)(asked), after)];
  const said = now === then ? `现在和改了以后都答：${now}` : `现在答：${now}\n改了以后答：${then}`;
  const view = { view: 'words' as const, words: `试「${brief(words, 60)}」\n${said}` };
  return {
    changes: [],
    says: [{ kind: 'send', to: { openId }, view, about: proposal }],
    answer: { toast: { type: 'info', content: '答的写在下面了' } },
  };
}
