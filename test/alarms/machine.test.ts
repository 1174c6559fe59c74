import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actOnAlarm } from '../../src/alarms/act.ts';
import { AlarmId, type GasAlarm } from '../../src/alarms/alarm.ts';
import { DeviceLimit, GasDevice, markWords } from '../../src/alarms/device.ts';
import { breaksThrough, floodBegins, isFlood, strikeFlood } from '../../src/alarms/flood.ts';
import { type GasSignal, hear, type SensedLimit } from '../../src/alarms/hear.ts';
import { measuresOf } from '../../src/alarms/measures.ts';
import { timeOf } from '../../src/alarms/reading.ts';
import { goneSignal } from '../../src/alarms/signals.ts';
import { standingOf } from '../../src/alarms/standing.ts';
import type { AlarmContext, AlarmStep } from '../../src/alarms/step.ts';
import { stepsOf } from '../../src/alarms/steps-of.ts';
import { dueOfAlarm, strike } from '../../src/alarms/strike.ts';
import { aPerson } from '../harness/ids.ts';
import { aDevice, MINUTE, RULES, SECOND } from './readings.ts';

const T0 = Date.UTC(2026, 10, 24, 2);
const ID = AlarmId.parse('BJ-1');
const WANG = { openId: aPerson('ou_wang'), name: '王某' };
const sensed = (change: Partial<SensedLimit> = {}): SensedLimit => ({
  ...{ source: 'platform', device: 'D1', limit: '浓度高高', unit: '%LEL', level: 'danger', raiseFor: 10, clearFor: 30 },
  ...change,
});
const context = (now: number, change: Partial<AlarmContext> = {}): AlarmContext => ({
  ...{ now, rules: RULES, before: 0, caseBefore: false },
  ...change,
});
const signal = (at: number, beyond: boolean | null, value: number | null = null): GasSignal => ({
  ...{ at, beyond, value, test: false, worse: (one, than) => one > than },
});

/** What hears and is struck as a host would do it: the clock at each due moment, then the signal. */
function playing(of: SensedLimit) {
  let alarm: GasAlarm | undefined;
  const steps: AlarmStep[] = [];
  const take = (step: AlarmStep | undefined) => {
    if (!step) return;
    steps.push(step);
    alarm = { ...step.next, version: step.next.version + 1 };
  };
  const passes = (until: number) => {
    for (let n = 0; alarm && n < 50; n++) {
      const due = dueOfAlarm(alarm);
      if (due === null || due > until) return;
      take(strike(alarm, context(due)));
    }
  };
  return {
    steps,
    alarm: () => alarm,
    passes,
    hears(at: number, beyond: boolean | null, value: number | null = null) {
      passes(at);
      take(hear(alarm, signal(at, beyond, value), { sensed: of, newId: ID, context: context(at) }));
    },
    acts(command: Parameters<typeof actOnAlarm>[1], at: number) {
      passes(at);
      if (!alarm) throw new Error('no alarm');
      const acted = actOnAlarm(alarm, command, WANG, context(at));
      if ('why' in acted) return acted.why;
      take(acted);
      return 'done';
    },
    tells: () => steps.flatMap(({ tells }) => tells),
  };
}

