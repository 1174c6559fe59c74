import { describe, expect, test } from 'vitest';
import { DAY_MS } from '../../../src/cases/calendar/calendar.ts';
import { aCase, aChat, aPerson } from '../../harness/ids.ts';
import { at } from '../office.ts';
import { FEED_BACK, inState, REFER, report, SETTLE, story } from '../story.ts';
import { told } from './told.ts';

describe('17–19 the end', () => {
  test('the reporter confirms: everyone in it hears, the reporter’s own card changes', () => {
    const s = inState('to-confirm');
    s.does('colleague', { do: 'follow', on: true });
    const done = s.does('grid', { do: 'confirm' });
    expect(told(done)).toEqual(['reporter closed', 'lead-duty closed!', 'followers closed!']);
    expect(s.the()).toMatchObject({
      state: 'closed',
      closing: { how: 'confirmed', outcome: 'solved', by: { openId: aPerson('ou_grid') } },
    });
  });
  test('the grid of the place may too, others not', () => {
    expect(inState('to-confirm').refusal('farGrid', { do: 'confirm' })).toBe('not-allowed');
    expect(inState('to-confirm').refusal('desk', { do: 'confirm' })).toBe('not-allowed');
    expect(told(inState('to-confirm').does('colleague', { do: 'confirm' }))).toContain('reporter closed!');
  });
  test('who works it does not confirm it, even as its reporter', () => {
    const s = story();
    s.does('officer', report());
    s.does('mate', { do: 'sign' });
    s.does('mate', FEED_BACK);
    expect(s.refusal('officer', { do: 'confirm' })).toBe('same-person');
    expect(s.refusal('officer', { do: 'unsolved', text: '没有' })).toBe('same-person');
    expect(s.refusal('grid', { do: 'confirm' })).toBe('done');
  });
  test('after three working days the clock closes it as 未确认, never as solved by anyone', () => {
    const s = inState('to-confirm');
    s.until(at('2026-11-05 17:29'));
    expect(s.refusal('clock', { do: 'confirm' })).toBe('not-now');
    s.until(at('2026-11-05 17:30'));
    s.does('clock', { do: 'confirm' });
    expect(s.the().closing).toMatchObject({ how: 'unconfirmed', by: null });
    expect(s.events.at(-1)).toMatchObject({ reason: 'unconfirmed', actor: { kind: 'clock' } });
  });
  test('没解决 goes back to the lead, the second time to its head as well', () => {
    const s = inState('to-confirm');
    expect(told(s.does('grid', { do: 'unsolved', text: '晚上还是呛' }))).toEqual(['lead-duty unsolved!']);
    s.does('officer', FEED_BACK);
    expect(s.the().state).toBe('to-verify');
    s.does('desk', { do: 'verify', text: null });
    expect(told(s.does('grid', { do: 'unsolved', text: '还是呛' }))).toEqual([
      'lead-duty unsolved!',
      'lead-head unsolved!',
    ]);
  });
  test('reopen: the reporter for 15 days, the desk any time', () => {
    const reopen = { do: 'reopen', text: '又开始了' } as const;
    expect(inState('closed').refusal('officer', reopen)).toBe('not-allowed');
    const s = inState('closed');
    s.later(15 * DAY_MS);
    expect(s.refusal('grid', reopen)).toBe('done');
    expect(s.the()).toMatchObject({ state: 'in-hand', reopens: 1, closing: null });
    const late = inState('closed');
    late.later(15 * DAY_MS + 1);
    expect(late.refusal('grid', reopen)).toBe('too-late');
    expect(told(late.does('desk', reopen))).toEqual(['lead-duty reopened!']);
  });
  test('what was settled on the spot has no lead to go back to', () => {
    const s = story();
    s.does('grid', SETTLE);
    expect(s.refusal('grid', { do: 'reopen', text: '又来了' })).toBe('not-now');
  });
});

describe('20, 21 withdrawn and referred', () => {
  test('the reporter withdraws before anyone signs', () => {
    const withdraw = { do: 'withdraw', text: null } as const;
    expect(told(inState('to-sign').does('grid', withdraw))).toEqual(['lead-duty withdrawn']);
    expect(told(inState('to-dispatch').does('grid', withdraw))).toEqual(['desk withdrawn']);
    expect(inState('to-sign').refusal('colleague', withdraw)).toBe('not-allowed');
    expect(inState('in-hand').refusal('grid', withdraw)).toBe('wrong-state');
  });
  test.each([
    ['merged', { do: 'merge', into: 'WX-261101-007', text: null }],
    ['referred', REFER],
  ] as const)('a council hears that its case was %s: in its group, else each department called', (notice, command) => {
    const target = { ...inState('to-sign').the(), id: aCase('WX-261101-007') };
    const s = inState('in-council');
    const alone = s.does('desk', command, { target }).tells.filter(({ to }) => to === 'council' || to === 'group');
    expect(alone).toMatchObject([{ to: 'council', notice, push: true, departments: ['market-supervision', 'police'] }]);
    const grouped = inState('in-council');
    grouped.does('clock', { do: 'groupMade', round: 1, chatId: aChat('oc_group') });
    const done = told(grouped.does('desk', command, { target }));
    expect(done).toContain(`group ${notice}!`);
    expect(done).not.toContain(`council ${notice}!`);
  });
  test('refer keeps a date; the reply closes it and tells the reporter', () => {
    const s = inState('in-hand');
    expect(s.refusal('officer', REFER)).toBe('not-allowed');
    expect(s.refusal('desk', { ...REFER, due: '2026-11-01' })).toBe('missing');
    expect(told(s.does('desk', REFER))).toEqual(['reporter referred!']);
    expect(s.the()).toMatchObject({ state: 'referred-out', referral: { from: 'in-hand' } });
    s.does('desk', { ...REFER, due: '2026-11-25' });
    expect(s.the().referral).toMatchObject({ from: 'in-hand', due: at('2026-11-25 17:30') });
    const reply = { do: 'outsideReply', result: 'closed', outcome: 'explained', text: '已答复' } as const;
    expect(s.refusal('desk', { ...reply, outcome: null })).toBe('missing');
    expect(told(s.does('desk', reply))).toEqual(['reporter closed!', 'lead-duty closed!']);
    expect(s.the()).toMatchObject({ state: 'closed', closing: { how: 'outside', outcome: 'explained' } });
  });
  test.each([
    ['to-dispatch', 'to-dispatch'],
    ['to-sign', 'to-sign'],
    ['return-review', 'to-sign'],
    ['in-hand', 'in-hand'],
    ['on-hold', 'in-hand'],
    ['to-confirm', 'in-hand'],
  ] as const)('sent back, what came from %s is %s', (from, to) => {
    const s = inState(from);
    s.does('desk', REFER);
    s.does('desk', { do: 'outsideReply', result: 'back', outcome: null, text: '不归我们' });
    expect(s.the()).toMatchObject({ state: to, referral: null });
  });
});
