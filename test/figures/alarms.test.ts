import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ALARM_FIGURES, type AlarmFigure } from '../../catalogue/figures/figure.ts';
import { catalogue } from '../../catalogue/index.ts';
import { AlarmId, GasAlarm } from '../../src/alarms/alarm.ts';
import { readRoster } from '../../src/bot/core/reading.ts';
import { render } from '../../src/bot/delivery/render.ts';
import { alarmRows } from '../../src/bot/figures/alarm-rows.ts';
import { readValues } from '../../src/bot/figures/read-values.ts';
import { scopeOf, wholeStreet } from '../../src/bot/figures/scope.ts';
import { dayOf, instantOf, nextDay } from '../../src/cases/calendar/calendar.ts';
import { type AlarmLook, lookOf, partsOfAlarms, standingOfAlarm } from '../../src/figures/alarms.ts';
import { PARTS, type RowPart } from '../../src/figures/behind.ts';
import { monthOf } from '../../src/figures/periods.ts';
import { valueIn, valuesOf } from '../../src/figures/value.ts';
import { sequence } from '../../src/matters/learn/sequence.ts';
import { aDevice, GAS_PEOPLE, MINUTE } from '../alarms/readings.ts';
import { type Opened, openWorld, TUESDAY } from '../store/open-world.ts';
import { idOf } from '../store/report-case.ts';

const ACK = catalogue.limits.alarms.dangerAckMinutes;
const MONTH = monthOf('2026-11');

/** An alarm of danger that nobody has acknowledged yet. */
const alarm = (n: number, change: Partial<GasAlarm> = {}): GasAlarm =>
  GasAlarm.parse({
    ...{ id: AlarmId.parse(`BJ-${n}`), version: 1, source: 'platform', device: 'D1', limit: '浓度高高', unit: '%LEL' },
    ...{ level: 'danger', test: false, state: 'raised', since: TUESDAY, raisedAt: TUESDAY, high: true, raiseFor: 10 },
    ...{ clearFor: 30, clearing: null, latest: 30, peak: 30, rising: false, repeats: 0, told: true, ackBy: null },
    ...{ ackAt: null, clearedAt: null, clearedBy: null, cause: null, falseAlarm: false, done: null, shelved: null },
    ...{ tellAt: null, caseAt: null, flood: null, caseId: null },
    ...change,
  });
const in_ = (minutes: number) => TUESDAY + minutes * MINUTE;
const cleared = (minutes: number, change: Partial<GasAlarm> = {}) =>
  ({ state: 'cleared', clearedAt: in_(minutes), ...change }) as const;
const come = (all: readonly GasAlarm[]) =>
  valuesOf(partsOfAlarms(all.map((one) => ({ look: lookOf(one, ACK), count: 1 }))));

test('alarms are counted as by hand', () => {
  const values = come([
    alarm(1),
    alarm(2, { ackAt: in_(ACK) }),
    alarm(3, { ackAt: in_(ACK) + 1 }),
    alarm(4, cleared(30, { ackAt: in_(2), cause: 'cooking', falseAlarm: true })),
    alarm(5, cleared(90, { ackAt: in_(1), cause: 'leak' })),
    alarm(6, cleared(ACK)),
    alarm(7, cleared(ACK + 1)),
    alarm(8, { repeats: 1, ackAt: in_(20) }),
    alarm(9, { level: 'offline' }),
    alarm(10, { test: true, ackAt: in_(1) }),
  ]);
  const of = (figure: AlarmFigure) => valueIn(values, figure);
  expect(of('alarms')).toEqual({ n: 9, d: 0, out: { test: 1 } });
  expect(of('alarm-acked')).toEqual({ n: 3, d: 6, out: { gone: 1, again: 1 } });
  expect(of('alarm-cleared')).toEqual({ n: 4, d: 9, out: {} });
  expect(of('alarm-false')).toEqual({ n: 1, d: 2, out: { unsaid: 7 } });
});

test('each alarm is counted once, not counted, or left out for one reason', () => {
  const look: fc.Arbitrary<AlarmLook> = fc.record({
    level: fc.constantFrom('danger', 'ordinary', 'offline'),
    ...{ test: fc.boolean(), falseAlarm: fc.boolean(), cleared: fc.boolean(), again: fc.boolean() },
    ...{ said: fc.boolean(), ackedInTime: fc.boolean(), goneInTime: fc.boolean() },
  });
  fc.assert(
    fc.property(fc.array(look, { maxLength: 30 }), (looks) => {
      const values = valuesOf(partsOfAlarms(looks.map((one) => ({ look: one, count: 1 }))));
      const whole = looks.filter(({ test }) => !test).length;
      const danger = looks.filter(({ test, level }) => !test && level === 'danger').length;
      const sum = (figure: AlarmFigure) => {
        const { n, d, out } = valueIn(values, figure);
        expect(n).toBeLessThanOrEqual(d);
        return d + Object.values(out).reduce((all, count) => all + count, 0);
      };
      expect(valueIn(values, 'alarms').n).toBe(whole);
      expect([sum('alarm-acked'), sum('alarm-cleared'), sum('alarm-false')]).toEqual([danger, whole, whole]);
    }),
  );
});

