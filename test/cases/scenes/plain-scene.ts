import type { CommandName } from '../../../src/cases/commands/table.ts';
import { PEOPLE, type Who } from '../office.ts';
import { type Fill, plainCommand } from '../plain-command.ts';
import { inState, REACHED } from '../story.ts';
import type { Scene } from './scene.ts';

const WHO = Object.keys(PEOPLE).filter((name): name is Who => name in PEOPLE);

/** Nothing is left out, and no two fields say the same. */
const IN_FULL: Fill = {
  words: (field) => `写在${field}里的话`,
  photos: () => ['img_1'],
  day: () => '2026-11-06',
  department: () => 'police',
  leaves: () => false,
  among([first]) {
    if (first === undefined) throw new Error('nothing to choose from');
    return first;
  },
};

/** The scene of a command that needs none of its own: given in full by the first who may, in the first state it is open in. */
export function plainScene(name: CommandName): Scene {
  const command = plainCommand(name, IN_FULL);
  for (const state of REACHED)
    for (const who of WHO) {
      const before = () => inState(state);
      if (before().tries(who, command).kind === 'done') return { who, before, command };
    }
  throw new Error(`${name}: nobody may, in no state of a usual story; play it in test/cases/scenes/`);
}
