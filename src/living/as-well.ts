import type { Catalogue } from '../../catalogue/catalogue.ts';
import { inTurns } from '../../catalogue/in-turns.ts';
import type { Unlearned, World } from '../bot/ports/world.ts';

type Searches = { before: World['search']; after: World['search'] };

/** How many of a list's own sayings each search answers with the matter whose saying it is; others have turns in between. */
export const knownOf = (
  list: Pick<Catalogue, 'matters'>,
  searches: Searches,
  turn?: () => Promise<void>,
): Promise<Unlearned> => inTurns(asking(list, searches), turn);

function* asking({ matters }: Pick<Catalogue, 'matters'>, searches: Searches): Generator<undefined, Unlearned> {
  const known = { sayings: 0, before: 0, after: 0 };
  const answers = (search: World['search'], saying: string, id: string) => {
    const verdict = search(saying);
    return verdict.kind === 'answer' && verdict.hit.matter === id ? 1 : 0;
  };
  for (const { id, sayings, status } of matters) {
    if (status !== '在用') continue;
    for (const saying of sayings) {
      known.sayings++;
      known.before += answers(searches.before, saying, id);
      known.after += answers(searches.after, saying, id);
      yield;
    }
  }
  return known;
}
