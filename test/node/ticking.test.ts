import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepTicking } from '../../src/node/ticking.ts';
import { createLog } from '../harness/suite-log.ts';

const MINUTE = 60_000;

/** A host of which only the ticks count, under a clock that may be set and one that may not. */
function watched() {
  const wall = { now: Date.UTC(2026, 10, 24, 2) };
  const elapsed = { ms: 0 };
  const ticks: number[] = [];
  const due: { at: number | undefined } = { at: undefined };
  const host = {
    tick: async () => void ticks.push(wall.now),
    nextDue: async () => due.at,
    world: { now: () => wall.now, log: createLog(() => {}, Date.now) },
  };
  return { wall, elapsed, ticks, due, stop: keepTicking([host], () => elapsed.ms) };
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** A second goes by: it looks whether something is due. */
const looks = () => vi.advanceTimersByTimeAsync(1_000);

test.each([
  ['back by a day', -86_400_000],
  ['back by two hours', -7_200_000],
  ['ahead by a week', 7 * 86_400_000],
])('a clock set %s: the minute goes on, counted by what nobody can set', async (_, by) => {
  const { wall, elapsed, ticks, stop } = watched();
  await looks();
  expect(ticks).toHaveLength(1);
  wall.now += by;
  await looks();
  expect(ticks).toHaveLength(1);
  elapsed.ms += MINUTE;
  await looks();
  expect(ticks).toHaveLength(2);
  elapsed.ms += MINUTE;
  await looks();
  expect(ticks).toHaveLength(3);
  await stop();
});

test('what is due is looked at before the minute is over, also when the clock was set ahead past it', async () => {
  const { wall, ticks, due, stop } = watched();
  await looks();
  expect(ticks).toHaveLength(1);
  due.at = wall.now + 3_600_000;
  wall.now += 7_200_000;
  await looks();
  expect(ticks.length).toBeGreaterThan(1);
  await stop();
});

/** So many hosts under one clock; what ticked in which second. */
function many(count: number, slow: (at: number) => Promise<void> | undefined = () => undefined) {
  const seconds = { now: 0 };
  const ticks: [host: number, second: number][] = [];
  const hosts = Array.from({ length: count }, (_, at) => ({
    async tick() {
      ticks.push([at, seconds.now]);
      await slow(at);
    },
    nextDue: async () => undefined,
    world: { now: () => seconds.now * 1_000, log: createLog(() => {}, Date.now) },
  }));
  const stop = keepTicking(hosts, () => seconds.now * 1_000);
  const wait = async (some: number) => {
    for (let n = 0; n < some; n++) {
      seconds.now++;
      await looks();
    }
  };
  return { ticks, stop, wait };
}

test('of many hosts each has its minute, and no two the same second', async () => {
  const { ticks, stop, wait } = many(20);
  await wait(180);
  await stop();
  for (let host = 0; host < 20; host++) {
    const own = ticks.filter(([one]) => one === host).map(([, second]) => second);
    expect([host, own.length]).toEqual([host, 3]);
    expect(own.slice(1).map((second, at) => second - (own[at] ?? 0))).toEqual([60, 60]);
  }
  expect(new Set(ticks.map(([, second]) => second)).size).toBe(ticks.length);
});

test('one whose tick does not end holds up no other, and is not ticked beside itself', async () => {
  let end = () => {};
  const hangs = new Promise<void>((done) => {
    end = done;
  });
  const { ticks, stop, wait } = many(2, (at) => (at === 0 ? hangs : undefined));
  await wait(180);
  expect(ticks.filter(([host]) => host === 0)).toHaveLength(1);
  expect(ticks.filter(([host]) => host === 1)).toHaveLength(3);
  end();
  await stop();
});

/** One host whose seconds go by; when it ticked, and what is due there at a second. */
function one(tick: () => void, dueAt: (second: number) => number | undefined) {
  const seconds = { now: 100 };
  const ticks: number[] = [];
  const host = {
    async tick() {
      ticks.push(seconds.now);
      tick();
    },
    nextDue: async () => dueAt(seconds.now),
    world: { now: () => seconds.now * 1_000, log: createLog(() => {}, Date.now) },
  };
  const stop = keepTicking([host], () => seconds.now * 1_000);
  /** How often it ticked while so many seconds went by. */
  const ticksIn = async (some: number) => {
    const before = ticks.length;
    for (let n = 0; n < some; n++) {
      seconds.now++;
      await looks();
    }
    return ticks.length - before;
  };
  return { ticksIn, stop };
}

test('one whose tick fails waits longer each time, at most a minute, and goes on at once when it is well again', async () => {
  const disk = { full: true };
  const { ticksIn, stop } = one(
    () => {
      if (disk.full) throw new Error('database or disk is full');
    },
    (second) => (disk.full ? 0 : second * 1_000),
  );
  const failing = await ticksIn(300);
  expect(failing).toBeGreaterThan(8);
  expect(failing).toBeLessThan(14);
  disk.full = false;
  await ticksIn(61);
  expect(await ticksIn(2)).toBeGreaterThan(1);
  await stop();
});

test('one whose tick leaves due what was due waits longer each time, at most ten seconds, and goes on once that is done', async () => {
  const part: { due: number | undefined } = { due: 0 };
  const { ticksIn, stop } = one(
    () => {},
    () => part.due,
  );
  const left = await ticksIn(100);
  expect(left).toBeGreaterThan(9);
  expect(left).toBeLessThan(17);
  part.due = undefined;
  await ticksIn(11);
  part.due = 1_000;
  expect(await ticksIn(1)).toBeGreaterThan(0);
  await stop();
});
