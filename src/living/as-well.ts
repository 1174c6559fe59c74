import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { World } from '../bot/ports/world.ts';

/** So long is asked before others have their turn, ms. */
const A_SLICE = 8;

/** How many of a list's own sayings each search answers with the matter whose saying it is; others have turns in between. */
export async function knownOf(
  { matters }: Pick<Catalogue, 'matters'>,
  searches: { before: World['search']; after: World['search'] },
  turn: () => Promise<void>,
): Promise<{ sayings: number; before: number; after: number }> {
  const known = { sayings: 0, before: 0, after: 0 };
  const answers = (search: World['search'], saying: string, id: string) => {
    const verdict = search(saying);
    return verdict.kind === 'answer' && verdict.hit.matter === id ? 1 : 0;
  };
  let until = performance.now() + A_SLICE;
  for (const { id, sayings, status } of matters) {
    if (status !== '在用') continue;
    for (const saying of sayings) {
      known.sayings++;
      known.before += answers(searches.before, saying, id);
      known.after += answers(searches.after, saying, id);
      if (performance.now() < until) continue;
      await turn();
      until = performance.now() + A_SLICE;
    }
  }
  return known;
}
