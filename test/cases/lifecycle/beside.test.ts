import { describe, expect, test } from 'vitest';
import { aPerson } from '../../harness/ids.ts';
import { at } from '../office.ts';
import { FEED_BACK, HOLD, inState, report, story } from '../story.ts';
import { told } from './told.ts';

describe('without change of state', () => {
  test('supplement, note and site check are kept, and tell who has it in hand', () => {
    const s = inState('in-hand');
    expect(s.refusal('grid', { do: 'supplement', text: null, photos: [] })).toBe('missing');
    expect(told(s.does('grid', { do: 'supplement', text: '店名补一下', photos: ['img_2'] }))).toEqual([
      'lead-duty supplemented',
    ]);
    expect(told(s.does('officer', { do: 'note', text: '电话联系店主', photos: [] }))).toEqual([]);
    expect(s.refusal('farGrid', { do: 'siteCheck', found: 'solved', text: '看过', photos: [] })).toBe('not-allowed');
    s.does('colleague', { do: 'siteCheck', found: 'not-solved', text: '还在冒烟', photos: ['img_3'] });
    expect(s.the()).toMatchObject({ state: 'in-hand', photos: ['img_2', 'img_3'] });
  });
  test('urge: the reporter, once a working day', () => {
    const s = inState('in-hand');
    const urge = { do: 'urge', text: null } as const;
    expect(s.refusal('colleague', urge)).toBe('not-allowed');
    expect(told(s.does('grid', urge))).toEqual(['lead-duty urged!']);
    s.until(at('2026-11-02 23:59'));
    expect(s.refusal('grid', urge)).toBe('not-now');
    s.until(at('2026-11-03 08:30'));
    expect(s.refusal('grid', urge)).toBe('done');
    s.until(at('2026-11-06 08:30'));
    s.does('grid', urge);
    s.until(at('2026-11-08 12:00'));
    expect(s.refusal('grid', urge)).toBe('not-now');
  });
  test('已联系 stops the contact clock', () => {
    const s = inState('in-hand', { onBehalf: { phone: '13800001234', wantsReply: true } });
    expect(s.the().clocks.map(({ name }) => name)).toContain('contact');
    expect(s.refusal('market', { do: 'contacted', text: '已告知' })).toBe('not-allowed');
    s.does('officer', { do: 'contacted', text: '已告知' });
    expect(s.the().clocks.map(({ name }) => name)).not.toContain('contact');
    expect(inState('in-hand').refusal('officer', { do: 'contacted', text: '已告知' })).toBe('not-now');
  });
  test('hand over to a colleague of the same department only', () => {
    const s = inState('in-hand');
    const to = { openId: aPerson('ou_mate'), name: '执法队同事' };
    expect(
      s.refusal('officer', { do: 'handOver', to: { openId: aPerson('ou_police'), name: '派出所经办' }, text: null }),
    ).toBe('missing');
    s.does('officer', { do: 'handOver', to, text: null });
    expect(s.the().handler).toEqual(to);
  });
  test('support: asked once, fed back by its own officers', () => {
    const s = inState('in-hand');
    const ask = { do: 'requestSupport', department: 'police', for: null } as const;
    expect(s.refusal('officer', { ...ask, department: 'enforcement-team' })).toBe('missing');
    expect(s.refusal('police', ask)).toBe('not-allowed');
    s.does('officer', ask);
    expect(s.refusal('officer', ask)).toBe('not-now');
    expect(s.refusal('market', { do: 'supportFeedBack', department: 'police', text: '好', photos: [] })).toBe(
      'not-allowed',
    );
    s.does('police', { do: 'supportFeedBack', department: 'police', text: '已到场', photos: [] });
    expect(s.the().supports).toMatchObject([{ state: 'fed-back', said: '已到场' }]);
  });
  test.each(['to-sign', 'in-hand', 'on-hold'] as const)(
    'redispatch from %s: signed anew, under a clock of its own',
    (state) => {
      const s = inState(state);
      s.does('desk', { do: 'redispatch', lead: 'police', for: null, text: '看职责' });
      expect(s.the()).toMatchObject({
        state: 'to-sign',
        lead: { department: 'police' },
        signedBy: null,
        heldUntil: null,
        caretaker: 'enforcement-team',
      });
      expect(s.the().clocks.find(({ name }) => name === 'sign')?.from).toBe(s.the().changedAt);
      expect(s.the().clocks.find(({ name }) => name === 'resolve')?.stopped).toBeNull();
    },
  );
  test('what the old lead asked for lapses when the case is sent elsewhere', () => {
    const s = inState('in-hand');
    s.does('officer', HOLD);
    s.does('desk', { do: 'redispatch', lead: 'police', for: null, text: '看职责' });
    expect(s.the().holdAsk).toBeNull();
  });
  test.each(['to-dispatch', 'to-verify', 'to-confirm', 'referred-out'] as const)('no redispatch from %s', (state) => {
    expect(inState(state).refusal('desk', { do: 'redispatch', lead: 'police', for: null, text: '改' })).toBe(
      'wrong-state',
    );
  });
  test('who only spoke with the resident at the desk has not worked on it', () => {
    const s = story();
    s.does('desk', report({ onBehalf: { phone: '13800138000', wantsReply: true } }));
    s.does('desk', { do: 'contacted', text: '已告知' });
    expect(s.the().workedBy).toEqual([]);
    s.does('officer', { do: 'sign' });
    s.does('officer', FEED_BACK);
    expect(s.refusal('desk', { do: 'confirm' })).toBe('done');
  });
  test('督办 is set and released by leader or desk', () => {
    const s = inState('in-hand');
    const supervise = { do: 'supervise', required: '本周解决', by: '2026-11-06' } as const;
    expect(s.refusal('head', supervise)).toBe('not-allowed');
    expect(told(s.does('leader', supervise))).toEqual(['lead-duty supervised!', 'lead-head supervised!']);
    expect(s.the().clocks.map(({ name }) => name)).toContain('supervision');
    s.does('desk', { do: 'releaseSupervision', text: null });
    expect(s.the()).toMatchObject({ supervision: null });
    expect(s.the().clocks.map(({ name }) => name)).not.toContain('supervision');
    expect(s.refusal('desk', { do: 'releaseSupervision', text: null })).toBe('not-now');
  });
});

describe('at the door', () => {
  test('an outdated card changes nothing', () => {
    const s = inState('to-sign');
    expect(s.refusal('officer', { do: 'sign' }, { seen: 99 })).toBe('stale');
    expect(s.refusal('officer', { do: 'sign' }, { seen: s.the().version })).toBe('done');
  });
  test('the same key twice is done, with nothing to save or say', () => {
    const s = inState('to-sign');
    s.does('officer', { do: 'sign' }, { key: 'press-1' });
    expect(s.does('officer', { do: 'sign' }, { key: 'press-1' })).toMatchObject({ events: [], tells: [] });
    for (const text of ['一', '二', '三']) s.does('officer', { do: 'note', text, photos: [] });
    expect(s.does('officer', { do: 'sign' }, { key: 'press-1' })).toMatchObject({ events: [], tells: [] });
  });
  test('an unknown case is refused', () => {
    expect(story().refusal('desk', { do: 'merge', into: 'WX-261101-001', text: null })).toBe('no-case');
  });
  test('a refusal of state says where the case stands and who is at work', () => {
    expect(inState('return-review').tries('officer', { do: 'sign' })).toMatchObject({
      why: '现在是「退单待定」，不能签收：等指挥室裁定退单',
    });
  });
});
