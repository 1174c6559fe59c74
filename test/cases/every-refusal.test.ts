import { expect, test } from 'vitest';
import { DAY_MS } from '../../src/cases/calendar/calendar.ts';
import { COMMAND_NAMES, type Command, type CommandName, type CommandOf } from '../../src/cases/commands/table.ts';
import { type Decision, decide } from '../../src/cases/lifecycle/decide.ts';
import type { Case } from '../../src/cases/record/case.ts';
import { aCase, aChat, aPerson } from '../harness/ids.ts';
import { saidIn, sentencesSaidBy } from '../sentences/sentences.ts';
import { GAS, MONDAY, PEOPLE, type Who } from './office.ts';
import { line, openLines, PARENT, split } from './parts.ts';
import { picker, someCommand } from './random-commands.ts';
import { signedLines } from './scenes/parts.ts';
import { SETTLE } from './scenes/reported.ts';
import { played, type Scene } from './scenes/scene.ts';
import { contextAt, FEED_BACK, HOLD, inState, NAME_LEAD, REACHED, REFER, RETURN, report, story } from './story.ts';
import { SCENES } from './told-whole.ts';

const WHO = Object.keys(PEOPLE).filter((name): name is Who => name in PEOPLE);
const said = new Set<string>();

function tries(c: Case | undefined, who: Who, command: Command, changes: Parameters<typeof contextAt>[2] = {}): void {
  const decision = decide(c, command, PEOPLE[who], contextAt(MONDAY + 3 * 3_600_000, 'k', changes));
  if (decision.kind === 'refused') said.add(decision.why);
}

test('anybody asks anything of a case in any state, and of each scene once more', () => {
  // Each command has a dice of its own, so that a new one changes nothing for the others.
  const dice = new Map(
    COMMAND_NAMES.map((name) => [
      name,
      picker([...name].reduce((sum, one) => 31 * sum + one.charCodeAt(0), 11) % 9973),
    ]),
  );
  const some = (name: CommandName, c: Case) => someCommand(name, dice.get(name) ?? picker(0), c, MONDAY);
  const cases = [
    ...REACHED.map((state) => inState(state).the()),
    ...Object.values(SCENES).map((scene) => played(scene as Scene).told.the()),
  ];
  for (const c of cases) for (const name of COMMAND_NAMES) for (const who of WHO) tries(c, who, some(name, c));
  for (const name of COMMAND_NAMES) tries(undefined, 'desk', some(name, inState('in-hand').the()));
  expect(said.size).toBeGreaterThan(60);
});

