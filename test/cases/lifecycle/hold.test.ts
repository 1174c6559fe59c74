import { describe, expect, test } from 'vitest';
import { dueCommands } from '../../../src/cases/lifecycle/due.ts';
import { at } from '../office.ts';
import { HOLD, inState } from '../story.ts';
import { told } from './told.ts';

describe('12, 13 hold', () => {
  test('a file number needs nobody’s consent the first time; the second time the leader is asked', () => {
    const s = inState('in-hand');
    const filed = { ...HOLD, reason: 'filed', fileNumber: '杭西综执立〔2026〕12号' } as const;
    for (const fileNumber of [null, '12', '立案', '——'])
      expect([fileNumber, s.refusal('officer', { ...filed, fileNumber })]).toEqual([fileNumber, 'missing']);
    s.does('officer', filed);
    expect(s.the()).toMatchObject({ state: 'on-hold', holds: 0, filedHolds: 1 });
    s.does('officer', { do: 'resume', text: null });
    expect(told(s.does('officer', filed))).toEqual(['leader hold-asked!']);
    expect(s.the().state).toBe('in-hand');
    expect(s.refusal('desk', { do: 'agreeHold' })).toBe('leader-only');
    s.does('leader', { do: 'agreeHold' });
    expect(s.the()).toMatchObject({ state: 'on-hold', holds: 1, filedHolds: 1 });
  });
  test('first the desk, then the leader', () => {
    const s = inState('in-hand');
    expect(s.refusal('desk', HOLD)).toBe('not-allowed');
    expect(told(s.does('officer', HOLD))).toEqual(['desk hold-asked!']);
    expect(s.the().state).toBe('in-hand');
    expect(s.refusal('officer', HOLD)).toBe('not-now');
    expect(told(s.does('desk', { do: 'agreeHold' }))).toEqual(['reporter held!']);
    expect(s.the()).toMatchObject({ state: 'on-hold', holds: 1, heldUntil: '2026-11-06' });
    expect(told(s.does('officer', { do: 'resume', text: null }))).toEqual(['lead-duty resumed']);
    expect(told(s.does('officer', { ...HOLD, until: '2026-11-10' }))).toEqual(['leader hold-asked!']);
    expect(s.refusal('desk', { do: 'agreeHold' })).toBe('leader-only');
    expect(s.refusal('desk', { do: 'refuseHold', text: '不行' })).toBe('leader-only');
    s.does('leader', { do: 'agreeHold' });
    expect(s.the()).toMatchObject({ state: 'on-hold', holds: 2 });
  });
  test('at most ten working days ahead, and after today', () => {
    const s = inState('in-hand');
    expect(s.refusal('officer', { ...HOLD, until: '2026-11-02' })).toBe('missing');
    expect(s.refusal('officer', { ...HOLD, until: '2026-11-17' })).toBe('missing');
    expect(s.refusal('officer', { ...HOLD, until: '2026-11-16' })).toBe('done');
  });
  test('已立案 needs only file number and date, up to 90 days, and counts for no hold', () => {
    const s = inState('in-hand');
    const filed = { ...HOLD, reason: 'filed', until: '2027-01-31' } as const;
    expect(s.refusal('officer', filed)).toBe('missing');
    expect(s.refusal('officer', { ...filed, fileNumber: '立案 7 号', until: '2027-02-01' })).toBe('missing');
    s.does('officer', { ...filed, fileNumber: '立案 7 号' });
    expect(s.the()).toMatchObject({ state: 'on-hold', holds: 0, fileNumber: '立案 7 号' });
  });
  test('refused, work goes on', () => {
    const s = inState('in-hand');
    s.does('officer', HOLD);
    expect(s.does('desk', { do: 'refuseHold', text: '先通风' }).tells).toMatchObject([
      { to: 'person', openId: 'ou_officer', notice: 'hold-refused' },
    ]);
    expect(s.the()).toMatchObject({ state: 'in-hand', holdAsk: null });
    expect(s.refusal('desk', { do: 'agreeHold' })).toBe('not-now');
  });
  test('a date that passed while the request waited cannot be agreed to', () => {
    const s = inState('in-hand');
    s.does('officer', HOLD);
    s.until(at('2026-11-06 09:00'));
    expect(s.refusal('desk', { do: 'agreeHold' })).toBe('missing');
  });
  test('the clock resumes at the opening of the date, not before', () => {
    const s = inState('on-hold');
    expect(s.refusal('clock', { do: 'resume', text: null })).toBe('not-now');
    s.until(at('2026-11-06 08:30'));
    expect(dueCommands(s.the(), s.now()).map(({ command }) => command.do)).toEqual(['resume']);
    expect(told(s.does('clock', { do: 'resume', text: null }))).toEqual(['lead-duty resumed!']);
    expect(s.the()).toMatchObject({ state: 'in-hand', heldUntil: null });
  });
});
