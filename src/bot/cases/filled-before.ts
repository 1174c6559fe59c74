import type { CommandName } from '../../cases/commands/table.ts';
import type { CaseEvent } from '../../cases/lifecycle/events.ts';
import type { Case } from '../../cases/record/case.ts';
import { cutTo } from '../../forms/cut-to.ts';

/** The longest minutes, in characters, as the command takes them. */
const LONGEST = 1000;

/** Whether a form begins with what was said before: its case's events are read with the case. */
export const beginsWithSaid = (name: string): boolean => name === 'nameLead';

/** What a form begins with: 明确牵头 with what was decided in the group of this whistle. */
export function filledBefore(
  name: CommandName,
  { council }: Case,
  events: readonly CaseEvent[],
): Record<string, string> | undefined {
  if (!beginsWithSaid(name) || !council) return undefined;
  const decided = events.flatMap(({ command, at }) =>
    command.do === 'groupNote' && command.kind === 'decision' && at >= council.askedAt ? [command.text] : [],
  );
  return decided.length > 0 ? { minutes: cutTo(decided.join('\n'), LONGEST) } : undefined;
}
