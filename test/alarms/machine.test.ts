import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AlarmId, type GasAlarm } from '../../src/alarms/alarm.ts';
import { hear } from '../../src/alarms/hear.ts';
import { timeOf } from '../../src/alarms/reading.ts';
import { goneSignal } from '../../src/alarms/signals.ts';
import { standingOf } from '../../src/alarms/standing.ts';
import { stepsOf } from '../../src/alarms/steps-of.ts';
import { strike } from '../../src/alarms/strike.ts';
import { context, ID, playing, sensed, signal, T0, WANG } from './playing.ts';
import { aDevice, MINUTE, SECOND } from './readings.ts';

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
