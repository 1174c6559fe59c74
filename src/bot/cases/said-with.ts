import type { CauseTold } from '../../../cards/cases/notice-cards.ts';
import { typedWith, wordsOf } from '../../../cards/cases/steps.ts';
import type { Definition } from '../../cases/commands/define.ts';
import { COMMANDS, type Command } from '../../cases/commands/table.ts';
import type { CaseEvent } from '../../cases/lifecycle/events.ts';
import { commandOf } from '../../cases/lifecycle/lines-of.ts';
import type { Case } from '../../cases/record/case.ts';
import type { World } from '../ports/world.ts';

/** Whose words a step's notice repeats: its own, or for a consent what was asked for. */
function speaking({ command }: CaseEvent, c: Case): Command {
  const { speaksFor }: Pick<Definition<string, Record<never, never>>, 'speaksFor'> = COMMANDS[command.do];
  const asked = c.steps.findLast(({ slot }) => slot === speaksFor);
  return (asked && commandOf(asked.command)) ?? command;
}

/**
 * What a notice tells of the step that caused it; nothing where the step is not known. Numbers are masked, but those of
 * a way on that the desk wrote, in a person's own chat; the resident's phone never shows.
 */
export function saidWith(
  { c, event, own = false }: { c: Case; event: CaseEvent | undefined; own?: boolean },
  { catalogue }: Pick<World, 'catalogue'>,
): CauseTold {
  if (!event) return { words: '', by: undefined, clock: undefined };
  const { command, actor } = event;
  const say = typedWith(command, own);
  const struck = command.do === 'amber' || command.do === 'red' ? command.clock : undefined;
  return {
    // What was reported is on the card; a notice needs but its words.
    words:
      command.do === 'report'
        ? say(command.description)
        : wordsOf(speaking(event, c), { catalogue, seesPhone: false, say }),
    by: actor.kind === 'person' ? actor.name : undefined,
    clock: c.clocks.find(({ name }) => name === struck),
  };
}
