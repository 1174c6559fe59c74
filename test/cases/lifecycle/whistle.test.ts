import { describe, expect, test } from 'vitest';
import { aChat, aPerson } from '../../harness/ids.ts';
import { at } from '../office.ts';
import { inState, NAME_LEAD, RETURN, WHISTLE } from '../story.ts';
import { told } from './told.ts';

const TWO_HOURS = 2 * 3_600_000;

describe('10, 11 whistle', () => {
  test('whoever is called is to be there within two hours of its own from then on, of an urgent case within two of the clock', () => {
    const evening = (urgent: boolean) => {
      const s = inState('in-hand', { urgent });
      s.does('grid', WHISTLE);
      s.until(at('2026-11-02 17:00'));
      s.does('leader', { do: 'agree' });
      return s.the().council?.departments.map(({ due }) => due);
    };
    expect(evening(false)).toEqual([at('2026-11-03 10:00'), at('2026-11-02 19:00')]);
    expect(evening(true)).toEqual([at('2026-11-02 19:00'), at('2026-11-02 19:00')]);
  });
  test('that a lead was named in time is kept', () => {
    const named = (when: string) => {
      const s = inState('in-council');
      s.until(at(when));
      s.does('leader', NAME_LEAD);
      return s.the().kept.council;
    };
    expect([named('2026-11-05 17:30'), named('2026-11-05 17:31')]).toEqual([true, false]);
  });
  test('is asked, then agreed by desk or leader', () => {
    const s = inState('in-hand');
    expect(s.refusal('farGrid', WHISTLE)).toBe('not-allowed');
    expect(s.refusal('grid', { ...WHISTLE, departments: ['enforcement-team'] })).toBe('missing');
    expect(s.refusal('grid', { ...WHISTLE, departments: ['nowhere'] })).toBe('unknown-department');
    expect(told(s.does('grid', WHISTLE))).toEqual(['desk whistle-asked!']);
    expect(s.the()).toMatchObject({ state: 'in-hand', council: { status: 'asked', round: 1 } });
    expect(s.refusal('officer', WHISTLE)).toBe('not-now');
    expect(s.refusal('officer', { do: 'agree' })).toBe('not-allowed');
    expect(told(s.does('leader', { do: 'agree' }))).toContain('council whistled!');
    expect(s.the()).toMatchObject({ state: 'in-council', council: { agreedBy: { openId: aPerson('ou_leader') } } });
  });
  test('refused, it says so to who asked, and may be blown again', () => {
    const s = inState('to-sign');
    s.does('station', WHISTLE);
    expect(s.does('desk', { do: 'refuse', text: '先到现场' }).tells).toMatchObject([
      { to: 'person', openId: aPerson('ou_station'), notice: 'whistle-refused' },
    ]);
    s.does('officer', WHISTLE);
    expect(s.the().council).toMatchObject({ round: 2, status: 'asked' });
  });
  test.each([
    ['to-sign', 'to-sign'],
    ['in-hand', 'in-hand'],
    ['return-review', 'return-review'],
  ] as const)('an urgent one from %s may be refused afterwards: the case goes on where it was', (state, back) => {
    const s = inState(state);
    s.does('station', { ...WHISTLE, grade: 'urgent' });
    s.does('clock', { do: 'groupMade', round: 1, chatId: aChat('oc_group') });
    const done = s.does('leader', { do: 'refuse', text: '一家能办' });
    expect(s.the()).toMatchObject({ state: back, council: { status: 'refused' } });
    expect(told(done)).toEqual(
      expect.arrayContaining(['person whistle-refused!', 'group whistle-refused!', 'council whistle-refused!']),
    );
  });
  test('urgent sits at once and is agreed to after; then it can no longer be refused', () => {
    const s = inState('in-hand');
    expect(told(s.does('officer', { ...WHISTLE, grade: 'urgent' }))).toContain('desk whistle-asked!');
    expect(s.the()).toMatchObject({ state: 'in-council', council: { status: 'sitting' } });
    s.does('desk', { do: 'agree' });
    expect(s.the()).toMatchObject({ state: 'in-council', council: { status: 'agreed' } });
    expect(s.refusal('desk', { do: 'refuse', text: '不必' })).toBe('not-now');
    expect(s.refusal('desk', { do: 'agree' })).toBe('not-now');
  });
  test('before that the patrol may be called without anybody’s consent', () => {
    const s = inState('to-sign');
    expect(told(s.does('grid', { do: 'callPatrol', text: null }))).toEqual(['patrol patrol-called!']);
    expect(s.the()).toMatchObject({ state: 'to-sign', patrolCalledAt: s.now() });
  });
  test('each department reports its arrival once', () => {
    const s = inState('in-council');
    expect(s.refusal('section', { do: 'attend', department: 'police' })).toBe('not-allowed');
    expect(s.refusal('police', { do: 'attend', department: 'urban-management' })).toBe('missing');
    s.does('police', { do: 'attend', department: 'police' });
    expect(s.the().council?.departments).toEqual([
      { department: 'market-supervision', attendedAt: null, attendedBy: null, due: s.now() + TWO_HOURS },
      {
        ...{ department: 'police', attendedAt: s.now(), due: s.now() + TWO_HOURS },
        attendedBy: { openId: aPerson('ou_police'), name: '派出所经办' },
      },
    ]);
    expect(s.refusal('police', { do: 'attend', department: 'police' })).toBe('not-now');
  });
  test('a lead is named with minutes, finally', () => {
    const s = inState('in-council');
    expect(s.refusal('police', NAME_LEAD)).toBe('not-allowed');
    expect(s.refusal('leader', { ...NAME_LEAD, lead: 'nowhere' })).toBe('unknown-department');
    expect(told(s.does('leader', NAME_LEAD))).toEqual([
      'group lead-named!',
      'lead-duty named-lead!',
      'supports support-asked!',
      'reporter lead-named!',
    ]);
    expect(s.the()).toMatchObject({
      state: 'in-hand',
      leadFinal: true,
      lead: { department: 'police' },
      supports: [{ department: 'market-supervision', state: 'asked' }],
      council: { status: 'named' },
    });
    expect(s.refusal('police', RETURN)).toBe('not-now');
  });
});
