import { expect, onTestFinished, test, vi } from 'vitest';
import { atOnce, inTurns } from '../../catalogue/in-turns.ts';
import { catalogue } from '../../catalogue/index.ts';
import { publishedInSteps, says } from './publish.ts';

/** A clock of its own: every look at it is `ms` later. */
function looksAreLater(ms: number): void {
  let now = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => {
    now += ms;
    return now;
  });
  onTestFinished(() => clock.mockRestore());
}

function* counting(to: number): Generator<undefined, number> {
  for (let n = 0; n < to; n++) yield;
  return to;
}

test('others have their turn when a slice is used up, and not before', async () => {
  const turnsIn = async (msAStep: number) => {
    looksAreLater(msAStep);
    let turns = 0;
    expect(await inTurns(counting(40), async () => void turns++)).toBe(40);
    return turns;
  };
  expect(await turnsIn(9)).toBe(40);
  expect(await turnsIn(1)).toBeLessThan(6);
  expect(await turnsIn(0)).toBe(0);
});

test('an edition is looked at a rule at a time, and comes to the same', () => {
  const edits = [says('CG27')];
  const list = { ...catalogue };
  const steps = publishedInSteps(list, 2, edits);
  let taken = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) taken++;
  expect(taken).toBeGreaterThan(15);
  expect(step.value).toEqual(atOnce(publishedInSteps({ ...catalogue }, 2, edits)));
});
