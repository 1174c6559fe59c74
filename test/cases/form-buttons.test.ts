import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CommandForm } from '../../src/cases/commands/asking.ts';
import type { Context } from '../../src/cases/commands/context.ts';
import { COMMAND_NAMES, COMMANDS, Command, type CommandName } from '../../src/cases/commands/table.ts';
import { decide } from '../../src/cases/lifecycle/decide.ts';
import type { Case } from '../../src/cases/record/case.ts';
import { aCase } from '../harness/ids.ts';
import { runs, someOf } from '../harness/thorough.ts';
import { askingFor, fillings } from './filled-form.ts';
import { buttonsOf, MONDAY, PEOPLE, type Who } from './office.ts';
import { Happening, play, Start } from './random-story.ts';
import { played, type Scene } from './scenes/scene.ts';
import { contextAt, inState, REACHED } from './story.ts';
import { SCENES } from './told-whole.ts';

const LOOK = Object.keys(PEOPLE).filter((who): who is Exclude<Who, 'clock'> => who in PEOPLE && who !== 'clock');
const formOf = (name: CommandName): CommandForm<Record<string, unknown>> | undefined => {
  const { form }: { form?: CommandForm<Record<string, unknown>> } = COMMANDS[name];
  return form;
};
const target = (): Case => ({ ...inState('in-hand').the(), id: aCase('WX-261101-007') });

/** What a form itself says before anybody fills it in: that it will not be taken like this. */
const SAID: Partial<Record<CommandName, (picked: string, before: string) => boolean>> = {
  feedBack: (_, before) => before.includes('还没有反馈配合') || before.includes('每一条都改好'),
  return: (picked) => picked === '建议派给（没发现情况才可以不选）：说不准',
};

const opened = new Set<CommandName>();

/** How a form filled in like this is decided, with these pictures. */
function decided(name: CommandName, who: Who, c: Case, context: Context, photos: string[]) {
  const form = formOf(name);
  if (!form) return [];
  const asking = askingFor(who, c, context.now);
  const fields = form.fields(asking);
  const said = [...(form.before?.(asking) ?? []).map(({ words }) => words), ...fields.map(({ label }) => label)].join();
  return fillings(fields, context.now).flatMap(({ values }) => {
    const command = Command.safeParse({ do: name, ...form.read(values, asking, photos) });
    if (!command.success) return [];
    const decision = decide(c, command.data, PEOPLE[who], { ...context, key: 'filled', seen: null, target: target() });
    return [{ said, why: decision.kind === 'refused' ? decision.why : '' }];
  });
}

/** Why a form behind a button is refused, for each way to fill it in that is; none where all are taken. */
function refusals(name: CommandName, who: Who, c: Case, context: Context): string[] {
  const form = formOf(name);
  if (!form) return [];
  opened.add(name);
  const asking = askingFor(who, c, context.now);
  const before = (form.before?.(asking) ?? []).map(({ words }) => words).join();
  return someOf(fillings(form.fields(asking), context.now)).flatMap(({ picked, values }) => {
    if (SAID[name]?.(picked, before)) return [];
    const command = Command.safeParse({ do: name, ...form.read(values, asking, ['img_1']) });
    if (!command.success) return [`${name}, ${picked}: ${command.error.message}`];
    const decision = decide(c, command.data, PEOPLE[who], { ...context, key: 'filled', seen: null, target: target() });
    return decision.kind === 'refused' ? [`${name} of ${who}, ${picked}: ${decision.why}`] : [];
  });
}

const refusedOn = (c: Case, context: Context): string[] =>
  LOOK.flatMap((who) => buttonsOf(who, c, context.now).flatMap((name) => refusals(name, who, c, context)));

test('in every state, and after every scene, a form behind a button that is drawn is taken; each form is met', () => {
  for (const state of REACHED)
    expect([state, refusedOn(inState(state).the(), contextAt(MONDAY, 'k'))]).toEqual([state, []]);
  for (const [name, scene] of Object.entries(SCENES)) {
    const { told } = played(scene as Scene);
    expect([name, refusedOn(told.the(), contextAt(told.now(), 'k'))]).toEqual([name, []]);
  }
  const drawn = COMMAND_NAMES.filter((name) => 'button' in COMMANDS[name] && formOf(name));
  expect([...opened].toSorted()).toEqual(drawn.toSorted());
});

test('and after random stories, as it stands and with each option of each picker, for everybody', () => {
  const stories = fc.tuple(Start, fc.array(Happening, { minLength: 20, maxLength: 40, size: 'max' }));
  for (const [start, happenings] of fc.sample(stories, { numRuns: runs(20), seed: 2026 }))
    for (const { before, context } of play(start, happenings).slice(-5))
      if (before) expect(refusedOn(before, context)).toEqual([]);
});

test('a form that is refused for want of a picture says above it that one is needed', () => {
  const wanting = new Set<CommandName>();
  const pictured = { ...inState('in-hand').the(), feedbackPhoto: true };
  const told = someOf(Object.values(SCENES)).map((scene) => played(scene as Scene).told);
  for (const c of [pictured, ...[...REACHED.map((state) => inState(state)), ...told].map((one) => one.the())])
    for (const who of LOOK)
      for (const act of buttonsOf(who, c, MONDAY))
        for (const { said, why } of decided(act, who, c, contextAt(MONDAY, 'k'), [])) {
          if (!why.includes('照片')) continue;
          wanting.add(act);
          expect([act, why, said.includes('照片')]).toEqual([act, why, true]);
        }
  expect([...wanting]).toEqual(expect.arrayContaining(['return', 'feedBack']));
});

/** What is told of a form sent back empty that none of its fields asked for. */
function saidUnasked(name: CommandName, who: Who, c: Case): string[] {
  const form = formOf(name);
  if (!form) return [];
  const asking = askingFor(who, c, MONDAY);
  const asked = form.fields(asking).map((field) => field.fills ?? field.name);
  const ticks = Object.entries(form.read({}, asking, [])).filter(([, value]) => value === false);
  return ticks.flatMap(([field]) => (asked.includes(field) ? [] : [`${name}: ${field}`]));
}

test('a form says of no tick that it was left out where it was not asked', () => {
  const plain = inState('in-hand').the();
  for (const c of REACHED.map((state) => inState(state).the()))
    for (const who of LOOK)
      for (const name of COMMAND_NAMES) expect([name, saidUnasked(name, who, c)]).toEqual([name, []]);
  const asking = askingFor('officer', plain, MONDAY);
  expect(formOf('feedBack')?.read({ text: '摊子收走了', outcome: 'solved' }, asking, [])).toMatchObject({
    seen: undefined,
  });
});
