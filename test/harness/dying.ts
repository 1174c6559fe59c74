import type { World } from '../../src/bot/ports/world.ts';

/** The same world, which dies before it writes for the nth time, and does nothing any more. */
export function dying(world: World, before: number) {
  let writes = 0;
  let dead = false;
  const alive =
    <Args extends unknown[], Made>(call: (...args: Args) => Promise<Made>, writing: boolean) =>
    async (...args: Args): Promise<Made> => {
      if (writing && ++writes === before) dead = true;
      if (dead) throw new Error('killed');
      return call(...args);
    };
  const { store, messenger } = world;
  const { commit, claim, delivered, putOff } = store;
  return {
    world: {
      ...world,
      store: {
        ...store,
        ...{ commit: alive(commit, true), claim: alive(claim, true), delivered: alive(delivered, true) },
        putOff: alive(putOff, true),
      },
      messenger: {
        ...messenger,
        ...{ send: alive(messenger.send, false), sendFile: alive(messenger.sendFile, false) },
      },
    },
    died: () => dead,
  };
}
