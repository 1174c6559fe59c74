import { describe, expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.ts';
import { DAY_MS, officialCalendar } from '../../src/cases/calendar/calendar.ts';
import { dueCommands, nextDue } from '../../src/cases/lifecycle/due.ts';
import type { Case } from '../../src/cases/record/case.ts';
import { clock, due, names } from './clocks-of.ts';
import { at } from './office.ts';
import { inState, REFER, report, story, WHISTLE } from './story.ts';

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
