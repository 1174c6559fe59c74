import { describe, expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.ts';
import { DAY_MS, MINUTE_MS, officialCalendar } from '../../src/cases/calendar/calendar.ts';
import { dueCommands, nextDue } from '../../src/cases/lifecycle/due.ts';
import type { Case } from '../../src/cases/record/case.ts';
import type { ClockName } from '../../src/cases/record/clock.ts';
import { at, FEED_BACK, FUMES, HOLD, inState, REFER, RETURN, report, story, WHISTLE } from './office.ts';

const clock = (c: Case, name: ClockName) => {
  const found = c.clocks.find((one) => one.name === name);
  if (!found) throw new Error(`no ${name} clock`);
  return found;
};
const due = (c: Case, name: ClockName) => clock(c, name).dueAt;
const names = (c: Case) => c.clocks.map(({ name }) => name);

describe('the clocks of each state', () => {
  test.each([
    ['to-dispatch', 'dispatch', '2026-11-02 09:30'],
    ['to-sign', 'sign', '2026-11-02 11:00'],
    ['return-review', 'ruling', '2026-11-02 14:30'],
    ['in-council', 'council', '2026-11-05 17:30'],
    ['to-verify', 'verify', '2026-11-03 17:30'],
    ['to-confirm', 'confirm', '2026-11-05 17:30'],
    ['on-hold', 'resume', '2026-11-06 08:30'],
    ['referred-out', 'outside', '2026-11-20 17:30'],
  ] as const)('%s: %s by %s', (state, name, by) => {
    expect(due(inState(state).the(), name)).toBe(at(by));
  });
  test('in hand only the resolve clock runs: 5 wd without a matter, else the matter’s own', () => {
    expect(names(inState('in-hand').the())).toEqual(['resolve']);
    expect(due(inState('in-hand').the(), 'resolve')).toBe(at('2026-11-09 17:30'));
    const own = story();
    own.does('grid', report(), { matter: { ...FUMES, limits: { ...FUMES.limits, resolveDays: 2 } } });
    expect(due(own.the(), 'resolve')).toBe(at('2026-11-04 17:30'));
  });
  test('urgent clocks run in natural time, also at night in 春节', () => {
    const s = story(at('2026-02-17 03:00'));
    s.does('grid', report({ urgent: true }));
    expect(due(s.the(), 'sign')).toBe(at('2026-02-17 03:30'));
    expect(due(s.the(), 'resolve')).toBe(at('2026-02-22 03:00'));
    const desk = story(at('2026-02-17 03:00'));
    desk.does('grid', report({ urgent: true, matterId: null }), { matter: null });
    expect(due(desk.the(), 'dispatch')).toBe(at('2026-02-17 03:10'));
  });
  test('a matter urgent by itself has its own signing time, in natural hours', () => {
    const s = story(at('2026-02-17 03:00'));
    s.does('grid', report(), { matter: { ...FUMES, limits: { ...FUMES.limits, urgent: true, signHours: 0.25 } } });
    expect(due(s.the(), 'sign')).toBe(at('2026-02-17 03:15'));
  });
  test('an ordinary one over 春节 and 国庆 waits for the office', () => {
    const spring = story(at('2026-02-14 16:30'));
    spring.does('grid', report());
    expect(due(spring.the(), 'sign')).toBe(at('2026-02-24 09:30'));
    expect(due(spring.the(), 'resolve')).toBe(at('2026-02-28 17:30'));
    const national = story(at('2026-09-30 16:30'));
    national.does('grid', report());
    expect(due(national.the(), 'sign')).toBe(at('2026-10-08 09:30'));
    expect(due(national.the(), 'resolve')).toBe(at('2026-10-13 17:30'));
  });
  test('contact only where a resident asked for a reply', () => {
    expect(names(inState('to-sign', { onBehalf: { phone: null, wantsReply: false } }).the())).not.toContain('contact');
    expect(due(inState('to-sign', { onBehalf: { phone: null, wantsReply: true } }).the(), 'contact')).toBe(
      at('2026-11-03 17:30'),
    );
  });
  test('an outside due date is a clock of its own', () => {
    const outsideDue = at('2026-11-04 12:00');
    const s = inState('to-sign', { origin: { source: '12345', outsideNumber: 'A1', outsideDue } });
    expect(due(s.the(), 'origin')).toBe(outsideDue);
  });
  test('a request for consent waits under a clock, and lapses when the case moves on', () => {
    const s = inState('in-hand');
    s.does('officer', HOLD);
    s.does('grid', WHISTLE);
    expect(due(s.the(), 'approval')).toBe(at('2026-11-02 14:30'));
    s.does('officer', FEED_BACK);
    expect(s.the()).toMatchObject({ holdAsk: null, council: { status: 'refused' } });
    expect(names(s.the())).not.toContain('approval');
  });
});

describe('the resolve clock', () => {
  test('runs on through to-sign and return-review', () => {
    const s = inState('to-sign');
    const promised = due(s.the(), 'resolve');
    s.later(60 * MINUTE_MS);
    s.does('officer', RETURN);
    s.later(60 * MINUTE_MS);
    s.does('desk', { do: 'redispatch', lead: 'market-supervision', for: null, text: '看职责' });
    s.does('market', { do: 'sign' });
    expect(due(s.the(), 'resolve')).toBe(promised);
  });
  test('stops on hold with what was left, and goes on from there', () => {
    const s = inState('in-hand');
    s.until(at('2026-11-04 10:00'));
    s.does('officer', HOLD);
    s.does('desk', { do: 'agreeHold' });
    expect(clock(s.the(), 'resolve').stopped).toEqual({ unit: 'office', ms: (6 + 3 * 7.5) * 60 * MINUTE_MS });
    expect(dueCommands(s.the(), at('2026-11-05 17:30'))).toEqual([]);
    s.until(at('2026-11-06 08:30'));
    s.does('clock', { do: 'resume', text: null });
    expect(due(s.the(), 'resolve')).toBe(at('2026-11-11 16:00'));
  });
  test('a hold ended at once leaves it where it was', () => {
    const s = inState('in-hand');
    const promised = due(s.the(), 'resolve');
    s.does('officer', HOLD);
    s.does('desk', { do: 'agreeHold' });
    s.does('officer', { do: 'resume', text: null });
    expect(due(s.the(), 'resolve')).toBe(promised);
  });
  test('a hold gives no time as a present: an hour left is an hour left', () => {
    const s = inState('in-hand');
    s.until(at('2026-11-09 16:30'));
    s.does('officer', { ...HOLD, until: '2026-11-12' });
    s.does('desk', { do: 'agreeHold' });
    s.until(at('2026-11-12 08:30'));
    s.does('clock', { do: 'resume', text: null });
    expect(due(s.the(), 'resolve')).toBe(at('2026-11-12 09:30'));
  });
  test('work sent back has what was left, at least one working day', () => {
    const early = inState('to-verify');
    early.does('desk', { do: 'rework', reason: 'not-done', text: '没动' });
    expect(due(early.the(), 'resolve')).toBe(at('2026-11-09 17:30'));
    const late = inState('in-hand');
    late.until(at('2026-11-09 17:00'));
    late.does('officer', FEED_BACK);
    late.until(at('2026-11-10 10:00'));
    late.does('grid', { do: 'unsolved', text: '没动' });
    expect(due(late.the(), 'resolve')).toBe(at('2026-11-11 17:30'));
  });
  test('a matter named by the desk sets it anew from the opening', () => {
    const s = inState('to-dispatch');
    s.until(at('2026-11-03 09:00'));
    const matter = { ...FUMES, limits: { ...FUMES.limits, resolveDays: 2 } };
    s.does('desk', { do: 'dispatch', lead: 'enforcement-team', for: null, matterId: 'CG04', text: null }, { matter });
    expect(due(s.the(), 'resolve')).toBe(at('2026-11-04 17:30'));
  });
  test('stands while an outside body has the case', () => {
    const s = inState('in-hand');
    s.does('desk', REFER);
    expect(clock(s.the(), 'resolve').stopped).not.toBeNull();
  });
  test('a reopened case has its full time again', () => {
    const s = inState('closed');
    s.until(at('2026-11-09 10:00'));
    s.does('desk', { do: 'reopen', text: '又开始了' });
    expect(due(s.the(), 'resolve')).toBe(at('2026-11-16 17:30'));
  });
});

describe('amber and red', () => {
  const asked = (c: Case, now: number) => dueCommands(c, now).map(({ command }) => command);
  test('amber at 75 %, red at due, each once', () => {
    const s = inState('to-sign');
    const { amberAt } = clock(s.the(), 'sign');
    expect(amberAt).toBe(at('2026-11-02 10:30'));
    expect(nextDue(s.the())).toBe(amberAt);
    expect(asked(s.the(), at('2026-11-02 10:29'))).toEqual([]);
    s.until(at('2026-11-02 10:30'));
    expect(asked(s.the(), s.now())).toEqual([{ do: 'amber', clock: 'sign' }]);
    expect(s.does('clock', { do: 'amber', clock: 'sign' }).tells).toMatchObject([
      { to: 'lead-duty', notice: 'amber', push: false },
    ]);
    expect(asked(s.the(), s.now())).toEqual([]);
    expect(s.refusal('clock', { do: 'amber', clock: 'sign' })).toBe('not-now');
    s.until(at('2026-11-02 11:00'));
    expect(asked(s.the(), s.now())).toEqual([{ do: 'red', clock: 'sign' }]);
    expect(s.does('clock', { do: 'red', clock: 'sign' }).tells).toMatchObject([
      { to: 'lead-head', departments: ['enforcement-team'], push: true },
      { to: 'desk', push: true },
    ]);
    expect(asked(s.the(), s.now())).toEqual([]);
    expect(s.refusal('clock', { do: 'red', clock: 'sign' })).toBe('not-now');
    expect(s.the()).toMatchObject({ state: 'to-sign' });
  });
  test('the amber of an urgent case is pushed', () => {
    const s = inState('to-sign', { urgent: true });
    s.until(at('2026-11-02 09:23'));
    expect(s.does('clock', { do: 'amber', clock: 'sign' }).tells).toMatchObject([{ push: true }]);
  });
  test('the desk’s own clocks go to the desk, and red to the leader on duty', () => {
    const s = inState('to-dispatch');
    s.until(at('2026-11-02 09:30'));
    expect(s.does('clock', { do: 'red', clock: 'dispatch' }).tells.map(({ to }) => to)).toEqual(['leader', 'desk']);
  });
  test('a late tick skips the amber', () => {
    expect(asked(inState('to-sign').the(), at('2026-11-02 12:00'))).toEqual([{ do: 'red', clock: 'sign' }]);
  });
  test('people do not play the clock, nor the clock ahead of time', () => {
    const s = inState('to-sign');
    expect(s.refusal('admin', { do: 'red', clock: 'sign' })).toBe('not-allowed');
    expect(s.refusal('clock', { do: 'red', clock: 'sign' })).toBe('not-now');
    expect(s.refusal('clock', { do: 'sign' })).toBe('not-allowed');
  });
  test('the key of a due command is the same at every tick until something happens to the case', () => {
    const s = inState('to-sign');
    const key = (now: string) => dueCommands(s.the(), at(now))[0]?.key;
    const first = key('2026-11-02 17:00');
    expect(first).toMatch(/^clock:WX-261102-001:/);
    expect(key('2026-11-02 17:05')).toBe(first);
    s.does('grid', { do: 'supplement', text: '补充', photos: [] });
    expect(key('2026-11-02 17:05')).not.toBe(first);
  });
  test('a clock handed to another lead goes by that department’s hours, and back', () => {
    const s = inState('in-hand');
    s.until(at('2026-11-09 17:00'));
    s.does('clock', { do: 'amber', clock: 'resolve' });
    s.does('desk', { do: 'redispatch', lead: 'police', for: null, text: '改' });
    expect(clock(s.the(), 'resolve')).toMatchObject({ owner: 'police', dueAt: at('2026-11-10 00:00') });
    s.does('desk', { do: 'redispatch', lead: 'enforcement-team', for: null, text: '改回' });
    expect(due(s.the(), 'resolve')).toBe(at('2026-11-09 17:30'));
    s.until(at('2026-11-09 17:30'));
    expect(asked(s.the(), s.now())).toEqual([{ do: 'red', clock: 'resolve' }]);
  });
  test('an urgent council referred out leaves no request for consent behind', () => {
    const s = inState('in-hand');
    s.does('grid', { ...WHISTLE, grade: 'urgent' });
    expect(names(s.the())).toContain('approval');
    s.does('desk', REFER);
    expect(names(s.the())).toEqual(['outside', 'resolve']);
  });
});

describe('a calendar that changes', () => {
  const newYear = officialCalendar({
    hash: 'with 2027',
    years: [
      ...catalogue.calendar.years,
      {
        year: 2027,
        notice: '放假安排的通知',
        announced: '2026-11-05',
        festivals: [{ name: '元旦', from: '2027-01-01', to: '2027-01-01', work: [] }],
      },
    ],
  });
  test('a deadline into a year without calendar says so, and is recomputed and recorded when it comes', () => {
    const s = story(at('2026-12-30 09:00'), {
      calendar: { ...officialCalendar(catalogue.calendar), covers: (year) => year <= 2026, works: weekdays },
    });
    s.does('grid', report());
    s.does('officer', { do: 'sign' });
    expect(clock(s.the(), 'resolve')).toMatchObject({ dueAt: at('2027-01-06 17:30'), uncovered: [2027] });
    const recompute = { do: 'recompute', edition: newYear.edition } as const;
    expect(s.refusal('clock', recompute)).toBe('not-now');
    const done = s.does('clock', recompute, { calendar: newYear });
    expect(clock(done.next, 'resolve')).toMatchObject({ dueAt: at('2027-01-07 17:30'), uncovered: [] });
    expect(done.events).toMatchObject([{ from: 'in-hand', to: 'in-hand', reason: 'calendar' }]);
    expect(s.refusal('clock', recompute, { calendar: newYear })).toBe('not-now');
  });
  test('what was told is told again only where the new time is still to come', () => {
    const s = story(at('2026-12-30 09:00'), {
      calendar: { ...officialCalendar(catalogue.calendar), covers: (year) => year <= 2026, works: weekdays },
    });
    s.does('grid', report());
    s.does('officer', { do: 'sign' });
    s.until(at('2027-01-06 17:30'));
    s.does('clock', { do: 'red', clock: 'resolve' });
    s.does('clock', { do: 'recompute', edition: newYear.edition }, { calendar: newYear });
    expect(clock(s.the(), 'resolve').redTold).toBeNull();
    s.until(at('2027-01-06 17:30') + DAY_MS);
    expect(s.refusal('clock', { do: 'red', clock: 'resolve' }, { calendar: newYear })).toBe('done');
  });
});

function weekdays(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday >= 1 && weekday <= 5;
}
