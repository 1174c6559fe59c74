import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/cases/lifecycle/decide.ts';
import { aCase, aPerson } from '../../harness/ids.ts';
import { buttonsOf, MONDAY, PEOPLE } from '../office.ts';
import { contextAt, inState } from '../story.ts';
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
    const command = { do: 'absorb', from, secret: [], people: ['ou_grid'], text, photos, onBehalf, residents: [] };
    expect(done.also).toEqual([{ caseId: target.id, command }]);
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
      residents: [],
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
  test('what was merged in before goes along with the case it went into: words, pictures, every resident', () => {
    const s = inState('to-sign', { photos: Array.from({ length: 20 }, (_, n) => `img_n${n}`) });
    const resident = { phone: '13800138000', wantsReply: true };
    const of = { do: 'absorb', people: [aPerson('ou_far')], secret: [] } as const;
    const absorbed = { ...of, from: 'WX-261101-009', text: '我家也闻得到', photos: ['img_last'], residents: [] };
    s.does('desk', { ...absorbed, people: [...of.people], secret: [], onBehalf: resident });
    const target = { ...inState('in-hand').the(), id: aCase('WX-261101-007') };
    const done = s.does('desk', { do: 'merge', into: target.id, text: null }, { target });
    expect(told(done)).toEqual(['reporter merged!', 'followers merged!', 'lead-duty merged']);
    const [also] = done.also;
    expect(also?.command).toMatchObject({
      text: '楼下烧烤店油烟很大\n我家也闻得到',
      photos: [...s.the().photos],
      residents: [{ caseId: 'WX-261101-009', ...resident }],
      people: ['ou_grid', 'ou_far'],
    });
    expect(s.the().photos).toHaveLength(21);
    const last = decide(target, also?.command ?? { do: 'follow', on: true }, PEOPLE.desk, contextAt(MONDAY, 'also'));
    expect(last).toMatchObject({ kind: 'done', next: { alsoOnBehalf: [{ caseId: 'WX-261101-009', ...resident }] } });
  });
  test('with what others reported merged in it is not withdrawn; who followed it hears when it is', () => {
    const s = inState('to-sign');
    const of = { do: 'absorb', from: 'WX-261101-009', text: null, photos: [], onBehalf: null, residents: [] } as const;
    s.does('desk', { ...of, people: [aPerson('ou_far')], secret: [], photos: [], residents: [] });
    expect(buttonsOf('grid', s.the(), MONDAY)).not.toContain('withdraw');
    expect(s.refusal('grid', { do: 'withdraw', text: null })).toBe('not-now');
    const followed = inState('to-sign');
    followed.does('station', { do: 'follow', on: true });
    expect(told(followed.does('grid', { do: 'withdraw', text: null }))).toEqual([
      'lead-duty withdrawn',
      'followers withdrawn!',
    ]);
  });
  test('whoever followed what is declined, or had theirs merged into it, hears that it is', () => {
    const s = inState('to-dispatch');
    s.does('station', { do: 'follow', on: true });
    const decline = { do: 'decline', reason: 'other-channel', channel: '请打 95598', text: null } as const;
    expect(told(s.does('desk', decline))).toEqual(['reporter declined!', 'followers declined!']);
  });
});
