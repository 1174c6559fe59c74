import fc from 'fast-check';
import { nextDue } from '../../src/services/times.ts';
import { Class, HOST, person, TIMES } from './a-session.ts';

const HOUR = 3_600_000;
const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'];
/** Something somebody does, some time after what was done before. */
export const aStep = fc.record({
  who: fc.constantFrom(...NAMES),
  seat: fc.integer({ min: 1, max: 9 }),
  wait: fc.integer({ min: 0, max: 40 * HOUR }),
  do: fc.constantFrom(
    'sign-up',
    'sign-up',
    'sign-up',
    'leave',
    'take',
    'decline',
    'places',
    'accept',
    'lesson',
    'tick',
  ),
});

/** Plays steps at random, the clock striking whenever it would. */
export function played(
  steps: readonly (typeof aStep extends fc.Arbitrary<infer One> ? One : never)[],
  each: (one: Class) => void,
) {
  const one = new Class(2, 3);
  for (const step of steps) {
    const until = one.now + step.wait;
    for (let due = nextDue(one.whole, TIMES); due !== undefined && due <= until; due = nextDue(one.whole, TIMES)) {
      if (one.whole.state === 'over' || one.whole.state === 'cancelled') break;
      one.tick(Math.max(one.now, due));
      each(one);
      const again = nextDue(one.whole, TIMES);
      if (again === due) throw new Error('the clock strikes the same hour for ever');
    }
    one.now = until;
    const who = person(step.who);
    if (step.do === 'sign-up') one.signUp(step.who);
    else if (step.do === 'places') one.take({ do: 'places', places: (step.seat % 4) + 1 }, HOST);
    else if (step.do === 'accept') one.take({ do: 'accept', open: step.seat % 3 > 0 }, HOST);
    else if (step.do === 'lesson') one.take({ do: 'cancel-lesson', lesson: (step.seat % 3) + 1, why: '病了' }, HOST);
    else if (step.do === 'tick') one.tick();
    else one.take({ do: step.do, seat: step.seat }, who);
    each(one);
  }
  return one;
}
