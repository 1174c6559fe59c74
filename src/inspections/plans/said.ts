import { COMMAND_WORDS, type Command } from './commands.ts';
import type { PlanEvent } from './events.ts';
import { PLAN_STATES, REASON_WORDS } from './state.ts';

type NameOf = (department: string) => string;

/** What a step said besides its name, in words; undefined where it said nothing that is not on the plan's own card for good. */
export function saidIn(command: Command, nameOf: NameOf): string | undefined {
  switch (command.do) {
    case 'approve':
    case 'return':
      return [nameOf(command.department), command.words].filter(Boolean).join('：');
    case 'send':
      return `${nameOf(command.department)}：${command.inspectors.map(({ name }) => name).join('、')}`;
    case 'cancel':
      return command.why;
    case 'submit':
      return command.over ? overWords(command.over) : undefined;
    case 'begin-urgently':
      return [command.why, command.over ? overWords(command.over) : undefined].filter(Boolean).join('；');
    case 'draft':
    case 'revise':
      return [
        command.from === command.to ? command.from : `${command.from} 到 ${command.to}`,
        REASON_WORDS[command.reason],
        command.departments.map(nameOf).join('、'),
      ].join('，');
    case 'join':
      return command.into;
    case 'take-in':
      return `${command.subject.name}，原来在 ${command.of}`;
    default:
      return undefined;
  }
}

const overWords = ({ approver, file }: { approver: string; file: string }) => `超上限，${approver}批准，${file}`;

/** A step as it stands in 经过: who, what, and what was said; the state it led to where that is not the same word. */
export function stepInWords({ actor, command, to }: PlanEvent, nameOf: NameOf): string {
  const word = COMMAND_WORDS[command.do];
  const said = saidIn(command, nameOf);
  const led = PLAN_STATES[to] === word ? '' : ` → ${PLAN_STATES[to]}`;
  return `${actor?.name ?? '到时'}：${word}${said ? `（${said}）` : ''}${led}`;
}