describe('raised and over', () => {
  const gap = fc.integer({ min: 1, max: 40 });
  const course = fc.array(fc.tuple(gap, fc.constantFrom(true, false, null)), { minLength: 1, maxLength: 30 });

  /** The same said otherwise: runs of one kind, by how long each held. */
  function expected(readings: { at: number; beyond: boolean | null }[], until: number, raise: number, clear: number) {
    let sounding = false;
    let began: number | null = null;
    let back: number | null = null;
    const raised: number[] = [];
    const over: number[] = [];
    const due = (now: number) => {
      if (!sounding && began !== null && began + raise * SECOND <= now) {
        sounding = true;
        raised.push(began + raise * SECOND);
        back = null;
      }
      if (sounding && back !== null && back + clear * SECOND <= now) {
        sounding = false;
        over.push(back + clear * SECOND);
        began = null;
      }
    };
    for (const { at, beyond } of readings) {
      due(at);
      began = beyond === true ? (sounding ? null : (began ?? at)) : null;
      back = sounding && beyond === false ? (back ?? at) : null;
      due(at);
    }
    due(until);
    return { sounding, raised, over };
  }

  test('a value raises once it has held so long, and ends it once it is back so long, whatever came between', () => {
    fc.assert(
      fc.property(course, fc.nat({ max: 60 }), fc.nat({ max: 60 }), (gaps, raiseFor, clearFor) => {
        const one = playing(sensed({ raiseFor, clearFor }));
        let at = T0;
        const readings = gaps.map(([seconds, beyond]) => {
          at += seconds * SECOND;
          return { at, beyond };
        });
        for (const { at: when, beyond } of readings) one.hears(when, beyond);
        const until = at + 200 * SECOND;
        one.passes(until);
        const want = expected(readings, until, raiseFor, clearFor);
        const happened = one.steps.flatMap(({ happened }) => happened);
        expect(happened.filter((what) => what === 'raised' || what === 'repeated').length).toBe(want.raised.length);
        expect(happened.filter((what) => what === 'cleared').length).toBe(want.over.length);
        expect(one.alarm()?.raisedAt ?? null).toBe(want.raised[0] ?? null);
        expect(['raised', 'acked'].includes(one.alarm()?.state ?? '')).toBe(want.sounding);
      }),
    );
  });

  test('a value that trembles between the two marks is one alarm, and is told once', () => {
    const one = playing(sensed({ raiseFor: 0, clearFor: 30 }));
    for (let n = 0; n < 60; n++)
      one.hears(T0 + n * SECOND, n % 3 === 0 ? true : n % 3 === 1 ? null : false, 20 + (n % 3));
    expect(one.alarm()).toMatchObject({ state: 'raised', repeats: 0, peak: 21, raisedAt: T0 });
    expect(one.tells()).toEqual(['first']);
  });

  test('again within ten minutes is the same, and later another', () => {
    const one = playing(sensed({ raiseFor: 0, clearFor: 0 }));
    one.hears(T0, true);
    one.hears(T0 + MINUTE, false);
    one.hears(T0 + 11 * MINUTE, true);
    expect(one.alarm()).toMatchObject({ id: ID, state: 'raised', repeats: 1, raisedAt: T0 });
    one.hears(T0 + 12 * MINUTE, false);
    const found = one.alarm();
    const then = T0 + 22 * MINUTE + SECOND;
    const next = AlarmId.parse('BJ-2');
    const step = hear(found, signal(then, true), {
      sensed: sensed({ raiseFor: 0 }),
      newId: next,
      context: context(then),
    });
    expect(step?.next).toMatchObject({ id: next, repeats: 0, raisedAt: then });
  });

  test('whoever has acknowledged it still has when the device flaps; who said it was over is asked anew', () => {
    const flaps = playing(sensed({ raiseFor: 0, clearFor: 0 }));
    flaps.hears(T0, true);
    flaps.acts({ do: 'ack' }, T0 + MINUTE);
    flaps.hears(T0 + 2 * MINUTE, false);
    flaps.hears(T0 + 3 * MINUTE, true);
    expect(flaps.alarm()).toMatchObject({ state: 'acked', repeats: 1, ackBy: WANG });
    const closed = playing(sensed({ raiseFor: 0, clearFor: 0 }));
    closed.hears(T0, true);
    closed.acts({ do: 'close', cause: 'cooking', falseAlarm: true, done: '炒菜' }, T0 + MINUTE);
    expect(closed.alarm()).toMatchObject({ state: 'cleared', high: true });
    closed.hears(T0 + 2 * MINUTE, true);
    expect(closed.alarm()).toMatchObject({ state: 'raised', ackBy: null, cause: null, repeats: 1 });
    expect(closed.tells()).toEqual(['first', 'again']);
  });

  test('a device that is gone ends no alarm, and is never 正常', () => {
    const one = playing(sensed({ raiseFor: 0, clearFor: 30 }));
    one.hears(T0, true);
    one.hears(T0 + SECOND, false);
    const latest = [one.alarm()].filter((alarm) => alarm !== undefined);
    const known = {
      device: aDevice('D1'),
      source: 'platform',
      heardAt: T0,
      offlineSince: null,
      latest: {},
      clockOff: false,
    };
    const sent = goneSignal(known, T0 + 2 * SECOND, true);
    const newIds = [AlarmId.parse('BJ-2')];
    const steps = stepsOf([sent], { known, latest, gone: true, newIds, contextOf: () => context(T0 + 2 * SECOND) });
    expect(steps.map(({ next }) => [next.id, next.state, next.clearing])).toEqual([
      ['BJ-2', 'raised', null],
      ['BJ-1', 'raised', null],
    ]);
    const [gone, left] = steps.map(({ next }) => next);
    for (let now = T0; now < T0 + 4 * MINUTE; now += 20 * SECOND)
      expect(left && strike(left, context(now))?.happened).not.toEqual(['cleared']);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(gone, left)), fc.option(fc.nat(), { nil: null }), (alarms, heardAt) => {
        const some = alarms.flatMap((alarm) => alarm ?? []);
        expect(standingOf({ heardAt, offlineSince: T0 }, some)).not.toBe('normal');
      }),
    );
    expect(standingOf({ heardAt: null, offlineSince: null }, [])).toBe('silent');
    expect(standingOf({ heardAt: T0, offlineSince: null }, [])).toBe('normal');
  });
});

