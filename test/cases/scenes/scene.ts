import type { Command, CommandName, CommandOf } from '../../../src/cases/commands/table.ts';
import type { Done } from '../../../src/cases/lifecycle/decide.ts';
import type { Who } from '../office.ts';
import type { story } from '../story.ts';

export type Told = ReturnType<typeof story>;

/** A command in full: every field that may be left out is filled, each in words of its own. */
export type Scene<Name extends CommandName = CommandName> = {
  who: Who;
  /** The case just before. */
  before(): Told;
  command: CommandOf<Name>;
  /** Another value of each field that the record keeps: the card must tell them apart. */
  other?: Partial<Omit<CommandOf<Name>, 'do'>>;
  also?: Parameters<Told['does']>[2];
};

/** Scenes by the command that they are of. */
export type Scenes = { [Name in CommandName]?: Scene<Name> };

/** A scene played: the story it left, and what the command decided. */
export function played(
  { who, before, command, also }: Omit<Scene, 'other'>,
  change: object = {},
): { told: Told; done: Done } {
  const told = before();
  told.later(60_000);
  const done = told.does(who, { ...command, ...change } as Command, also ?? {});
  return { told, done };
}
