import { GROUP_NOTE_WORDS } from '../commands/council/group-note.ts';
import { COMMANDS } from '../commands/table.ts';
import type { CaseEvent } from './events.ts';

/** What a step is called wherever it is read: by its own word, except where that would say more than happened. */
export function stepWord({ rule, command, actor }: Pick<CaseEvent, 'rule' | 'command' | 'actor'>): string {
  if (rule === 'second-return') return '多次退单，自动会商';
  if (command.do === 'groupNote') return GROUP_NOTE_WORDS[command.kind];
  const { word, byClock }: { word: string; byClock?: string } = COMMANDS[command.do];
  return actor.kind === 'clock' ? (byClock ?? word) : word;
}