describe('the order in which readings come', () => {
  test('the same again, and whatever is older than what is known, leaves the alarm as it is', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 30 }), fc.boolean()), { minLength: 1, maxLength: 12 }), (said) => {
        const readings = said.map(([second, beyond]) => ({ at: T0 + second * SECOND, beyond }));
        const device = aDevice('D1');
        let known = {
          device,
          source: 'platform',
          heardAt: T0,
          offlineSince: null,
          latest: {},
          clockOff: false,
        } as never as Parameters<typeof stepsOf>[1]['known'];
        let alarm: GasAlarm | undefined;
        for (const { at, beyond } of readings) {
          const before = known.latest.浓度?.at ?? 0;
          const sent = { sensed: sensed({ raiseFor: 0, clearFor: 0 }), signal: signal(at, beyond) };
          const around = {
            known,
            latest: alarm ? [alarm] : [],
            gone: false,
            newIds: [ID],
            contextOf: () => context(at),
          };
          const was = alarm;
          for (const { next } of stepsOf([sent], around)) alarm = next;
          if (at < before && was && ['raised', 'acked'].includes(was.state)) expect(alarm).toEqual(was);
          if (at >= before) known = { ...known, latest: { 浓度: { at, value: null } } };
        }
        const newest = readings.reduce((last, one) => (one.at >= last.at ? one : last));
        expect(['raised', 'acked'].includes(alarm?.state ?? '')).toBe(newest.beyond);
      }),
    );
  });

  test('a clock more than ten minutes off tells no time', () => {
    const at = (ms: number) => ({ at: new Date(ms).toISOString() });
    expect(timeOf(at(T0 - 9 * MINUTE), T0, 10)).toEqual({ at: T0 - 9 * MINUTE, ours: false });
    expect(timeOf(at(T0 - 11 * MINUTE), T0, 10)).toEqual({ at: T0, ours: true });
    expect(timeOf(at(T0 + 11 * MINUTE), T0, 10)).toEqual({ at: T0, ours: true });
    expect(timeOf(at(T0 + MINUTE), T0, 10)).toEqual({ at: T0, ours: false });
  });
});

