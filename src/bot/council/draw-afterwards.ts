import { ATTENDANCE, type Attendance } from '../../../cards/council/actions.ts';
import { closingCard } from '../../../cards/council/closing-card.ts';
import { ratingCard, verdictCard } from '../../../cards/council/rating-card.ts';
import { councilIdOf } from '../../cases/record/council.ts';
import type { Rating } from '../ports/council.ts';
import type { ViewOf } from '../ports/views.ts';
import { drawnOf } from './drawn-of.ts';
import { courseOf, saidOf } from './said.ts';

const verdictsIn = (ratings: readonly Rating[]) =>
  ratings
    .filter((one) => one.about === 'whistle')
    .map(({ department, value }) => ({ department, warranted: value === 'yes' }));

const attendanceIn = (ratings: readonly Rating[]): Map<string, Attendance> =>
  new Map(
    ratings.flatMap(({ about, department, value }) =>
      about === 'attendance' && value in ATTENDANCE ? [[department, value as Attendance] as const] : [],
    ),
  );

/** The end of a case in its council's group. */
export const drawClosing = drawnOf<ViewOf<'council-closing'>>(async ({ round }, shown, { store }) => {
  const { id } = shown.c;
  const [ratings, events] = await Promise.all([store.ratings(id, round), store.timeline(id)]);
  return closingCard({
    ...shown,
    council: councilIdOf(id, round),
    decisions: saidOf(events, 'decision'),
    course: courseOf(events),
    verdicts: verdictsIn(ratings),
  });
});

/** For who whistled: how each department attended. */
export const drawRating = drawnOf<ViewOf<'council-rating'>>(
  async ({ round }, { c, nameOf }, { store }) => {
    const given = attendanceIn(await store.ratings(c.id, round));
    return ratingCard({ c, council: councilIdOf(c.id, round), nameOf, words: ATTENDANCE, given });
  },
  (openId, { council }) => council?.askedBy?.openId === openId,
);

/** For the departments, where there is no group to ask in: was the whistle warranted. */
export const drawVerdict = drawnOf<ViewOf<'council-verdict'>>(async ({ round }, { c, nameOf }, { store }) => {
  const verdicts = verdictsIn(await store.ratings(c.id, round));
  return verdictCard({ c, council: councilIdOf(c.id, round), nameOf, verdicts });
});
