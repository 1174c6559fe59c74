import { COMMAND_WORDS, type Command } from './commands.ts';
import type { ProposalEvent } from './events.ts';
import { ANSWER_WORDS, LAWFULNESS_WORDS, STATE_WORDS } from './state.ts';

type NameOf = (department: string) => string;
const joined = (...parts: (string | null | undefined)[]): string | undefined =>
  parts.filter(Boolean).join('，') || undefined;

/** What a step said besides its name, in words; undefined where it said nothing. */
export function saidIn(command: Command, nameOf: NameOf): string | undefined {
  switch (command.do) {
    case 'draft':
    case 'revise':
    case 'reject':
      return command.why;
    case 'submit':
      return joined(command.despite);
    case 'answer':
      return joined(`${nameOf(command.department)}${ANSWER_WORDS[command.answer]}`, command.words);
    case 'conclude':
      return command.minutes;
    case 'review':
      return joined(LAWFULNESS_WORDS[command.verdict], command.words);
    case 'adopt':
      return joined(command.meeting, command.date, `${command.from} 起执行`);
    case 'roll-back':
      return joined(command.why, command.meeting, command.date);
    default:
      return undefined;
  }
}

/** A step as it stands in 经过: who, what, and what was said; the state it led to where that is not the same word. */
export function stepInWords({ actor, command, to }: ProposalEvent, nameOf: NameOf): string {
  const word = COMMAND_WORDS[command.do];
  const said = saidIn(command, nameOf);
  const led = STATE_WORDS[to] === word ? '' : ` → ${STATE_WORDS[to]}`;
  return `${actor?.name ?? '到时'}：${word}${said ? `（${said}）` : ''}${led}`;
}
