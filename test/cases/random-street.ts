import fc from 'fast-check';
import { catalogue } from '../../catalogue/index.ts';
import { fanOut } from '../../src/cases/bundles/fan-out.ts';
import { numbersFor, openBundle, runningParent } from '../../src/cases/bundles/open-report.ts';
import { DAY_MS } from '../../src/cases/calendar/calendar.ts';
import { COMMAND_NAMES, COMMANDS, type Command, type CommandName } from '../../src/cases/commands/table.ts';
import { cascade } from '../../src/cases/lifecycle/cascade.ts';
import { type Done, decide } from '../../src/cases/lifecycle/decide.ts';
import { dueCommands } from '../../src/cases/lifecycle/due.ts';
import type { CaseEvent } from '../../src/cases/lifecycle/events.ts';
import type { Case } from '../../src/cases/record/case.ts';
import type { CaseId } from '../../src/cases/record/ids.ts';
import { openLines } from '../../src/cases/record/line.ts';
import { caseNumber } from '../../src/cases/record/numbering.ts';
import { isParent } from '../../src/cases/record/parent.ts';
import { lawsOf } from '../harness/laws-of.ts';
import { runs } from '../harness/thorough.ts';
import { buttonsOf, MONDAY, PEOPLE, type Who } from './office.ts';
import { picker, someCommand } from './random-commands.ts';
import { contextAt, report } from './story.ts';

const WHO = Object.keys(PEOPLE).filter((name): name is Who => name in PEOPLE);
const FACTS = ['kitchen', 'fume', 'slops', 'outside', 'price', 'expired'];

/** One thing that happens: to which case, by whom, what, after how long. */
const Happening = fc.record({
  which: fc.nat(20),
  who: fc.constantFrom(...WHO),
  what: fc.nat(10_000),
  later: fc.oneof(fc.nat(3_600_000), fc.nat(3 * DAY_MS)),
  seed: fc.nat(1_000_000),
});
type Happening = typeof Happening extends fc.Arbitrary<infer T> ? T : never;

const Start = fc.record({
  facts: fc.uniqueArray(fc.constantFrom(...FACTS), { minLength: 2, maxLength: 6 }),
  onSite: fc.uniqueArray(fc.constantFrom(...FACTS), { maxLength: 2 }),
  reporter: fc.constantFrom<Who>('grid', 'officer', 'property', 'stranger'),
});
type Start = typeof Start extends fc.Arbitrary<infer T> ? T : never;

/** One write: everything that one action changed, with who it was of and what it was. */
type Write = { who: Who; command: Command; before: Case | undefined; all: Done[] };

/** Some restaurant of the list, and the office it is reported to. */
function street() {
  const bundle = catalogue.bundle('small-restaurant');
  if (!bundle) throw new Error('no such bundle');
  const cases = new Map<CaseId, Case>();
  const events: CaseEvent[] = [];
  const writes: Write[] = [];
  let taken = 0;
  const matterOf = (id: string) => catalogue.matter(id);
  const save = (write: Write) => {
    for (const { next, events: some } of write.all) {
      cases.set(next.id, next);
      events.push(...some);
    }
    writes.push(write);
  };
  const touch = (first: Done[], who: Who, now: number, key: string) =>
    cascade(first, {
      actor: PEOPLE[who],
      found: async (id) => cases.get(id),
      context: (at) => contextAt(now, `${key}/also/${at}`, { matter: null }),
    });

  return {
    cases,
    events,
    writes,
    parent: () => [...cases.values()].find(isParent),
    async reports({ facts, onSite, reporter }: Start, now: number, key: string) {
      const context = contextAt(now, key, { matter: null });
      const out = fanOut({ bundle, facts, onSite }, matterOf, context);
      const spot = { place: report().place, object: '河渚面馆' };
      const running = runningParent(bundle.id, spot, [...cases.values()]);
      const numbers = Array.from({ length: numbersFor(out) }, () => caseNumber('WX-261102', ++taken));
      const opened = openBundle(
        {
          ...{ bundle, out, facts, numbers, running, matterOf, context },
          said: {
            ...{ ...spot, photos: [], description: '油烟从窗口直排', subject: null, onBehalf: null },
            ...{ reportedPerson: false, source: '现场发现' },
          },
          actor: PEOPLE[reporter],
        },
        [...cases.values()].filter((c) => running && c.parent?.id === running.id),
      );
      if (opened.kind === 'refused') throw new Error(opened.why);
      const all = [...opened.all, ...(await touch(opened.all, reporter, now, key))];
      const command = opened.main.events[0]?.command;
      if (command) save({ who: reporter, command, before: running, all });
    },
    async does(c: Case, who: Who, command: Command, now: number, key: string, sample: number) {
      const context = contextAt(now, key, { matter: null, sampler: () => sample, seen: c.version });
      const decision = decide(c, command, PEOPLE[who], context);
      if (decision.kind === 'refused' || decision.events.length === 0) return;
      save({ who, command, before: c, all: [decision, ...(await touch([decision], who, now, key))] });
    },
  };
}
type Street = ReturnType<typeof street>;

function nextCommand(c: Case, { who, what, seed }: Happening, now: number): { command: Command; key?: string } {
  const due = dueCommands(c, now)[0];
  if (who === 'clock' && due) return due;
  const buttons = buttonsOf(who, c, now);
  const pressed = seed % 4 > 0 ? buttons.slice(0, 1) : buttons;
  const names: readonly CommandName[] = pressed.length > 0 && what % 5 > 0 ? pressed : COMMAND_NAMES;
  const name = names[what % names.length] ?? 'note';
  const command = someCommand(name, picker(seed), c, now);
  if (command.do !== 'feedBack' || seed % 3 === 0) return { command };
  return { command: { ...command, corrected: openLines(c).map(({ n }) => n), photos: ['img_1'] } };
}

/** Whoever can move this case on, for left to chance alone few would ever end. */
function whoMoves(c: Case, { who, seed }: Happening, now: number): Who {
  if (seed % 2 === 0) return who;
  const moves = (one: Who) => {
    const [first] = buttonsOf(one, c, now);
    return first !== undefined && 'button' in COMMANDS[first] && COMMANDS[first].button === 'forward';
  };
  const able = WHO.filter(moves);
  return able[seed % able.length] ?? who;
}

/** Plays a random story of a place with several departments; what was written, oldest first. */
export async function play(start: Start, happenings: readonly Happening[]): Promise<Street> {
  const town = street();
  let now = MONDAY;
  await town.reports(start, now, 'open');
  for (const [index, happening] of happenings.entries()) {
    now += happening.later;
    if (happening.what % 40 === 0) {
      const facts = FACTS.filter((_, at) => (happening.seed >> at) % 2 === 1);
      if (facts.length > 0)
        await town.reports({ ...start, facts, onSite: [], reporter: 'farGrid' }, now, `again-${index}`);
      continue;
    }
    const all = [...town.cases.values()];
    const c = all[happening.which % all.length];
    if (!c) continue;
    const who = whoMoves(c, happening, now);
    const { command, key = `press-${index}` } = nextCommand(c, { ...happening, who }, now);
    await town.does(c, who, command, now, key, (happening.seed % 100) / 100);
  }
  return town;
}

/** A random story of such a place: how it begins, and so many things that happen. */
export const storyOfAStreet = (minLength: number, maxLength: number) =>
  fc.tuple(Start, fc.array(Happening, { minLength, maxLength, size: 'max' }));

/** Laws of every such story, called once in a file. */
export const lawsOfStreets = () =>
  lawsOf(storyOfAStreet(20, 120), ([start, happenings]) => play(start, happenings), runs(100));
