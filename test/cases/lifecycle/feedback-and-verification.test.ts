import { describe, expect, test } from 'vitest';
import { asEarlier } from '../../../src/cases/record/repeats.ts';
import { GAS } from '../office.ts';
import { FEED_BACK, inState, RETURN, report, story } from '../story.ts';
import { told } from './told.ts';

describe('14–16 feedback and verification', () => {
  test('an ordinary one goes straight to the reporter', () => {
    const s = inState('in-hand');
    expect(s.refusal('market', FEED_BACK)).toBe('not-allowed');
    expect(told(s.does('officer', FEED_BACK))).toEqual(['reporter please-confirm!']);
    expect(s.the()).toMatchObject({ state: 'to-confirm', verifyWhy: [], result: { outcome: 'solved' } });
  });
  test('one in ten is drawn for the desk', () => {
    const s = inState('in-hand');
    expect(told(s.does('officer', FEED_BACK, { sampler: () => 0.09 }))).toEqual(['desk to-verify!']);
    expect(s.the()).toMatchObject({ state: 'to-verify', verifyWhy: ['sampled'] });
    const not = inState('in-hand');
    not.does('officer', FEED_BACK, { sampler: () => 0.1 });
    expect(not.the().state).toBe('to-confirm');
  });
  test('safety, 督办 and repeated matters always', () => {
    const safety = story();
    safety.does('grid', report({ matterId: 'YX09', circumstance: '私改管道' }), { matter: GAS });
    safety.does('officer', { do: 'sign' });
    expect(safety.refusal('officer', { ...FEED_BACK, photos: [] })).toBe('missing');
    safety.does('officer', FEED_BACK);
    expect(safety.the()).toMatchObject({ state: 'to-verify', verifyWhy: ['safety'] });

    const supervised = inState('in-hand');
    supervised.does('leader', { do: 'supervise', required: '本周解决', by: '2026-11-06' });
    supervised.does('officer', FEED_BACK);
    expect(supervised.the().verifyWhy).toEqual(['supervised']);

    const repeated = story();
    repeated.does('grid', report(), {
      earlier: { cases: [asEarlier(inState('closed').the())], settled: 0 },
    });
    repeated.does('officer', { do: 'sign' });
    repeated.does('officer', FEED_BACK);
    expect(repeated.the()).toMatchObject({ repeat: 2, verifyWhy: ['repeated'] });
  });
  test('waits for every ticked support, fed back or waived', () => {
    const s = inState('in-hand');
    s.does('officer', { do: 'requestSupport', department: 'market-supervision', for: '查证照' });
    s.does('desk', { do: 'requestSupport', department: 'police', for: null });
    const refused = s.tries('officer', FEED_BACK);
    expect(refused).toMatchObject({ code: 'missing', why: expect.stringContaining('市场监管所、派出所') });
    s.does('market', { do: 'supportFeedBack', department: 'market-supervision', text: '证照齐全', photos: [] });
    s.does('officer', { do: 'waiveSupport', department: 'police', text: null });
    expect(s.refusal('officer', FEED_BACK)).toBe('done');
  });
  test('pictures of who was there to return it, or helped, stand in the record for whoever rules or leads', () => {
    const returned = inState('in-hand');
    returned.does('officer', { ...RETURN, visited: true, photos: ['img_visit'] });
    expect(returned.the().photos).toContain('img_visit');
    const helped = inState('in-hand');
    helped.does('officer', { do: 'requestSupport', department: 'market-supervision', for: '查证照' });
    helped.does('market', {
      do: 'supportFeedBack',
      department: 'market-supervision',
      text: '好',
      photos: ['img_help'],
    });
    expect(helped.the().photos).toContain('img_help');
  });
  test('已立案 as a result needs the file number', () => {
    const s = inState('in-hand');
    expect(s.refusal('officer', { ...FEED_BACK, outcome: 'filed' })).toBe('missing');
    s.does('officer', { ...FEED_BACK, outcome: 'filed', fileNumber: '立案 8 号' });
    expect(s.the()).toMatchObject({ fileNumber: '立案 8 号', result: { outcome: 'filed' } });
  });
  test('who fed back does not verify', () => {
    const s = inState('in-hand');
    s.does('desk2', FEED_BACK, { sampler: () => 0 });
    expect(s.refusal('desk2', { do: 'verify', text: null })).toBe('same-person');
    expect(s.refusal('leader', { do: 'verify', text: null })).toBe('not-allowed');
    expect(told(s.does('desk', { do: 'verify', text: null }))).toEqual(['reporter please-confirm!']);
    expect(s.the()).toMatchObject({ state: 'to-confirm', verifiedBy: { openId: 'ou_desk' } });
  });
  test('sent back, it is verified again whatever the draw', () => {
    const s = inState('to-verify');
    expect(told(s.does('desk', { do: 'rework', reason: 'poor-evidence', text: '看不清' }))).toEqual([
      'lead-duty rework!',
    ]);
    expect(s.the()).toMatchObject({ state: 'in-hand', reworks: 1, result: null });
    expect(s.the().photos).toEqual(expect.arrayContaining(FEED_BACK.photos));
    s.does('officer', FEED_BACK);
    expect(s.the()).toMatchObject({ state: 'to-verify', verifyWhy: ['reworked'] });
  });
});
