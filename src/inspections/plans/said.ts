import type { SubjectId } from '../subjects/subject.ts';
import { NOT_DONE_WORDS, VISIT_STATES } from '../summary.ts';
import { COMMAND_WORDS, type Command } from './commands.ts';
import type { PlanEvent } from './events.ts';
import type { Plan } from './plan.ts';
import { PLAN_STATES, REASON_WORDS } from './state.ts';

/** How what a step names by its id reads to people. */
export type PlanNaming = {
  department(id: string): string;
  place(id: SubjectId): string;
  list(id: string): string;
};

/** By the plan's own places, and the list in force. */
export const namingOf = (
  { subjects }: Pick<Plan, 'subjects'>,
  { nameOf, checklist }: { nameOf(id: string): string; checklist(id: string): { name: string } | undefined },
): PlanNaming => ({
  department: nameOf,
  place: (id) => subjects.find((one) => one.id === id)?.name ?? id,
  list: (id) => checklist(id)?.name ?? id,
});

/** What a step said besides its name, in words; undefined where it said nothing that is not on the plan's own card for good. */
export function saidIn(command: Command, { department: nameOf, place, list }: PlanNaming): string | undefined {
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
      return `${place(command.subject)}，并到 ${command.into}`;
    case 'take-in':
      return [
        `${command.subject.name}，原来在 ${command.of}`,
        `一起去的：${command.departments.map(nameOf).join('、')}`,
        `加的清单：${command.lists.map(list).join('、')}`,
      ].join('；');
    case 'visit':
      return `${place(command.subject)} ${VISIT_STATES[command.state]}${command.why ? `：${NOT_DONE_WORDS[command.why]}` : ''}，${command.visit}`;
    default:
      return undefined;
  }
}

const overWords = ({ approver, file }: { approver: string; file: string }) => `超上限，${approver}批准，${file}`;

/** A step as it stands in 经过: who, what, and what was said; the state it led to where that is not the same word. */
export function stepInWords({ actor, command, to }: PlanEvent, naming: PlanNaming): string {
  const word = COMMAND_WORDS[command.do];
  const said = saidIn(command, naming);
  const led = PLAN_STATES[to] === word ? '' : ` → ${PLAN_STATES[to]}`;
  // How a visit goes is no step of the clock: who looked stands on the visit.
  const who = command.do === 'visit' ? '' : `${actor?.name ?? '到时'}：`;
  return `${who}${word}${said ? `（${said}）` : ''}${led}`;
}

/**
 * How the visits of a plan went, when none is left to make: how many places, questions and failures, and what was not done and
 * why. Of visits told before these were kept the questions are not known, and not said.
 */
export function howItWent({ state, subjects }: Pick<Plan, 'state' | 'subjects'>): string {
  const not = subjects.filter(({ state }) => state === 'not-done');
  const missed = not.map(({ name, why }) => (why ? `${name}（${NOT_DONE_WORDS[why]}）` : name)).join('、');
  const asked = subjects.reduce((sum, one) => sum + (one.asked ?? 0), 0);
  const failed = subjects.reduce((sum, one) => sum + (one.failed ?? 0), 0);
  return [
    state === 'closed' ? '都闭环了' : '每一家都走完了',
    `查了 ${subjects.length - not.length} 家`,
    ...(asked > 0 ? [`${asked} 条`, failed > 0 ? `${failed} 条不符合` : '都符合'] : []),
    ...(not.length > 0 ? [`没做成 ${not.length} 家：${missed}`] : []),
  ].join('，');
}
