import { describe, expect, test } from 'vitest';
import { MINUTE_MS } from '../../src/cases/calendar/calendar.ts';
import { dueCommands } from '../../src/cases/lifecycle/due.ts';
import { clock, due, names } from './clocks-of.ts';
import { at, FUMES } from './office.ts';
import { FEED_BACK, HOLD, inState, REFER, RETURN, report, story, WHISTLE } from './story.ts';

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
  test('an outside due date is a clock of its own, a working day before theirs unless they left less', () => {
    const ours = (outsideDue: number) =>
      due(inState('to-sign', { origin: { source: '12345', outsideNumber: 'A1', outsideDue } }).the(), 'origin');
    expect(ours(at('2026-11-04 12:00'))).toBe(at('2026-11-03 12:00'));
    expect(ours(at('2026-11-09 17:30'))).toBe(at('2026-11-06 17:30'));
    expect(ours(at('2026-11-02 12:00'))).toBe(at('2026-11-02 12:00'));
  });
  test('what is told anew from outside moves that date, or begins it', () => {
    const s = inState('in-hand');
    const due1 = at('2026-11-10 17:30');
    s.does('desk', { do: 'outsideNews', text: '12345 也报来了', due: due1, secret: false, resident: null });
    expect(s.the().origin.outsideDue).toBe(due1);
    expect(due(s.the(), 'origin')).toBe(at('2026-11-09 17:30'));
    s.does('desk', { do: 'outsideNews', text: '催办', due: at('2026-11-06 17:30'), secret: false, resident: null });
    expect(due(s.the(), 'origin')).toBe(at('2026-11-05 17:30'));
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
