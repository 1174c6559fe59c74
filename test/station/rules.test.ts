import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ChatId, OpenId } from '../../src/brands.ts';
import { DAY_MS, dayOf, instantOf } from '../../src/cases/calendar/calendar.ts';
import { callIn } from '../../src/station/calls/call.ts';
import type { StationEvent } from '../../src/station/course.ts';
import { told } from '../../src/station/course.ts';
import { type DutyCommand, decideDuty, exchange } from '../../src/station/duty/decide.ts';
import type { Duty } from '../../src/station/duty/duty.ts';
import { gapsOn } from '../../src/station/duty/gaps.ts';
import { planOfTable } from '../../src/station/duty/table.ts';
import { DutyId, ProblemId, TalkId } from '../../src/station/ids.ts';
import { decideProblem, type ProblemCommand, stepsOf } from '../../src/station/problems/decide.ts';
import { ResidentProblem, UNANSWERED } from '../../src/station/problems/problem.ts';
import { decideTalk, type TalkCommand } from '../../src/station/talks/decide.ts';
import { openTasks, type Talk } from '../../src/station/talks/talk.ts';
import { voterHash } from '../../src/station/talks/voter.ts';

const NOW = instantOf('2026-11-24', 600);
const person = (name: string) => ({ openId: OpenId.parse(`ou_${name}`), name });
const [ANN, BEN, CAT] = [person('ann'), person('ben'), person('cat')];
let steps = 0;
const by = (actor = ANN, now = NOW) => ({ now, key: `k${++steps}`, actor });
const done = <Kept>(decided: { kind: 'refused'; why: string } | { kind: 'done'; next: Kept }): Kept => {
  if (decided.kind === 'refused') throw new Error(decided.why);
  return decided.next;
};

describe('a problem of residents', () => {
  const raise: ProblemCommand = {
    ...{ do: 'raise', id: ProblemId.parse('WT-1'), by: ANN, community: '德加社区', words: '烟飘上楼', where: null },
    often: 'often',
  };
  const ANY: ProblemCommand[] = [
    { do: 'sort', matter: 'CG04', bundle: null },
    { do: 'hand', draft: 'd1' },
    { do: 'settle', note: '找物业换了' },
    { do: 'talk', talk: TalkId.parse('YS-1') },
    { do: 'nobody', note: '没有规定' },
    { do: 'answer', words: '说过了' },
    { do: 'drop' },
  ];

  test('is answered only after something was done about it, and once', () => {
    const raised = done(decideProblem(undefined, raise, by()));
    expect(decideProblem(raised, { do: 'answer', words: '好' }, by())).toEqual({
      kind: 'refused',
      why: '先说怎么办的，再答复居民',
    });
    const settled = done(decideProblem(raised, { do: 'settle', note: '换了灯' }, by()));
    const answered = done(decideProblem(settled, { do: 'answer', words: '告诉了' }, by()));
    expect([answered.state, answered.answer]).toEqual(['answered', { at: NOW, words: '告诉了' }]);
    expect(decideProblem(answered, { do: 'drop' }, by())).toEqual({ kind: 'refused', why: '已经答复过了' });
  });

  test('whatever is pressed in whatever order: its course tells it, the buttons are what is allowed, and it waits until it is answered', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ANY), { maxLength: 12 }), (commands) => {
        const events: StationEvent[] = [];
        let problem: ResidentProblem | undefined;
        for (const command of [raise, ...commands]) {
          const open = problem ? stepsOf(problem) : ['raise'];
          const decided = decideProblem(problem, command, by());
          expect(decided.kind === 'done').toBe(open.includes(command.do as never));
          if (decided.kind !== 'done') continue;
          if (decided.event) events.push(decided.event);
          problem = decided.next;
        }
        expect(told(ResidentProblem, events)).toEqual(problem);
        const waits = problem?.answer === null && problem.state !== 'dropped';
        expect(UNANSWERED.includes(problem?.state ?? 'answered')).toBe(waits);
      }),
    );
  });
});