describe('what is told and when', () => {
  test('danger: at once with a case; every five minutes until somebody has it, then every thirty until it is over', () => {
    const one = playing(sensed({ raiseFor: 0 }));
    one.hears(T0, true);
    expect(one.steps[0]).toMatchObject({ tells: ['first'], opens: 'danger' });
    one.passes(T0 + 16 * MINUTE);
    expect(one.tells()).toEqual(['first', 'unacked', 'unacked', 'unacked']);
    expect(one.acts({ do: 'ack' }, T0 + 16 * MINUTE)).toBe('done');
    one.passes(T0 + 16 * MINUTE + 61 * MINUTE);
    expect(one.tells().slice(4)).toEqual(['still', 'still']);
    one.hears(T0 + 78 * MINUTE, false);
    one.passes(T0 + 300 * MINUTE);
    expect(one.alarm()).toMatchObject({ state: 'cleared', tellAt: null });
    expect(one.tells()).toHaveLength(6);
  });

  test('ordinary: after a moment, once more after half an hour, and after two hours a case', () => {
    const one = playing(sensed({ level: 'ordinary', raiseFor: 0 }));
    one.hears(T0, true);
    expect(one.tells()).toEqual([]);
    one.passes(T0 + MINUTE);
    expect(one.tells()).toEqual(['first']);
    one.passes(T0 + 119 * MINUTE);
    expect([one.tells(), one.steps.flatMap(({ opens }) => opens ?? [])]).toEqual([['first', 'unacked'], []]);
    one.passes(T0 + 121 * MINUTE);
    expect(one.steps.flatMap(({ opens }) => opens ?? [])).toEqual(['unacked']);
  });

  test('the third in seven days is a case, whether or not anybody was told of it; not the fourth', () => {
    const told = { ...sensed({ level: 'ordinary', raiseFor: 0, clearFor: 0 }) };
    const raised = hear(undefined, signal(T0, true), { sensed: told, newId: ID, context: context(T0) });
    const then = T0 + MINUTE;
    const at = (change: Partial<AlarmContext>) => raised && strike(raised.next, context(then, change))?.opens;
    expect([at({ before: 1 }), at({ before: 2 }), at({ before: 3, caseBefore: true })]).toEqual([null, 'often', null]);
    const short =
      raised &&
      hear(raised.next, signal(T0 + SECOND, false), { sensed: told, newId: null, context: context(T0 + SECOND) });
    const counted = short && strike(short.next, context(then, { before: 2 }));
    expect(counted).toMatchObject({ tells: [], opens: 'often' });
  });

  test('put aside it is silent until its end, at the longest eight hours, and never what may kill', () => {
    const one = playing(sensed({ level: 'ordinary', raiseFor: 0 }));
    one.hears(T0, true);
    expect(one.acts({ do: 'shelve', why: '换探头', hours: 9 }, T0 + 2 * MINUTE)).toBe('最长挂起 8 小时');
    expect(one.acts({ do: 'shelve', why: '换探头', hours: 2 }, T0 + 2 * MINUTE)).toBe('done');
    one.passes(T0 + 121 * MINUTE);
    expect([one.tells(), one.alarm()?.shelved?.why]).toEqual([['first'], '换探头']);
    one.passes(T0 + 123 * MINUTE);
    expect([one.tells(), one.alarm()?.shelved]).toEqual([['first', 'shelf-ended'], null]);
    const danger = playing(sensed({ raiseFor: 0 }));
    danger.hears(T0, true);
    expect(danger.acts({ do: 'shelve', why: '吵', hours: 1 }, T0 + MINUTE)).toContain('高危的不能挂起');
  });

  test('a device that is tried wakes nobody', () => {
    const said = { ...signal(T0, true), test: true };
    const step = hear(undefined, said, { sensed: sensed({ raiseFor: 0 }), newId: ID, context: context(T0) });
    expect(step).toMatchObject({ tells: [], opens: null, next: { test: true, tellAt: null, caseAt: null } });
  });

  test('an alarm that turns out to be of the kind that may kill is told anew', () => {
    const one = playing(sensed({ level: 'ordinary', raiseFor: 0 }));
    one.hears(T0, true);
    one.acts({ do: 'ack' }, T0 + 2 * MINUTE);
    const step = hear(one.alarm(), signal(T0 + 3 * MINUTE, true), {
      ...{ sensed: sensed({ raiseFor: 0 }), newId: null, context: context(T0 + 3 * MINUTE) },
    });
    expect(step).toMatchObject({
      tells: ['first'],
      opens: 'danger',
      next: { level: 'danger', state: 'raised', ackBy: null, raisedAt: T0 },
    });
  });

  test('of two who acknowledge it the second hears who has it; a leak is no false alarm', () => {
    const one = playing(sensed({ raiseFor: 0 }));
    one.hears(T0, true);
    expect([one.acts({ do: 'ack' }, T0), one.acts({ do: 'ack' }, T0)]).toEqual(['done', '王某已经在处理了']);
    expect(one.acts({ do: 'close', cause: 'leak', falseAlarm: true, done: '漏' }, T0)).toContain('不是误报');
    expect(one.acts({ do: 'close', cause: 'leak', falseAlarm: false, done: '换了软管' }, T0 + MINUTE)).toBe('done');
    expect(one.acts({ do: 'ack' }, T0 + MINUTE)).toBe('这一起已经消除了');
    expect(measuresOf([one.alarm()].flatMap((alarm) => alarm ?? []))).toEqual({
      ...{ alarms: 1, repeats: 0, ack: { minutes: 0, of: 1 }, falseAlarms: { n: 0, d: 1 }, cases: 0 },
      causes: [{ cause: 'leak', n: 1 }],
    });
  });
});

