import fc from 'fast-check';
import { afterAll, test } from 'vitest';

/**
 * Laws about the same random stories, each a test of its own: called once in a file, it returns what writes one. A story is
 * played once however many laws look at it, so none may touch it. Which stories they are differs from run to run; one that
 * breaks a law is made as short as it can be, and is said with its seed.
 */
export function lawsOf<Told, Played>(stories: fc.Arbitrary<Told>, play: (told: Told) => Played, most: number) {
  const seed = Math.floor(Math.random() * 2 ** 31);
  const played = new Map<string, Awaited<Played>>();
  const once = async (told: Told): Promise<Awaited<Played>> => {
    const key = JSON.stringify(told);
    const found = played.get(key) ?? (await play(told));
    played.set(key, found);
    return found;
  };
  afterAll(() => played.clear());
  return (name: string, holds: (played: Awaited<Played>) => void, numRuns = most) => {
    test(name, () =>
      fc.assert(
        fc.asyncProperty(stories, async (told) => holds(await once(told))),
        { seed, numRuns, endOnFailure: true },
      ),
    );
  };
}
