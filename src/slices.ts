/** So long one piece of work goes on before others have their turn, ms. */
const A_SLICE = 8;

/** Lets everybody else have a turn. */
export const aTurn = () => new Promise<void>((done) => setTimeout(done, 0));

/** Called after each step of long work: others have a turn whenever a slice is used up. */
export function slices(turn = aTurn): () => Promise<void> {
  let until = performance.now() + A_SLICE;
  return async () => {
    if (performance.now() < until) return;
    await turn();
    until = performance.now() + A_SLICE;
  };
}