describe('a talk', () => {
  const call: TalkCommand = {
    ...{ do: 'call', id: TalkId.parse('YS-1'), by: ANN, community: '德加社区', topic: '装充电桩', problem: null },
    ...{ at: NOW - 1, where: '二楼', invited: null },
  };
  const task = (day: string): TalkCommand => ({ do: 'task', what: '装桩', who: BEN, other: null, by: day });
  const planned = () => done(decideTalk(undefined, call, by()));

  test('without a decision it is no talk that decided; with one it did not fail', () => {
    const held: TalkCommand = { do: 'held', attended: 9, lines: ['要装'], objections: null };
    expect(decideTalk(planned(), held, by())).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining('一条决定'),
    });
    const decided = done(decideTalk(planned(), task('2026-12-01'), by()));
    expect(decideTalk(decided, { do: 'failed', why: '谈不拢' }, by()).kind).toBe('refused');
    expect(done(decideTalk(decided, held, by())).state).toBe('held');
    expect(done(decideTalk(planned(), { do: 'failed', why: '谈不拢' }, by()))).toMatchObject({
      state: 'failed',
      why: '谈不拢',
    });
    expect(decideTalk(decided, held, by(ANN, NOW - DAY_MS))).toEqual({ kind: 'refused', why: '还没到开的时候' });
  });

  test('a vote says that somebody pressed, of each talk otherwise, and not who', async () => {
    const [one, other] = await Promise.all([1, 2].map((n) => voterHash(TalkId.parse(`YS-${n}`), ANN.openId)));
    expect(one).not.toBe(other);
    expect(one).not.toContain(ANN.openId);
  });

  test('a task never ends before the day it is written down, and is reminded of once, until it is done', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40, max: 40 }), fc.boolean(), (days, isDone) => {
        const day = dayOf(NOW + days * DAY_MS);
        const decided = decideTalk(planned(), task(day), by());
        expect(decided.kind).toBe(days < 0 ? 'refused' : 'done');
        if (decided.kind !== 'done') return;
        const first = isDone
          ? done(decideTalk(decided.next, { do: 'task-done', n: 1, done: true }, by()))
          : decided.next;
        expect(openTasks(first).map(({ by: last }) => last)).toEqual(isDone ? [] : [day]);
        const reminded = decideTalk(first, { do: 'remind', n: 1 }, by());
        expect(reminded.kind === 'done' && reminded.event !== undefined).toBe(!isDone);
        const again = decideTalk(done(reminded), { do: 'remind', n: 1 }, by());
        expect(again.kind === 'done' && again.event).toBe(undefined);
      }),
    );
  });

  test('is made public only after it was held, and taken back for good', () => {
    expect(decideTalk(planned(), { do: 'publish', hash: 'h' }, by()).kind).toBe('refused');
    const failed = done(decideTalk(planned(), { do: 'failed', why: '谈不拢' }, by()));
    const shown = done(decideTalk(failed, { do: 'publish', hash: 'h' }, by()));
    expect([shown.page, done(decideTalk(shown, { do: 'hide' }, by())).page]).toEqual(['h', null]);
  });

  test('one vote, counted once', () => {
    const chat = ChatId.parse('oc_1');
    const asked: Talk = done(decideTalk(planned(), { do: 'ask', question: '装不装', chat }, by()));
    expect(decideTalk(asked, { do: 'ask', question: '再问', chat }, by()).kind).toBe('refused');
    const counts = { yes: 3, no: 1, again: 0 };
    const counted = done(decideTalk(asked, { do: 'count', counts }, by()));
    expect(counted.vote?.result).toEqual(counts);
    expect(decideTalk(counted, { do: 'count', counts }, by()).kind).toBe('refused');
  });
});

