/** So long one piece of work goes on before others have their turn, ms. */
const A_SLICE = 8;

/** Lets everybody else have a turn. */
export const aTurn = () => new Promise<void>((done) => setTimeout(done, 0));

/**
 * What the steps come to, taken one after another; whenever a slice is used up others have a turn. A step is never cut, so
 * none may be long.
 */
export async function inTurns<Made>(steps: Generator<undefined, Made>, turn = aTurn): Promise<Made> {
  let until = performance.now() + A_SLICE;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await turn();
    until = performance.now() + A_SLICE;
  }
}

/** What the steps come to, in one go. */
export function atOnce<Made>(steps: Generator<undefined, Made>): Made {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
