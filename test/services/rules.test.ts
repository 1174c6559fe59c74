import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lessonToCall } from '../../cards/services/list-card.ts';
import { instantOf } from '../../src/cases/calendar/calendar.ts';
import type { SessionCommand } from '../../src/services/commands.ts';
import { replay } from '../../src/services/events.ts';
import { freePlaces, lessonsAhead, positionOf, waitingList } from '../../src/services/places.ts';
import { Class, FIRST, HOST, NOW, person } from './a-session.ts';
import { aStep, played } from './random-session.ts';

const HOUR = 3_600_000;

describe('places', () => {
  test('are given until none is left; who comes later waits, in order, and hears how many are before them', () => {
    const one = new Class(2);
    for (const name of ['a', 'b', 'c', 'd']) expect(one.signUp(name)).toBeUndefined();
    expect(one.states()).toEqual(['in', 'in', 'waiting', 'waiting']);
    expect([3, 4, 1].map((n) => positionOf(one.whole, n))).toEqual([1, 2, 0]);
    expect(one.signUp('a')).toBe('您已经报过了');
  });

  test('a place that is left is offered to whoever waits longest, and the host hears of it', () => {
    const one = new Class(1);
    for (const name of ['a', 'b', 'c']) one.signUp(name);
    one.take({ do: 'leave', seat: 1 }, person('a'));
    expect(one.states()).toEqual(['left', 'offered', 'waiting']);
    expect(one.tells).toEqual([
      { to: 'ou_b', what: 'offered', seats: [2] },
      { to: 'ou_host', what: 'host-freed', seats: [1] },
    ]);
    expect(one.whole.seats[1]?.until).toBe(NOW + 24 * HOUR);
  });

  test('nobody signs up past those who wait, though a place is offered', () => {
    const one = new Class(1);
    for (const name of ['a', 'b']) one.signUp(name);
    one.take({ do: 'leave', seat: 1 }, person('a'));
    one.signUp('late');
    expect(one.states()).toEqual(['left', 'offered', 'waiting']);
  });

  test('an offer is taken, declined or ends after 24 hours, and goes to the next', () => {
    const one = new Class(1);
    for (const name of ['a', 'b', 'c', 'd']) one.signUp(name);
    one.take({ do: 'leave', seat: 1 }, person('a'));
    one.take({ do: 'decline', seat: 2 }, person('b'));
    expect(one.states()).toEqual(['left', 'left', 'offered', 'waiting']);
    one.tick(NOW + 24 * HOUR - 1);
    expect(one.states()).toEqual(['left', 'left', 'offered', 'waiting']);
    one.tick(NOW + 24 * HOUR);
    expect(one.states()).toEqual(['left', 'left', 'expired', 'offered']);
    expect(one.take({ do: 'take', seat: 3 }, person('c'))).toBe('这个位子过了时间，给下一位了');
    expect(one.take({ do: 'take', seat: 4 }, person('d'))).toBeUndefined();
    expect(one.states()).toEqual(['left', 'left', 'expired', 'in']);
  });

  test('who waits goes before somebody new, though a place is free for a moment', () => {
    const one = new Class(1);
    for (const name of ['a', 'b']) one.signUp(name);
    one.session = { ...one.whole, places: 2 };
    one.signUp('late');
    expect(one.states()).toEqual(['in', 'waiting', 'waiting']);
  });

  test('an offer is not taken after its end, though no clock has looked at it yet', () => {
    const one = new Class(1);
    for (const name of ['a', 'b']) one.signUp(name);
    one.take({ do: 'leave', seat: 1 }, person('a'));
    one.now = NOW + 24 * HOUR;
    expect(one.take({ do: 'take', seat: 2 }, person('b'))).toBe('这个位子过了时间，给下一位了');
  });

  test('a lesson that has begun is not called off, and once all have, no place is offered', () => {
    const one = new Class(1, 1);
    for (const name of ['a', 'b']) one.signUp(name);
    expect(one.take({ do: 'roll', lesson: 1, seat: 1, absent: true }, HOST)).toBe('还没到上课，到了再点名');
    expect(one.take({ do: 'called', lesson: 1 }, HOST)).toBe('还没到上课，到了再点名');
    one.now = FIRST;
    expect(one.take({ do: 'cancel-lesson', lesson: 1, why: '病了' }, HOST)).toBe('已经开始的课不能取消');
    one.take({ do: 'leave', seat: 1 }, person('a'));
    expect(one.states()).toEqual(['left', 'waiting']);
  });

  test('an offer made at night begins when it may be told, and none outlasts the last lesson’s begin', () => {
    const one = new Class(1);
    for (const name of ['a', 'b']) one.signUp(name);
    one.now = instantOf('2026-11-24', 23 * 60);
    one.take({ do: 'leave', seat: 1 }, person('a'));
    expect(one.whole.seats[1]?.until).toBe(instantOf('2026-11-26', 8 * 60));
    const short = new Class(1, 1);
    for (const name of ['a', 'b']) short.signUp(name);
    short.now = FIRST - 2 * HOUR;
    short.take({ do: 'leave', seat: 1 }, person('a'));
    expect(short.whole.seats[1]?.until).toBe(FIRST);
  });

  test('more places are offered at once; fewer than are taken are refused', () => {
    const one = new Class(1);
    for (const name of ['a', 'b', 'c']) one.signUp(name);
    expect(one.take({ do: 'places', places: 2 }, HOST)).toBeUndefined();
    expect(one.states()).toEqual(['in', 'offered', 'waiting']);
    expect(one.take({ do: 'places', places: 1 }, HOST)).toBe('已经有 2 人，名额不能少于这个数');
  });
});