/** What hardly anybody runs into: a race, a form kept open too long, a rule of numbers. */
const SELDOM: Record<string, () => void> = {
  'a clock that was told of already'() {
    const told = inState('to-sign');
    const due = told.the().clocks.find(({ name }) => name === 'sign')?.dueAt ?? 0;
    told.until(due + 60_000);
    for (const name of ['amber', 'red'] as const) told.does('clock', { do: name, clock: 'sign' });
    for (const name of ['amber', 'red'] as const) keep(told.tries('clock', { do: name, clock: 'sign' }));
  },
  'a department asked for support that has not answered yet'() {
    const told = inState('in-hand');
    const ask = { do: 'requestSupport', department: 'police', for: null } as const;
    told.does('officer', ask);
    keep(told.tries('officer', ask));
  },
  'a feedback verified by who gave it, and confirmed by who worked'() {
    const told = inState('in-hand');
    told.does('desk2', FEED_BACK, { sampler: () => 0 });
    keep(told.tries('desk2', { do: 'verify', text: null }));
    told.does('desk', { do: 'verify', text: null });
    const own = story();
    own.does('officer', report());
    own.does('officer', { do: 'sign' });
    own.does('officer', FEED_BACK);
    keep(own.tries('officer', { do: 'confirm' }));
  },
  'a closing too long ago'() {
    const told = inState('closed');
    told.later(16 * DAY_MS);
    keep(told.tries('grid', { do: 'reopen', text: '又来了' }));
  },
  'a table at which somebody sits already, a part done twice, one for nobody at it, one too many'() {
    const told = inState('in-council');
    const part = (task: string, department = 'police') =>
      ({ do: 'giveTask', task, department, what: '维持秩序', by: '2026-11-05' }) as const;
    told.does('police', { do: 'attend', department: 'police' });
    keep(told.tries('police', { do: 'attend', department: 'police' }));
    keep(told.tries('desk', part('t0', 'housing')));
    told.does('desk', part('t1'));
    keep(told.tries('desk', part('t1')));
    for (let n = 2; n <= 20; n++) told.does('desk', part(`t${n}`));
    keep(told.tries('desk', part('t21')));
    told.does('police', { do: 'finishTask', task: 't1' });
    keep(told.tries('police', { do: 'finishTask', task: 't1' }));
    told.does('clock', { do: 'groupMade', round: 1, chatId: aChat('oc_1') });
    keep(told.tries('clock', { do: 'groupMade', round: 1, chatId: aChat('oc_1') }));
    keep(told.tries('leader', { ...NAME_LEAD, district: { body: '区住建局', by: '2026-11-01' } }));
  },
  'a matter that is no longer in the list'() {
    keep(story().tries('grid', report({ matterId: 'CG99' })));
    keep(story().tries('grid', SETTLE, { matter: null }));
    const dispatch = { do: 'dispatch', lead: 'police', for: null, matterId: 'CG99', text: null } as const;
    keep(inState('to-dispatch').tries('desk', dispatch));
  },
  'a merge into itself, into what has ended, into what is done'() {
    const told = inState('in-hand');
    const into = (target: Case) => keep(told.tries('desk', { do: 'merge', into: target.id, text: null }, { target }));
    into(told.the());
    for (const state of ['closed', 'to-confirm'] as const)
      into({ ...inState(state).the(), id: aCase('WX-261101-007') });
  },
  'a support fed back for by another'() {
    const told = inState('in-hand');
    for (const department of ['police', 'market-supervision'])
      told.does('officer', { do: 'requestSupport', department, for: null });
    keep(told.tries('market', { do: 'supportFeedBack', department: 'police', text: '好', photos: [] }));
  },
  'what others reported as well is not withdrawn'() {
    const told = inState('to-sign');
    const absorbed = { do: 'absorb', from: 'WX-261101-009', text: null, onBehalf: null } as const;
    told.does('desk', { ...absorbed, people: [aPerson('ou_far')], secret: [], photos: [], residents: [] });
    keep(told.tries('grid', { do: 'withdraw', text: null }));
  },
  'a hold too long, and a second one granted by the desk'() {
    const told = inState('in-hand');
    keep(told.tries('officer', { ...HOLD, until: '2026-12-30' }));
    told.does('officer', HOLD);
    told.does('desk', { do: 'agreeHold' });
    told.does('officer', { do: 'resume', text: null });
    told.does('officer', HOLD);
    keep(told.tries('desk', { do: 'agreeHold' }));
  },
  'a settling without a word, and the third at one place'() {
    keep(story().tries('grid', { ...SETTLE, text: null, photos: [] }));
    keep(story().tries('grid', SETTLE, { earlier: { cases: [], settled: 2 } }));
  },
  'a feedback without the photo its matter demands'() {
    const told = story();
    told.does('grid', report({ matterId: 'YX09', circumstance: '私改管道' }), { matter: GAS });
    told.does('officer', { do: 'sign' });
    keep(told.tries('officer', { ...FEED_BACK, photos: [] }));
  },
  'a body outside that is to answer before today'() {
    keep(inState('to-sign').tries('desk', { ...REFER, due: '2026-11-01' }));
  },
  'lines that are not there, not seen, not explained, put off to yesterday'() {
    const told = signedLines();
    const check: CommandOf<'recheck'> = { do: 'recheck', checks: [], seen: true, due: null, text: null, photos: [] };
    keep(told.tries('officer', check));
    keep(told.tries('officer', { ...check, checks: [{ n: 9, found: 'corrected' }] }));
    keep(told.tries('officer', { ...check, checks: [{ n: 2, found: 'corrected' }], seen: false }));
    keep(told.tries('officer', { ...check, checks: [{ n: 1, found: 'void' }] }));
    keep(told.tries('officer', { ...check, checks: [{ n: 1, found: 'partly' }], due: '2026-11-20' }));
    keep(told.tries('officer', { ...check, checks: [{ n: 1, found: 'partly' }], due: '2026-11-01', text: '晚了' }));
    keep(told.tries('officer', { ...FEED_BACK, corrected: [1] }));
    keep(told.tries('clock', { do: 'showLine', lines: [9], photos: [], text: null }));
  },
  'a line of a visit that was not right after all, looked at by who had accepted it'() {
    const found = [line({ item: 'FIRE-EXT' })];
    const again: CommandOf<'recheck'> = {
      ...{ do: 'recheck', checks: [{ n: 1, found: 'corrected' }], seen: true, due: null, text: null, photos: [] },
    };
    const told = signedLines({ lines: found });
    told.does('officer', again, { sampler: () => 0 });
    expect(told.the().lines).toMatchObject([{ state: 'corrected', acceptedBy: { name: '执法队经办' } }]);
    told.does('desk', { do: 'rework', reason: 'not-done', text: '还是堵着' });
    keep(told.tries('officer', again));
    keep(told.tries('officer', { ...FEED_BACK, corrected: [1] }));
    told.does('mate', again);
    expect(told.the().lines).toMatchObject([{ state: 'corrected', acceptedBy: { name: '执法队同事' } }]);
  },
  'a child that is none, has not moved, falls with another parent or after it was signed'() {
    const parent = story(MONDAY, { newId: PARENT.id, matter: null });
    parent.does('grid', split());
    const [first] = parent.the().children;
    if (!first) throw new Error('no child');
    keep(parent.tries('clock', { do: 'childMoved', child: { ...first, id: aCase('WX-261102-099') } }));
    keep(parent.tries('clock', { do: 'childMoved', child: first }));
    parent.does('clock', { do: 'childMoved', child: { ...first, signed: true } });
    keep(parent.tries('grid', { do: 'withdraw', text: null }));
    const own = story();
    own.does('grid', openLines({ parent: PARENT }));
    keep(own.tries('grid', { do: 'fall', from: aCase('WX-261102-099') }));
    own.does('officer', { do: 'sign' });
    own.does('officer', RETURN);
    keep(own.tries('grid', { do: 'fall', from: PARENT.id }));
  },
  'a return a week after signing'() {
    const told = inState('in-hand');
    told.later(7 * DAY_MS);
    keep(told.tries('officer', RETURN));
  },
};
const keep = (decision: Decision) => {
  if (decision.kind !== 'refused') throw new Error('it was done');
  said.add(decision.why);
};

test.each(Object.entries(SELDOM))('%s', (_, plays) => {
  expect(plays).not.toThrow();
});

test('every refusal that a rule can make was made here', () => {
  const all = sentencesSaidBy('src/cases/commands', ['refuse'], { who: 'may', why: 'holds' });
  const isMade = saidIn(said);
  const never = all.filter((sentence) => !isMade(sentence));
  expect(all.length).toBeGreaterThan(90);
  expect(never.map(({ file, words }) => `${file}: ${words}`)).toEqual([]);
});
