import { COMMANDS, type Command } from '../commands/table.ts';
import type { Line, LineRight, Naming, Told } from '../told/line.ts';

/** What a step says, field by field in words, for those who hold these rights: what its definition tells, and no more. */
export function linesOf(command: Command, naming: Naming, may: (right: LineRight) => boolean): Line[] {
  const told: Record<string, Told<never>> = COMMANDS[command.do].told;
  const given: Record<string, unknown> = command;
  return Object.entries(told).flatMap(([field, one]) => {
    if ('unsaid' in one || (one.right && !may(one.right))) return [];
    // The table pairs each field with the type of its teller: define() refuses any other.
    const words = one.say(given[field] as never, naming);
    return words ? [{ label: one.label, words }] : [];
  });
}
