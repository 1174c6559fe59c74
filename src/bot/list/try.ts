import { typed } from '../../brands.ts';
import { saidOf } from '../../list/proof/turns.ts';
import type { AskOf } from '../../list/proposals/ask.ts';
import { proposedOn } from '../../list/proposals/facts.ts';
import { createSearch } from '../../matters/search.ts';
import { type Reaction, toast } from '../core/reaction.ts';
import type { World } from '../ports/world.ts';
import { GONE } from './stepped.ts';

/** 试一试: what is said now and what would be said; nothing is kept, and the form stays open for the next question. */
export async function tried({ proposal }: AskOf<'proposal-try'>, words: string, world: World): Promise<Reaction> {
  const found = await world.store.proposal(proposal);
  if (!found) return GONE();
  const { after, wrong } = proposedOn(world.catalogue, found.edits);
  if (!after) return toast(wrong.join('；'), 'warning');
  const asked = typed(words);
  const [now, then] = [saidOf(world.search(asked), world.catalogue), saidOf(createSearch(after)(asked), after)];
  return toast(now === then ? `现在和改了以后都答：${now}` : `现在答：${now}；改了以后答：${then}`, 'info');
}
