import { describe, expect, test } from 'vitest';
import { GAS } from '../office.ts';
import { report, SETTLE, story } from '../story.ts';
import { told } from './told.ts';

describe('0 settled on the spot', () => {
  test('is closed at once and tells nobody', () => {
    const s = story();
    expect(told(s.does('grid', SETTLE))).toEqual([]);
    expect(s.the()).toMatchObject({ state: 'closed', closing: { how: 'settled' }, clocks: [], version: 1 });
  });
  test('one in twenty goes to the desk as a sample', () => {
    expect(told(story().does('station', SETTLE, { sampler: () => 0.04 }))).toEqual(['desk sample-settled']);
    expect(told(story().does('station', SETTLE, { sampler: () => 0.05 }))).toEqual([]);
  });
  test('needs a line or a photo', () => {
    expect(story().refusal('grid', { ...SETTLE, text: null })).toBe('missing');
    expect(story().refusal('grid', { ...SETTLE, text: null, photos: ['img_1'] })).toBe('done');
  });
  test('the third time in 30 days a report is offered, and may be declined', () => {
    expect(story().refusal('grid', SETTLE, { earlier: { cases: [], settled: 1 } })).toBe('done');
    expect(story().refusal('grid', SETTLE, { earlier: { cases: [], settled: 2 } })).toBe('offer-report');
    expect(story().refusal('grid', { ...SETTLE, anyway: true }, { earlier: { cases: [], settled: 2 } })).toBe('done');
  });
  test('is for the grid and the station', () => {
    expect(story().refusal('officer', SETTLE)).toBe('not-allowed');
    expect(story().refusal('property', SETTLE)).toBe('not-allowed');
  });
});

describe('1, 2 report', () => {
  test('goes straight to the one lead on duty', () => {
    const s = story();
    expect(told(s.does('grid', report()))).toEqual(['reporter receipt', 'lead-duty assigned!']);
    expect(s.the()).toMatchObject({ state: 'to-sign', lead: { department: 'enforcement-team', for: '查处' } });
  });
  test.each([
    ['no matter', report({ matterId: null }), null, 'no-matter'],
    ['都不是', report({ matterId: null, noneFits: true }), null, 'none-fits'],
    ['circumstance unanswered', report({ matterId: 'YX09' }), GAS, 'circumstance'],
    ['nobody on duty', report({ matterId: 'YX09', circumstance: '正在漏气' }), GAS, 'no-duty'],
  ])('goes to the desk: %s', (_, command, matter, why) => {
    const s = story();
    expect(told(s.does('stranger', command, { matter }))).toEqual(['reporter receipt', 'desk to-dispatch!']);
    expect(s.the()).toMatchObject({ state: 'to-dispatch', undispatched: why, lead: null });
  });
  test('the circumstance decides lead and urgency', () => {
    const s = story();
    s.does('grid', report({ matterId: 'YX09', circumstance: '私改管道' }), { matter: GAS });
    expect(s.the()).toMatchObject({ lead: { department: 'enforcement-team' }, urgent: false, safety: true });
    const leak = story();
    leak.does('grid', report({ matterId: 'YX09', circumstance: '正在漏气' }), { matter: GAS });
    expect(leak.the().urgent).toBe(true);
  });
  test('a district body is taken in by its street section, whose duty officer signs', () => {
    const s = story();
    s.does('grid', report({ matterId: 'YX09', circumstance: '房屋受损' }), { matter: GAS });
    expect(s.the().lead).toEqual({ department: 'housing', intake: 'urban-management', for: '认定' });
    expect(s.refusal('officer', { do: 'sign' })).toBe('not-allowed');
    expect(s.refusal('section', { do: 'sign' })).toBe('done');
  });
  test('a matter that is no longer in the list is refused', () => {
    expect(story().refusal('grid', report({ matterId: 'CG99' }))).toBe('unknown-matter');
  });
  test('who reported a person is never put into a group', () => {
    const s = story();
    s.does('grid', report({ reportedPerson: true, joinsGroup: true }));
    expect(s.the().reporter.joinsGroup).toBe(false);
  });
});