describe('who may', () => {
  test.each<[string, SessionCommand]>([
    ['a place of somebody else', { do: 'leave', seat: 1 }],
    ['an offer of somebody else', { do: 'take', seat: 2 }],
    ['the roll', { do: 'roll', lesson: 1, seat: 1, absent: true }],
    ['the end of the roll', { do: 'called', lesson: 1 }],
    ['money', { do: 'paid', seat: 1, paid: true }],
    ['calling a lesson off', { do: 'cancel-lesson', lesson: 1, why: '病了' }],
    ['calling all off', { do: 'cancel', why: '病了' }],
    ['taking no more', { do: 'accept', open: false }],
    ['places', { do: 'places', places: 9 }],
  ])('%s is not for a stranger', (_, command) => {
    const one = new Class(1);
    for (const name of ['a', 'b']) one.signUp(name);
    const before = one.whole;
    expect(one.take(command, person('stranger'))).toMatch(/^(这个名额不是您报的|这一步由老师和办这项服务的部门来做)$/);
    expect(one.whole).toBe(before);
  });

  test('nobody opens a session who does not run the service', () => {
    const opened = new Class();
    const { events } = opened;
    const command = events[0]?.command;
    if (command?.do !== 'open') throw new Error('nothing was opened');
    opened.session = undefined;
    expect(opened.take(command, person('stranger'))).toBe('开班由办这项服务的部门和清单管理员来开');
  });
});

