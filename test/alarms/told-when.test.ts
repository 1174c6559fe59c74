import { describe, expect, test } from 'vitest';
import { DeviceLimit, GasDevice, markWords } from '../../src/alarms/device.ts';
import { breaksThrough, floodBegins, isFlood, strikeFlood } from '../../src/alarms/flood.ts';
import { hear } from '../../src/alarms/hear.ts';
import { measuresOf } from '../../src/alarms/measures.ts';
import type { AlarmContext } from '../../src/alarms/step.ts';
import { strike } from '../../src/alarms/strike.ts';
import { context, ID, playing, sensed, signal, T0 } from './playing.ts';
import { aDevice, MINUTE, RULES, SECOND } from './readings.ts';

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
