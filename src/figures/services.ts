import type { ServiceFigure } from '../../catalogue/figures/figure.ts';
import { heldLessons } from '../services/places.ts';
import type { Session, SessionLesson } from '../services/session.ts';
import { tallyOf } from '../services/tally.ts';
import type { CountedAs } from './behind.ts';

/** A session as a figure counts it: by one of its lessons, on whose day it counts. */
export type CountedLesson = { session: Session; lesson: SessionLesson; standing: CountedAs };

const left = (out: string): CountedAs => ({ n: 0, d: 0, out });

/** How a session stands in a figure: once, or once a lesson; not at all where it has nothing to do with it. Pure. */
export function standingsOfSession(session: Session, figure: ServiceFigure, now: number): CountedLesson[] {
  const held = heldLessons(session);
  const [first = session.lessons[0], last] = [held[0], held.at(-1)];
  const of = (lesson: SessionLesson | undefined, standing: CountedAs) =>
    lesson ? [{ session, lesson, standing }] : [];
  if (session.state === 'cancelled') return figure === 'classes' ? of(first, left('cancelled')) : [];
  if (figure === 'classes') return of(first, { n: 1, d: 0 });
  const tally = tallyOf(session);
  if (!tally) return [];
  switch (figure) {
    case 'class-signed':
      return of(first, { n: tally.taken, d: session.places });
    case 'class-waited':
      return tally.waited > 0 ? of(first, { n: tally.got, d: tally.waited }) : [];
    case 'class-came':
      return held
        .filter(({ called, ends }) => called !== null || ends <= now)
        .flatMap((lesson) => {
          const { of: expected = 0, missing = 0 } = tally.rolls[session.lessons.indexOf(lesson)] ?? {};
          const came = { n: expected - missing, d: expected };
          return of(lesson, lesson.called === null ? left('uncalled') : came);
        });
    case 'class-full':
      if (session.state !== 'over') return [];
      return of(
        last,
        held.some(({ called }) => called === null) ? left('uncalled') : { n: tally.full, d: tally.within },
      );
  }
}