describe('a month of alarms', () => {
  let opened: Opened;
  const all: GasAlarm[] = [];
  const COMPANY: Record<string, string> = { D1: 'gas-company', D2: 'gas-company', D3: 'bottled-gas' };
  beforeAll(async () => {
    opened = await openWorld();
    const random = sequence(5);
    const chance = (share: number) => random() < share;
    for (let n = 1; n <= 130; n++) {
      const raisedAt = instantOf('2026-10-30') + n * 7 * 3_600_000;
      const device = `D${1 + (n % 4)}`;
      const acked = chance(0.7) ? { ackAt: raisedAt + Math.floor(random() * 12 * MINUTE) } : {};
      const over = chance(0.6)
        ? { state: 'cleared' as const, clearedAt: raisedAt + (chance(0.3) ? 4 : 60) * MINUTE }
        : {};
      const said = 'state' in over && chance(0.5) ? { cause: 'cooking' as const, falseAlarm: chance(0.4) } : {};
      const level = chance(0.6) ? 'danger' : 'ordinary';
      const more = { test: chance(0.1), repeats: chance(0.1) ? 2 : 0, level } as const;
      all.push(alarm(n, { device, since: raisedAt, raisedAt, ...acked, ...over, ...said, ...more }));
    }
    const devices = Object.entries(COMPANY).map(([id, company]) => ({
      ...{ kind: 'gas-device' as const, found: false, dueAt: null },
      next: {
        ...{ device: aDevice(id, { company }), source: 'platform', heardAt: null, offlineSince: null, latest: {} },
        ...{ clockOff: false, version: 1 },
      },
    }));
    const event = { version: 1, at: TUESDAY, happened: [], by: null, words: null };
    const rows = all.map((next) => ({ kind: 'gas-alarm' as const, next, dueAt: null, event }));
    await opened.store.commit({ at: TUESDAY, changes: [...GAS_PEOPLE, ...devices, ...rows], says: [] });
  });
  afterAll(() => opened.close());

  const inMonth = () => all.filter(({ raisedAt }) => dayOf(raisedAt ?? 0).startsWith('2026-11'));
  const ofCompany = (...companies: string[]) =>
    inMonth().filter(({ device }) => companies.includes(COMPANY[device] ?? ''));
  const shown = async (name: string) =>
    JSON.stringify(await render({ view: 'figures', span: 'month', openId: idOf(name) }, opened.world));

  test('is counted by the database as each alarm counts itself', async () => {
    const alike = await opened.store.alarmsAlike(instantOf(MONTH.from), instantOf(nextDay(MONTH.to)), ACK);
    const key = (look: AlarmLook) => JSON.stringify(Object.entries(look).sort());
    const counted = Map.groupBy(alike, ({ look }) => key(look));
    const byHand = Map.groupBy(
      inMonth().map((one) => lookOf(one, ACK)),
      key,
    );
    expect(
      Object.fromEntries([...counted].map(([k, some]) => [k, some.reduce((sum, { count }) => sum + count, 0)])),
    ).toEqual(Object.fromEntries([...byHand].map(([k, some]) => [k, some.length])));
    const values = await readValues(wholeStreet(opened.world), MONTH, opened.world);
    for (const figure of ALARM_FIGURES) expect(valueIn(values, figure)).toEqual(valueIn(come(inMonth()), figure));
  });

  test('is a company’s own, the whole of it the street’s and the authority’s, and nothing of it a community’s', async () => {
    const { n } = valueIn(come(ofCompany('gas-company')), 'alarms');
    const { n: whole } = valueIn(come(inMonth()), 'alarms');
    expect(n).toBeLessThan(whole);
    const of = async (keys: string[]) =>
      valueIn(await readValues({ whose: '', by: 'department', keys }, MONTH, opened.world), 'alarms').n;
    expect([await of(['gas-company']), await of(['gas-authority']), await of(['enforcement-team'])]).toEqual([
      n,
      whole,
      0,
    ]);
    expect(await shown('带班领导')).toContain(`燃气报警　**${whole}**`);
    expect(await shown('市监所值班员')).toContain(`燃气报警　**${n}**`);
    for (const name of ['联络站书记', '执法队值班员', '网格员甲']) expect(await shown(name)).not.toContain('燃气报警');
  });

  test.each(ALARM_FIGURES)('has alarms behind each number that come to it: %s', async (figure) => {
    for (const name of ['带班领导', '市监所值班员']) {
      const roster = await readRoster(opened.world);
      const rowsOf = async (part: RowPart) => {
        const rows: NonNullable<Awaited<ReturnType<typeof alarmRows>>>['rows'] = [];
        for (let after: { at: number; id: string } | undefined, page = 0; page < 9; page++) {
          const behind = await alarmRows({ days: '2026-11', figure, part, after }, idOf(name), roster, opened.world);
          rows.push(...(behind?.rows ?? []));
          after = behind?.after;
          if (!after) break;
        }
        return rows;
      };
      const parts = await Promise.all(PARTS.map(rowsOf));
      const [whole = [], n = [], rest = [], out = []] = parts;
      const scope = scopeOf(idOf(name), roster, opened.world);
      const value = scope && valueIn(await readValues(scope, MONTH, opened.world), figure);
      expect(n.length).toBe(value?.n);
      expect(out.length).toBe(Object.values(value?.out ?? {}).reduce((sum, count) => sum + count, 0));
      expect(whole.length).toBe(n.length + rest.length + out.length);
      expect(new Set(whole.map(({ one }) => one.alarm.id)).size).toBe(whole.length);
      for (const { one, standing } of whole) expect(standing).toEqual(standingOfAlarm(lookOf(one.alarm, ACK), figure));
    }
    const station = await readRoster(opened.world);
    expect(
      await alarmRows({ days: '2026-11', figure, part: 'all' }, idOf('联络站书记'), station, opened.world),
    ).toBeUndefined();
  });
});