describe('the clock', () => {
  test('tells the evening before at six and two hours before, once each, and the host the evening before', () => {
    const one = new Class(2, 1);
    one.signUp('a');
    one.signUp('b', { hears: person('a').openId, forOther: true });
    one.tick(instantOf('2026-11-25', 18 * 60) - 1);
    expect(one.tells).toEqual([]);
    for (let i = 0; i < 3; i++) one.tick(instantOf('2026-11-25', 18 * 60));
    expect(one.tells).toEqual([
      { to: 'ou_a', what: 'eve', seats: [1, 2], lesson: 1 },
      { to: 'ou_host', what: 'host-eve', seats: [], lesson: 1 },
    ]);
    for (let i = 0; i < 3; i++) one.tick(instantOf('2026-11-26', 17 * 60));
    expect(one.tells.slice(2)).toEqual([{ to: 'ou_a', what: 'soon', seats: [1, 2], lesson: 1 }]);
  });

  test('a server that stood still tells only what still helps', () => {
    const one = new Class(2, 1);
    one.signUp('a');
    one.tick(FIRST - HOUR);
    expect(one.tells.map(({ what }) => what)).toEqual(['soon']);
    const late = new Class(2, 1);
    late.signUp('a');
    late.tick(FIRST + 1);
    expect(late.tells).toEqual([]);
  });

  test('who still waits when all is held hears that it did not come to them; the rest that it is over', () => {
    const one = new Class(1, 1);
    for (const name of ['a', 'b']) one.signUp(name);
    one.tick(FIRST + 90 * 60_000);
    expect(one.whole.state).toBe('over');
    expect(one.states()).toEqual(['in', 'expired']);
    expect(one.tells.slice(-2)).toEqual([
      { to: 'ou_b', what: 'expired', seats: [2] },
      { to: 'ou_a', what: 'over', seats: [1] },
    ]);
  });

  test('the last lesson called off is the session called off', () => {
    const one = new Class(2, 2);
    one.signUp('a');
    one.take({ do: 'cancel-lesson', lesson: 1, why: '老师病了' }, HOST);
    expect(one.whole.state).toBe('open');
    one.take({ do: 'cancel-lesson', lesson: 2, why: '老师病了' }, HOST);
    expect([one.whole.state, one.whole.why]).toEqual(['cancelled', '老师病了']);
    expect(one.tells.map(({ what }) => what)).toEqual(['lesson-cancelled', 'cancelled']);
    expect(one.states()).toEqual(['in']);
  });
});

describe('whatever is pressed, in whatever order', () => {
  test('places are never oversold, none stays free while somebody waits, and the course tells the session', () => {
    fc.assert(
      fc.property(fc.array(aStep, { maxLength: 60 }), (steps) => {
        const one = played(steps, (now) => {
          const { whole } = now;
          expect(freePlaces(whole)).toBeGreaterThanOrEqual(0);
          const going = whole.state === 'open' || whole.state === 'closed';
          if (going && lessonsAhead(whole, now.now).length > 0 && waitingList(whole).length > 0)
            expect(freePlaces(whole)).toBe(0);
        });
        expect(replay(one.events)).toEqual(one.whole);
      }),
      { numRuns: 200 },
    );
  });

  test('of those who wait, an earlier one is always offered a place before a later one', () => {
    fc.assert(
      fc.property(fc.array(aStep, { maxLength: 60 }), (steps) => {
        const one = played(steps, () => {});
        for (const [at, { seats }] of one.events.entries()) {
          const offered = seats.filter(({ state }) => state === 'offered');
          const before = replay(one.events.slice(0, at));
          const longest = before ? waitingList(before).map(({ n }) => n) : [];
          const left = new Set(seats.filter(({ state }) => state !== 'offered').map(({ n }) => n));
          const inLine = longest.filter((n) => !left.has(n));
          expect(offered.map(({ n }) => n)).toEqual(inLine.slice(0, offered.length));
        }
      }),
      { numRuns: 200 },
    );
  });
});

test('the roll that is offered: of a lesson begun and not called, of today’s to be put right, else of the next', () => {
  const one = new Class(1, 2);
  const at = (now: number) => lessonToCall(one.whole, now)?.n;
  expect([at(NOW), at(FIRST)]).toEqual([1, 1]);
  one.now = FIRST;
  one.take({ do: 'called', lesson: 1 }, HOST);
  expect([at(FIRST + HOUR), at(FIRST + 24 * HOUR), at(FIRST + 7 * 24 * HOUR)]).toEqual([1, 2, 2]);
});
