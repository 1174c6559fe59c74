import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SERVICE_FIGURES, type ServiceFigure } from '../../catalogue/figures/figure.ts';
import { standingsOfSession } from '../../src/figures/services.ts';
import { withoutPeople } from '../../src/services/erased.ts';
import { attendance } from '../../src/services/places.ts';
import type { Session } from '../../src/services/session.ts';
import { Class, FIRST, HOST, person } from '../services/a-session.ts';
import { aStep, played } from '../services/random-session.ts';

const HOUR = 3_600_000;
const LATER = FIRST + 40 * 24 * HOUR;
const of = (session: Session, figure: ServiceFigure, now = LATER) =>
  standingsOfSession(session, figure, now).map(({ lesson, standing }) => [lesson.n, standing]);
const all = (session: Session) => Object.fromEntries(SERVICE_FIGURES.map((figure) => [figure, of(session, figure)]));

/** Three places, two lessons: four sign up, one leaves, whoever waited comes in; one is missing at the first lesson. */
function held() {
  const one = new Class(3, 2);
  for (const name of ['a', 'b', 'c', 'd', 'e']) one.signUp(name);
  one.take({ do: 'leave', seat: 1 }, person('a'));
  one.take({ do: 'take', seat: 4 }, person('d'));
  one.now = FIRST;
  one.take({ do: 'roll', lesson: 1, seat: 2, absent: true }, HOST);
  one.take({ do: 'called', lesson: 1 }, HOST);
  return one;
}

test('a session is counted as by hand, and each lesson on its day', () => {
  const one = held();
  expect(of(one.whole, 'class-came', FIRST)).toEqual([[1, { n: 2, d: 3 }]]);
  expect(of(one.whole, 'class-full', FIRST)).toEqual([]);
  const second = one.whole.lessons[1];
  if (!second) throw new Error('no second lesson');
  one.tick(second.ends);
  // Whoever still waited was not reached; a lesson whose roll was not called says nothing of who came.
  expect(all(one.whole)).toEqual({
    classes: [[1, { n: 1, d: 0 }]],
    'class-signed': [[1, { n: 3, d: 3 }]],
    'class-waited': [[1, { n: 1, d: 2 }]],
    'class-came': [
      [1, { n: 2, d: 3 }],
      [2, { n: 0, d: 0, out: 'uncalled' }],
    ],
    'class-full': [[2, { n: 0, d: 0, out: 'uncalled' }]],
  });
  one.take({ do: 'called', lesson: 2 }, HOST);
  expect(of(one.whole, 'class-came')[1]).toEqual([2, { n: 3, d: 3 }]);
  expect(of(one.whole, 'class-full')).toEqual([[2, { n: 2, d: 3 }]]);
});

test('whoever comes in after a lesson was not expected there, and is not told to have come', () => {
  const one = new Class(1, 2);
  for (const name of ['a', 'b']) one.signUp(name);
  one.now = FIRST;
  one.take({ do: 'called', lesson: 1 }, HOST);
  one.now = FIRST + 3 * HOUR;
  one.take({ do: 'leave', seat: 1 }, person('a'));
  one.take({ do: 'take', seat: 2 }, person('b'));
  expect(attendance(one.whole, 2)).toEqual({ came: 0, of: 0 });
  one.now += 7 * 24 * HOUR;
  one.take({ do: 'called', lesson: 2 }, HOST);
  one.tick();
  expect(attendance(one.whole, 2)).toEqual({ came: 1, of: 1 });
  expect(of(one.whole, 'class-came')).toEqual([
    [1, { n: 0, d: 0 }],
    [2, { n: 1, d: 1 }],
  ]);
  expect(of(one.whole, 'class-full')).toEqual([[2, { n: 0, d: 1 }]]);
});

test('what was cancelled as a whole is left out of the classes, and is in nothing else', () => {
  const one = held();
  one.take({ do: 'cancel', why: '老师病了' }, HOST);
  const none = Object.fromEntries(SERVICE_FIGURES.map((figure) => [figure, []]));
  expect(all(one.whole)).toEqual({ ...none, classes: [[1, { n: 0, d: 0, out: 'cancelled' }]] });
});

test('whatever happened, none is more than what it is counted in, and nothing is different when the people are deleted', () => {
  fc.assert(
    fc.property(fc.array(aStep, { maxLength: 60 }), (steps) => {
      const { whole } = played(steps, () => {});
      for (const figure of SERVICE_FIGURES)
        for (const { standing } of standingsOfSession(whole, figure, LATER))
          if (figure !== 'classes') expect(standing.n).toBeLessThanOrEqual(standing.d);
      const erased = withoutPeople(whole, LATER);
      expect(all(erased)).toEqual(all(whole));
      expect(JSON.stringify(erased)).not.toMatch(/ou_[a-f]"/);
    }),
    { numRuns: 60 },
  );
});