describe('duties', () => {
  const put = (n: number, day: string, holder: typeof ANN | null, from = 510): Duty => {
    const row = { community: '德加社区', day, from, to: from + 480, holder, can: null };
    return done(decideDuty(undefined, { do: 'put', id: DutyId.parse(`ZB-${n}`), ...row }, by()));
  };
  const ask = (duty: Duty, other: Duty | null, to = BEN) =>
    done(decideDuty(duty, { do: 'ask', to: to.openId, other }, by(duty.holder ?? ANN)));

  test('two presses change both or neither; nobody stands at two places', () => {
    const [first, second] = [put(1, '2026-11-26', ANN), put(2, '2026-11-27', BEN)];
    const asked = ask(first, second);
    expect(exchange(asked, second, CAT, [], by(CAT))).toMatchObject({ kind: 'refused' });
    expect(exchange(asked, null, BEN, [], by(BEN))).toMatchObject({ kind: 'refused' });
    const busy = put(3, '2026-11-26', BEN, 600);
    expect(exchange(asked, second, BEN, [busy], by(BEN))).toEqual({ kind: 'refused', why: '那个时候您在别处值班' });
    const changed = exchange(asked, second, BEN, [first, second], by(BEN));
    expect(changed.kind === 'done' && changed.steps.map(({ next }) => [next.id, next.holder?.name])).toEqual([
      ['ZB-1', 'ben'],
      ['ZB-2', 'ann'],
    ]);
    expect(exchange(asked, second, BEN, [], { ...by(BEN), now: instantOf('2026-11-26', 511) }).kind).toBe('refused');
  });

  test('however many ask and agree, every duty has one holder, and there are as many duties of the same people', () => {
    const people = [ANN, BEN, CAT];
    const pick = fc.tuple(fc.nat(5), fc.option(fc.nat(5)), fc.nat(2), fc.nat(2), fc.boolean());
    fc.assert(
      fc.property(fc.array(pick, { maxLength: 25 }), (presses) => {
        let duties = [0, 1, 2, 3, 4, 5].map((i) => put(i + 1, dayOf(NOW + (i + 1) * DAY_MS), people[i % 3] ?? ANN));
        const keep = (next: Duty) => {
          duties = duties.map((one) => (one.id === next.id ? next : one));
        };
        for (const [i, j, asker, agreeing, agree] of presses) {
          const duty = duties[i];
          const who = people[agreeing] ?? ANN;
          if (!duty) continue;
          const other = j === null ? null : (duties[j] ?? null);
          const asked = decideDuty(duty, { do: 'ask', to: who.openId, other }, by(people[asker] ?? ANN));
          if (asked.kind === 'done') keep(asked.next);
          const now = duties[i];
          if (!agree || !now) continue;
          const given = duties.find(({ id }) => id === now.asked?.other) ?? null;
          const changed = exchange(now, given, who, duties, by(who));
          if (changed.kind === 'done') for (const { next } of changed.steps) keep(next);
        }
        expect(duties).toHaveLength(6);
        expect(
          duties.every(({ holder }) => holder !== null && people.some((one) => one.openId === holder.openId)),
        ).toBe(true);
        const perDay = new Set(duties.map(({ day, holder }) => `${day} ${holder?.openId}`));
        expect(perDay.size).toBe(6);
      }),
    );
  });

  test('a table sent anew: who stays keeps their line, who is new takes the time, what is gone is off', () => {
    const there = [put(1, '2026-11-26', ANN), put(2, '2026-11-26', BEN), put(3, '2026-11-27', CAT)];
    const row = (day: string, holder: typeof ANN | null) => ({
      ...{ day, community: '德加社区', from: 510, to: 990, can: null },
      holder: holder?.openId ?? null,
    });
    const plan = planOfTable([row('2026-11-26', CAT), row('2026-11-26', ANN), row('2026-11-28', BEN)], there);
    expect(plan.rows.map(({ found }) => found?.id)).toEqual(['ZB-2', 'ZB-1', undefined]);
    expect(plan.off.map(({ id }) => id)).toEqual(['ZB-3']);
    const rewritten =
      there[0] &&
      decideDuty(there[0], { do: 'rewrite', from: 510, to: 990, holder: ANN, can: null } satisfies DutyCommand, by());
    expect(rewritten?.kind === 'done' && rewritten.event).toBe(undefined);
  });

  test('a gap is a line without a name, of somebody who left, or a working day that had one a week before', () => {
    const calendar = { edition: '', covers: () => true, works: (day: string) => day !== '2026-11-28' };
    const duties = [put(1, '2026-11-19', ANN), put(2, '2026-11-21', ANN), put(3, '2026-11-26', null)];
    const isHere = (openId: string) => openId !== CAT.openId;
    expect(gapsOn('2026-11-26', duties, isHere, calendar).map(({ duty }) => duty?.id)).toEqual(['ZB-3']);
    expect(gapsOn('2026-11-26', [put(1, '2026-11-26', CAT)], isHere, calendar)).toHaveLength(1);
    expect(gapsOn('2026-11-26', duties.slice(0, 2), isHere, calendar)).toEqual([
      { community: '德加社区', duty: undefined },
    ]);
    // A day off is nobody's day, and the day after a day without a line neither.
    expect(gapsOn('2026-11-28', duties, isHere, calendar)).toEqual([]);
    expect(gapsOn('2026-11-27', duties, isHere, calendar)).toEqual([]);
  });
});

test('what follows 记 is a visit at home; a question that only begins so is none', () => {
  expect(callIn('记 3幢401 米不够')).toBe('3幢401 米不够');
  expect(callIn('记：楼道灯坏了')).toBe('楼道灯坏了');
  expect(callIn('走访 3 幢 401 独居老人')).toBe('3 幢 401 独居老人');
  for (const other of ['记者来拍视频', '记', '走访', '记不清谁管']) expect(callIn(other)).toBe(undefined);
});
