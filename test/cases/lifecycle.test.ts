import { describe, expect, test } from 'vitest';
import { DAY_MS } from '../../src/cases/calendar/calendar.ts';
import type { CommandOf } from '../../src/cases/commands/table.ts';
import type { Done } from '../../src/cases/lifecycle/decide.ts';
import { dueCommands } from '../../src/cases/lifecycle/due.ts';
import { aCase } from '../harness/ids.ts';
import { at, FEED_BACK, GAS, HOLD, inState, NAME_LEAD, REFER, RETURN, report, story, WHISTLE } from './office.ts';

const told = (done: Done) => done.tells.map(({ to, notice, push }) => `${to} ${notice}${push ? '!' : ''}`);

const SETTLE: CommandOf<'settle'> = {
  do: 'settle',
  place: report().place,
  object: null,
  photos: [],
  matterId: 'CG04',
  how: 'corrected',
  text: '劝导后关小了火',
  anyway: false,
};

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
    expect(story().refusal('grid', SETTLE, { earlier: { cases: 0, settled: 1 } })).toBe('done');
    expect(story().refusal('grid', SETTLE, { earlier: { cases: 0, settled: 2 } })).toBe('offer-report');
    expect(story().refusal('grid', { ...SETTLE, anyway: true }, { earlier: { cases: 0, settled: 2 } })).toBe('done');
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
      { caseId: target.id, command: { do: 'absorb', from, people: ['ou_grid'], text, photos, onBehalf } },
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
      people: ['ou_far', 'ou_grid'],
      text: '我家也闻得到',
      photos: ['img_of_the_other'],
      onBehalf,
    });
    expect(s.the()).toMatchObject({
      absorbed: ['WX-261101-009'],
      mergedIn: ['ou_far'],
      followers: [],
      alsoOnBehalf: [{ caseId: 'WX-261101-009', ...onBehalf }],
    });
    expect(s.the().photos).toContain('img_of_the_other');
    expect(s.the().clocks.map((clock) => clock.name)).toContain('contact');
    expect(s.events.at(-1)?.command).toMatchObject({ text: '我家也闻得到' });
  });
});

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
});

describe('10, 11 whistle', () => {
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
    expect(s.the()).toMatchObject({ state: 'in-council', council: { agreedBy: { openId: 'ou_leader' } } });
  });
  test('refused, it says so to who asked, and may be blown again', () => {
    const s = inState('to-sign');
    s.does('station', WHISTLE);
    expect(s.does('desk', { do: 'refuse', text: '先到现场' }).tells).toMatchObject([
      { to: 'person', openId: 'ou_station', notice: 'whistle-refused' },
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
    s.does('clock', { do: 'groupMade', round: 1, chatId: 'oc_group' });
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
      { department: 'market-supervision', attendedAt: null, attendedBy: null },
      { department: 'police', attendedAt: s.now(), attendedBy: { openId: 'ou_police', name: '派出所经办' } },
    ]);
    expect(s.refusal('police', { do: 'attend', department: 'police' })).toBe('not-now');
  });
  test('a lead is named with minutes, finally', () => {
    const s = inState('in-council');
    expect(s.refusal('police', NAME_LEAD)).toBe('not-allowed');
    expect(s.refusal('leader', { ...NAME_LEAD, lead: 'nowhere' })).toBe('unknown-department');
    expect(told(s.does('leader', NAME_LEAD))).toEqual([
      'group lead-named!',
      'lead-duty assigned!',
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
    repeated.does('grid', report(), { earlier: { cases: 1, settled: 0 } });
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

describe('17–19 the end', () => {
  test('the reporter confirms: everyone in it hears, the reporter’s own card changes', () => {
    const s = inState('to-confirm');
    s.does('colleague', { do: 'follow', on: true });
    const done = s.does('grid', { do: 'confirm' });
    expect(told(done)).toEqual(['reporter closed', 'lead-duty closed!', 'followers closed!']);
    expect(s.the()).toMatchObject({
      state: 'closed',
      closing: { how: 'confirmed', outcome: 'solved', by: { openId: 'ou_grid' } },
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
  ] as const)('a council’s group hears that its case was %s', (notice, command) => {
    const s = inState('in-council');
    s.does('clock', { do: 'groupMade', round: 1, chatId: 'oc_group' });
    const target = { ...inState('to-sign').the(), id: aCase('WX-261101-007') };
    expect(told(s.does('desk', command, { target }))).toContain(`group ${notice}!`);
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
    const to = { openId: 'ou_mate', name: '执法队同事' };
    expect(s.refusal('officer', { do: 'handOver', to: { openId: 'ou_police', name: '派出所经办' }, text: null })).toBe(
      'missing',
    );
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