describe('a flood', () => {
  test('is more than ten in ten minutes, or nearly a third of the devices and four at least', () => {
    expect(isFlood({ alarms: 10, devices: 10, ofDevices: 1000 }, RULES)).toBe(false);
    expect(isFlood({ alarms: 11, devices: 1, ofDevices: 1000 }, RULES)).toBe(true);
    expect(isFlood({ alarms: 3, devices: 3, ofDevices: 3 }, RULES)).toBe(false);
    expect(isFlood({ alarms: 4, devices: 4, ofDevices: 12 }, RULES)).toBe(true);
    expect(isFlood({ alarms: 4, devices: 4, ofDevices: 14 }, RULES)).toBe(false);
  });

  test('danger that rises on another device breaks through, and nothing else', () => {
    const rising = { level: 'danger', rising: true, device: 'D1' } as const;
    expect(breaksThrough(rising, new Set())).toBe(true);
    expect(breaksThrough(rising, new Set(['D1']))).toBe(false);
    expect(breaksThrough({ ...rising, rising: false }, new Set())).toBe(false);
    expect(breaksThrough({ ...rising, level: 'ordinary' }, new Set())).toBe(false);
  });

  test('ends ten minutes after its last alarm, and is told again while nobody has it', () => {
    const of = { id: 'BC-1' as never, source: 'platform', company: 'gas-company', danger: true };
    const flood = floodBegins(of, context(T0));
    expect(strikeFlood(flood, T0, context(T0 + 5 * MINUTE))?.tells).toBe(true);
    const later = strikeFlood(flood, T0 + 3 * MINUTE, context(T0 + 10 * MINUTE));
    expect(later?.next).toMatchObject({ endedAt: null, checkAt: T0 + 13 * MINUTE });
    expect(
      later && strikeFlood({ ...later.next, tellAt: null }, T0 + 3 * MINUTE, context(T0 + 13 * MINUTE))?.next.endedAt,
    ).toBe(T0 + 13 * MINUTE);
  });
});

test('a limit whose end is not apart from its beginning is none', () => {
  const [limit] = aDevice('D1').limits;
  expect(DeviceLimit.safeParse({ ...limit, clear: { op: '<', value: 20, for: 0 } }).success).toBe(false);
  expect(DeviceLimit.safeParse({ ...limit, clear: { op: '>', value: 15, for: 0 } }).success).toBe(false);
  expect(GasDevice.safeParse({ ...aDevice('D1'), limits: [limit, limit] }).success).toBe(false);
  expect(markWords({ op: '>', value: 20, for: 10 }, '%LEL')).toBe('高于 20%LEL 满 10 秒');
});
