import { aTurn, slices } from '../src/slices.ts';

/**
 * What the steps come to, taken one after another; whenever a slice is used up others have a turn. A step is never cut, so
 * none may be long.
 */
export async function inTurns<Made>(steps: Generator<undefined, Made>, turn = aTurn): Promise<Made> {
  const slice = slices(turn);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await slice();
  }
}

/** What the steps come to, in one go. */
export function atOnce<Made>(steps: Generator<undefined, Made>): Made {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
