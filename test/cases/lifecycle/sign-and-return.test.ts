import { describe, expect, test } from 'vitest';
import { DAY_MS } from '../../../src/cases/calendar/calendar.ts';
import { at } from '../office.ts';
import { inState, NAME_LEAD, REFER, RETURN, WHISTLE } from '../story.ts';
import { told } from './told.ts';

describe('6, 7 sign and return', () => {
  test('only officers of the lead sign', () => {
    const s = inState('to-sign');
    expect(s.refusal('market', { do: 'sign' })).toBe('not-allowed');
    expect(s.refusal('desk', { do: 'sign' })).toBe('not-allowed');
    expect(told(s.does('officer', { do: 'sign' }))).toEqual(['reporter signed']);
    expect(s.the()).toMatchObject({ state: 'in-hand', signedBy: { openId: 'ou_officer' } });
    expect(s.refusal('mate', { do: 'sign' })).toBe('wrong-state');
  });
  test('return names whose it is, and shows a photo if they have been there', () => {
    const s = inState('to-sign');
    expect(s.refusal('officer', { ...RETURN, suggested: null })).toBe('missing');
    expect(s.refusal('officer', { ...RETURN, suggested: 'enforcement-team' })).toBe('missing');
    expect(s.refusal('officer', { ...RETURN, suggested: 'nowhere' })).toBe('unknown-department');
    expect(s.refusal('officer', { ...RETURN, visited: true })).toBe('missing');
    expect(s.refusal('officer', { ...RETURN, reason: 'not-found', suggested: null })).toBe('missing');
    expect(told(s.does('officer', { ...RETURN, visited: true, photos: ['img_1'] }))).toEqual(['desk returned!']);
    expect(s.the()).toMatchObject({ state: 'return-review', lead: { department: 'enforcement-team' } });
  });
  test('in hand it may be returned for one working day after signing', () => {
    const s = inState('in-hand');
    s.until(at('2026-11-03 17:30'));
    expect(s.refusal('officer', RETURN)).toBe('done');
    const late = inState('in-hand');
    late.until(at('2026-11-03 17:31'));
    expect(late.refusal('officer', RETURN)).toBe('too-late');
  });
  test('an urgent one for one natural day', () => {
    const s = inState('in-hand', { urgent: true });
    s.later(DAY_MS + 1);
    expect(s.refusal('officer', RETURN)).toBe('too-late');
  });
  test('once per department, and the first keeps the case until the next signs', () => {
    const s = inState('return-review');
    s.does('desk', { do: 'redispatch', lead: 'police', for: null, text: '看职责' });
    expect(s.the()).toMatchObject({ state: 'to-sign', lead: { department: 'police' }, caretaker: 'enforcement-team' });
    s.does('police', { do: 'sign' });
    expect(s.the().caretaker).toBeNull();
    s.does('desk', { do: 'redispatch', lead: 'enforcement-team', for: null, text: '改回' });
    expect(s.refusal('officer', RETURN)).toBe('not-now');
  });
  test('the second return sits down in council by rule: two transitions, two events', () => {
    const s = inState('return-review');
    s.does('desk', { do: 'redispatch', lead: 'police', for: null, text: '看职责' });
    const before = s.the().version;
    const done = s.does('police', { ...RETURN, suggested: 'market-supervision' });
    expect(done.events.map(({ from, to, version, rule, actor }) => [from, to, version, rule, actor.kind])).toEqual([
      ['to-sign', 'return-review', before + 1, null, 'person'],
      ['return-review', 'in-council', before + 2, 'second-return', 'clock'],
    ]);
    expect(done.next.council).toMatchObject({
      status: 'agreed',
      askedBy: null,
      departments: [{ department: 'enforcement-team' }, { department: 'police' }, { department: 'market-supervision' }],
    });
    expect(told(done)).toEqual([
      'group whistled!',
      'council whistled!',
      'leader to-name-lead!',
      'desk to-name-lead!',
      'reporter in-council',
    ]);
  });
});

describe('8, 9 the ruling on a return', () => {
  test('redispatch tells old and new lead, the reporter and the keeper', () => {
    const s = inState('return-review');
    const redispatch = { do: 'redispatch', lead: 'police', for: null, text: '看职责' } as const;
    expect(s.refusal('desk', { ...redispatch, lead: 'enforcement-team' })).toBe('missing');
    expect(s.refusal('leader', redispatch)).toBe('not-allowed');
    expect(told(s.does('desk', redispatch))).toEqual([
      'lead-duty redispatched!',
      'old-lead-duty taken-back!',
      'reporter dispatched',
      'keeper boundary-unclear',
    ]);
  });
  test('assign is final', () => {
    const s = inState('return-review');
    expect(told(s.does('desk', { do: 'assign', lead: null, for: null, text: '就是你们' }))).toEqual([
      'lead-duty assigned-final!',
      'lead-head assigned-final!',
    ]);
    expect(s.the()).toMatchObject({ state: 'to-sign', leadFinal: true, caretaker: null });
    expect(s.refusal('officer', RETURN)).toBe('not-now');
    const other = inState('return-review');
    other.does('desk', { do: 'assign', lead: 'police', for: null, text: '指定' });
    expect(other.refusal('police', RETURN)).toBe('not-now');
    expect(other.the().caretaker).toBe('enforcement-team');
  });
  test('is kept with the return: whoever leads by it, whatever comes later', () => {
    const ruled = (...steps: Parameters<ReturnType<typeof inState>['does']>[]) => {
      const s = inState('return-review');
      for (const step of steps) s.does(...step);
      return s.the().returns.map((one) => one.ruled);
    };
    const to = (lead: string) => ({ do: 'redispatch', lead, for: null, text: '看职责' }) as const;
    const stays = { do: 'assign', lead: null, for: null, text: '就是你们' } as const;
    expect(ruled()).toEqual([null]);
    expect(ruled(['desk', to('police')])).toEqual(['moved']);
    expect(ruled(['desk', stays])).toEqual(['stayed']);
    expect(ruled(['desk', stays], ['desk', to('police')])).toEqual(['stayed']);
    expect(ruled(['desk', to('police')], ['desk', to('enforcement-team')])).toEqual(['moved']);
    const again = { ...RETURN, suggested: 'market-supervision' };
    expect(ruled(['desk', to('police')], ['police', again])).toEqual(['moved', null]);
    expect(ruled(['desk', to('police')], ['police', again], ['leader', NAME_LEAD])).toEqual(['moved', 'stayed']);
    expect(ruled(['desk', WHISTLE], ['leader', NAME_LEAD])).toEqual(['moved']);
    expect(ruled(['desk', REFER])).toEqual([null]);
  });
});
