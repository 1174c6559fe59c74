import fc from 'fast-check';
import type { Context } from '../../src/cases/commands/context.ts';
import { COMMAND_NAMES, type Command, type CommandName } from '../../src/cases/commands/table.ts';
import { type Decision, decide } from '../../src/cases/lifecycle/decide.ts';
import { dueCommands } from '../../src/cases/lifecycle/due.ts';
import type { Case } from '../../src/cases/record/case.ts';
import { aCase } from '../harness/ids.ts';
import { lawsOf } from '../harness/laws-of.ts';
import { runs } from '../harness/thorough.ts';
import { buttonsOf, FUMES, GAS, MONDAY, PEOPLE, type Who } from './office.ts';
import { picker, someCommand } from './random-commands.ts';
import { contextAt, inState, report } from './story.ts';

const WHO = Object.keys(PEOPLE).filter((name): name is Who => name in PEOPLE);

export const HOUR_MS = 3_600_000;

/** One thing that happens: who tries what, after how long. `open` picks among the buttons this person sees. */
export const Happening = fc.record({
  who: fc.constantFrom(...WHO),
  open: fc.boolean(),
  what: fc.nat(10_000),
  later: fc.oneof(fc.nat(HOUR_MS), fc.nat(3 * 24 * HOUR_MS)),
  seed: fc.nat(1_000_000),
});

export type Happening = typeof Happening extends fc.Arbitrary<infer T> ? T : never;

export const Start = fc.record({
  urgent: fc.boolean(),
  gas: fc.boolean(),
  lead: fc.boolean(),
  reportedPerson: fc.boolean(),
  wantsReply: fc.boolean(),
  reporter: fc.constantFrom<Who>('grid', 'officer', 'property', 'stranger'),
});

export type Start = typeof Start extends fc.Arbitrary<infer T> ? T : never;

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) freeze(part);
  }
  return value;
}

/** One attempt as the checks below see it. */
type Attempt = { before: Case | undefined; who: Who; command: Command; context: Context; decision: Decision };

function open(start: Start): Attempt {
  const command = report({
    urgent: start.urgent,
    matterId: start.lead ? (start.gas ? 'YX09' : 'CG04') : null,
    circumstance: start.gas ? '私改管道' : null,
    reportedPerson: start.reportedPerson,
    onBehalf: { phone: '13800001234', wantsReply: start.wantsReply },
  });
  const context = contextAt(MONDAY, 'open', { matter: start.lead ? (start.gas ? GAS : FUMES) : null });
  return {
    before: undefined,
    who: start.reporter,
    command,
    context,
    decision: decide(undefined, command, PEOPLE[start.reporter], context),
  };
}

function nextCommand(found: Case, { who, open: fromButtons, what, seed }: Happening, now: number, index: number) {
  const due = dueCommands(found, now)[0];
  if (who === 'clock' && due) return due;
  const buttons = buttonsOf(who, found, now);
  // Every other press is one of the first buttons, which move a case on: left to chance alone few would ever end.
  const pressed = seed % 2 === 0 ? buttons.slice(0, 2) : buttons;
  const names = fromButtons && buttons.length > 0 ? pressed : offButtons(found, who, what);
  const name = names[what % names.length] ?? 'note';
  return { command: someCommand(name, picker(seed), found, now), key: `press-${index}` };
}

/** What no case card has as a button: any command at all, or, while a council is there, one of its own. */
function offButtons(found: Case, who: Who, what: number): readonly CommandName[] {
  if (!found.council || what % 2 === 0) return COMMAND_NAMES;
  return who === 'clock' ? ['groupMade', 'groupGone'] : ['giveTask', 'finishTask', 'groupNote'];
}

/** Plays a random story and returns every attempt, refused ones too. What is given is frozen: decide may not touch it. */
export function play(start: Start, happenings: readonly Happening[]): Attempt[] {
  const attempts = [open(start)];
  let found = attempts[0]?.decision.kind === 'done' ? attempts[0].decision.next : undefined;
  let now = MONDAY;
  const target: Case = { ...inState('in-hand').the(), id: aCase('WX-261101-007') };
  for (const [index, happening] of happenings.entries()) {
    now += happening.later;
    if (!found) break;
    // What is closed is left to its reporter: by chance hardly anybody who still may do something would come by.
    const isOver = found.closing?.how === 'confirmed' && happening.seed % 3 === 0;
    const what: Happening = isOver ? { ...happening, who: start.reporter, open: true } : happening;
    const { command, key } = nextCommand(freeze(found), what, now, index);
    const sample = (happening.seed % 100) / 100;
    const context = contextAt(now, key, { target, sampler: () => sample, seen: found.version });
    const decision = decide(found, command, PEOPLE[what.who], context);
    attempts.push({ before: found, who: what.who, command, context, decision });
    if (decision.kind === 'done') found = decision.next;
  }
  return attempts;
}

export const doneOnes = (attempts: readonly Attempt[]) =>
  attempts.flatMap(({ decision, ...attempt }) => (decision.kind === 'done' ? [{ ...attempt, done: decision }] : []));

/** Laws of every random story, called once in a file. */
export const lawsOfCases = () =>
  lawsOf(
    fc.tuple(Start, fc.array(Happening, { minLength: 5, maxLength: 60, size: 'max' })),
    ([start, happenings]) => play(start, happenings),
    runs(300),
  );
