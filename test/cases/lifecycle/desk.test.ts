import { describe, expect, test } from 'vitest';
import { aCase, aPerson } from '../../harness/ids.ts';
import { inState } from '../story.ts';
import { told } from './told.ts';

describe('3–5 the desk', () => {
  test('dispatch names the lead and the matter', () => {
    const s = inState('to-dispatch');
    const dispatch = { do: 'dispatch', lead: 'enforcement-team', for: null, matterId: 'CG04', text: null } as const;
    expect(s.refusal('officer', dispatch)).toBe('not-allowed');
    expect(s.refusal('desk', { ...dispatch, lead: 'nowhere' })).toBe('unknown-department');
    expect(told(s.does('desk', dispatch))).toEqual(['lead-duty assigned!', 'reporter dispatched']);
    expect(s.the()).toMatchObject({ state: 'to-sign', title: '餐饮油烟扰民', undispatched: null });
    expect(s.refusal('desk', dispatch)).toBe('wrong-state');
  });
  test('dispatch to a department without a duty officer tells its head too', () => {
    const s = inState('to-dispatch');
    const dispatch = { do: 'dispatch', lead: 'gas-company', for: null, matterId: null, text: null } as const;
    expect(told(s.does('desk', dispatch))).toContain('lead-head assigned!');
  });
  test('decline needs a code and the right channel, and only before a lead is named', () => {
    const decline = { do: 'decline', reason: 'other-channel', channel: '请打 95598', text: null } as const;
    const s = inState('to-dispatch');
    expect(told(s.does('desk', decline))).toEqual(['reporter declined!']);
    expect(s.the()).toMatchObject({ state: 'declined', clocks: [] });
    expect(s.events.at(-1)?.reason).toBe('other-channel');
    expect(inState('to-sign').refusal('desk', decline)).toBe('wrong-state');
  });
  test('merge into an open case; its reporter follows that one in the same write', () => {
    const s = inState('in-hand');
    const target = { ...inState('to-sign').the(), id: aCase('WX-261101-007') };
    const merge = { do: 'merge', into: target.id, text: null } as const;
    expect(s.refusal('desk', merge)).toBe('missing');
    expect(s.refusal('desk', merge, { target: { ...target, state: 'closed' } })).toBe('wrong-state');
    expect(s.refusal('desk', { ...merge, into: s.the().id }, { target: s.the() })).toBe('missing');
    const done = s.does('desk', merge, { target });
    expect(done.next).toMatchObject({ state: 'merged', mergedInto: target.id });
    expect(told(done)).toEqual(['reporter merged!', 'lead-duty merged']);
    const { id: from, description: text, photos, onBehalf } = s.the();
    expect(done.also).toEqual([
      { caseId: target.id, command: { do: 'absorb', from, secret: [], people: ['ou_grid'], text, photos, onBehalf } },
    ]);
  });
  test.each(['to-verify', 'to-confirm', 'referred-out'] as const)(
    'nothing is merged into a case that is %s',
    (state) => {
      const target = { ...inState(state).the(), id: aCase('WX-261101-007') };
      const merge = { do: 'merge', into: target.id, text: null } as const;
      expect(inState('in-hand').refusal('desk', merge, { target })).toBe('wrong-state');
    },
  );
  test('absorb takes the number, the followers, the words, the pictures and the resident along', () => {
    const s = inState('in-hand');
    const onBehalf = { phone: '13800138000', wantsReply: true };
    s.does('desk', {
      do: 'absorb',
      from: 'WX-261101-009',
      people: [aPerson('ou_far'), aPerson('ou_grid')],
      secret: [aPerson('ou_far')],
      text: '我家也闻得到',
      photos: ['img_of_the_other'],
      onBehalf,
    });
    expect(s.the()).toMatchObject({
      absorbed: ['WX-261101-009'],
      mergedIn: ['ou_far'],
      secretIn: ['ou_far'],
      followers: [],
      alsoOnBehalf: [{ caseId: 'WX-261101-009', ...onBehalf }],
    });
    expect(s.the().photos).toContain('img_of_the_other');
    expect(s.the().clocks.map((clock) => clock.name)).toContain('contact');
    expect(s.events.at(-1)?.command).toMatchObject({ text: '我家也闻得到' });
  });
});
