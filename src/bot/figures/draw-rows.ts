import { figureRowsCard } from '../../../cards/figures/rows-card.ts';
import { daysAsked } from '../../figures/days-asked.ts';
import { type Known, knownRoster } from '../core/reading.ts';
import type { Drawn } from '../core/subject.ts';
import type { ViewOf } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { rowsBehind } from './rows-behind.ts';

/** So many cases a card. */
const MOST = 8;

/** The cases behind a figure, of what whoever asks answers for and may see by the roster of this moment. */
export async function drawFigureRows(view: ViewOf<'figure-rows'>, world: World, known: Known): Promise<Drawn> {
  const { figure, days, part, after, openId } = view;
  const roster = await knownRoster(known, world);
  const behind = await rowsBehind({ figure, days, part, after }, openId, roster, world, MOST);
  if (!behind) return { instead: { view: 'figures', span: 'today', openId } };
  const { catalogue } = world;
  return {
    card: figureRowsCard({
      words: catalogue.figure(figure),
      whose: behind.scope.whose,
      called: daysAsked(days, world.now()).called,
      asked: { figure, days, part },
      rows: behind.rows,
      unseen: behind.unseen,
      after: behind.after,
      catalogue,
      now: world.now(),
    }),
  };
}
