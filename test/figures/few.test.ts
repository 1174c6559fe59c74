import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SERVICE_FIGURES, STATION_FIGURES } from '../../catalogue/figures/figure.ts';
import { readRoster } from '../../src/bot/core/reading.ts';
import { render } from '../../src/bot/delivery/render.ts';
import { fewRows } from '../../src/bot/figures/few-rows.ts';
import { readValues } from '../../src/bot/figures/read-values.ts';
import { scopeOf } from '../../src/bot/figures/scope.ts';
import { instantOf } from '../../src/cases/calendar/calendar.ts';
import { PARTS, type RowPart } from '../../src/figures/behind.ts';
import { monthOf } from '../../src/figures/periods.ts';
import { standingOfAnswered, standingOfTask } from '../../src/figures/station.ts';
import { valueIn } from '../../src/figures/value.ts';
import type { Session } from '../../src/services/session.ts';
import { Class, FIRST, HOST, person } from '../services/a-session.ts';
import { type Opened, openWorld } from '../store/open-world.ts';
import { idOf } from '../store/report-case.ts';

const NOVEMBER = monthOf('2026-11');
const DAY = 86_400_000;
const CALENDAR = { edition: '', covers: () => true, works: () => true };

test('a problem is answered in time, late, not yet late, or was none; a decision is done by its day, late, or has time', () => {
  const at = instantOf('2026-11-02', 600);
  const after = (days: number) => ({ state: 'answered' as const, at, answer: { at: at + days * DAY, words: '好' } });
  const waits = { state: 'raised' as const, at, answer: null };
  const of = (one: Parameters<typeof standingOfAnswered>[0], days: number) =>
    standingOfAnswered(one, 5, at + days * DAY, CALENDAR);
  expect([of(after(5), 9), of(after(6), 9), of(waits, 5), of(waits, 6), of({ ...waits, state: 'dropped' }, 9)]).toEqual(
    [
      { n: 1, d: 1 },
      { n: 0, d: 1 },
      { n: 0, d: 0, out: 'waiting' },
      { n: 0, d: 1 },
      { n: 0, d: 0, out: 'dropped' },
    ],
  );
  const task = (done: number | null, days: number) => standingOfTask({ done, by: '2026-11-02' }, at + days * DAY);
  expect([task(at, 9), task(at + DAY, 9), task(null, 0), task(null, 1)]).toEqual([
    { n: 1, d: 1 },
    { n: 0, d: 1 },
    { n: 0, d: 0, out: 'running' },
    { n: 0, d: 1 },
  ]);
});

describe('a month of classes, problems and decisions', () => {
  let opened: Opened;
  const insert = (table: string, row: Record<string, string | number | null>) =>
    opened.database.raw
      .prepare(`INSERT INTO ${table} (${Object.keys(row)}) VALUES (${Object.keys(row).map(() => '?')})`)
      .run(...Object.values(row));
  const keepSession = (session: Session) => {
    const { id, version, state, service, host, changedAt } = session;
    const columns = { id, version, state, service, host: host.openId, changed_at: changedAt };
    insert('sessions', { ...columns, body: JSON.stringify(session) });
  };
  beforeAll(async () => {
    opened = await openWorld();
    opened.clock.now = FIRST + 60 * DAY;
    const classes = (['FW01', 'FW02', 'FW01'] as const).map((service, n) => {
      const one = new Class(2, 3);
      for (const name of ['a', 'b', 'c']) one.signUp(name);
      if (n === 2) one.take({ do: 'cancel', why: '老师病了' }, HOST);
      else one.take({ do: 'leave', seat: 1 }, person('a'));
      one.now = FIRST;
      if (n === 0) one.take({ do: 'called', lesson: 1 }, HOST);
      return { ...one.whole, id: `KB-${n + 1}` as Session['id'], service };
    });
    for (const one of classes) keepSession(one);
    const by = { openId: 'ou_x', name: '样例' };
    const course = { version: 1, keys: [], changedAt: 0, by };
    for (let n = 1; n <= 60; n++) {
      const at = instantOf('2026-11-01') + n * 6 * 3_600_000;
      const community = n % 3 === 0 ? '骆家庄社区' : '德加社区';
      const state = n % 5 === 0 ? 'dropped' : n % 2 === 0 ? 'answered' : 'raised';
      const answer = state === 'answered' ? { at: at + (n % 12) * DAY, words: '好' } : null;
      const said = { words: '样例', where: null, often: 'once', matter: null, bundle: null, draft: null, talk: null };
      const body = { id: `WT-${n}`, ...course, state, community, ...said, at, note: null, answer };
      const columns = { kind: 'problem', version: 1, state, community, at };
      insert('station_records', { id: body.id, ...columns, body: JSON.stringify(body) });
    }
    const tasks = [null, instantOf('2026-11-20'), instantOf('2026-11-29')].map((done, i) => ({
      ...{ n: i + 1, what: '装桩', who: null, other: '物业', by: '2026-11-25', done, reminded: false },
    }));
    const talk = {
      ...{ id: 'YS-1', ...course, state: 'held', community: '德加社区', topic: '样例', problem: null, at: 1 },
      ...{ where: '二楼', invited: null, attended: 9, lines: ['样例'], objections: null, why: null, tasks },
      ...{ vote: null, page: null },
    };
    const columns = { kind: 'talk', version: 1, state: 'held', community: talk.community, at: 1 };
    insert('station_records', { id: talk.id, ...columns, body: JSON.stringify(talk) });
  });
  afterAll(() => opened.close());

  const valuesFor = async (name: string) => {
    const scope = scopeOf(idOf(name), await readRoster(opened.world), opened.world);
    if (!scope) throw new Error('no figures of their own');
    return readValues(scope, NOVEMBER, opened.world);
  };

  test('what comes of it is the street’s; problems are each community’s own, services of whoever offers them', async () => {
    const street = await valuesFor('带班领导');
    expect(valueIn(street, 'classes')).toEqual({ n: 2, d: 0, out: { cancelled: 1 } });
    expect(valueIn(street, 'class-signed')).toEqual({ n: 4, d: 4, out: {} });
    expect(valueIn(street, 'class-came')).toEqual({ n: 1, d: 1, out: { uncalled: 1 } });
    expect(valueIn(street, 'problems')).toMatchObject({ n: 48, out: { dropped: 12 } });
    expect(valueIn(street, 'task-done')).toEqual({ n: 1, d: 3, out: {} });
    const station = await valuesFor('联络站书记');
    expect(valueIn(station, 'problems').n).toBe(32);
    expect(valueIn(station, 'task-done').d).toBe(3);
    expect(valueIn(station, 'classes').n).toBe(0);
    const team = await valuesFor('执法队值班员');
    for (const figure of [...SERVICE_FIGURES, ...STATION_FIGURES]) expect(valueIn(team, figure).n).toBe(0);
    const card = JSON.stringify(await render({ view: 'service-figures', openId: idOf('带班领导') }, opened.world));
    expect(card).toContain('开的班　**2**');
  });

  test.each([...SERVICE_FIGURES, ...STATION_FIGURES])(
    'has rows behind each number, a page at a time: %s',
    async (figure) => {
      const roster = await readRoster(opened.world);
      for (const name of ['带班领导', '联络站书记']) {
        const rowsOf = async (part: RowPart) => {
          const rows: { cells: string[]; standing: { n: number; d: number } }[] = [];
          let after: { at: number; id: string } | undefined;
          do {
            const page = await fewRows({ days: '2026-11', figure, part, after }, idOf(name), roster, opened.world);
            rows.push(...(page?.rows ?? []));
            after = page?.after;
          } while (after);
          return rows;
        };
        const [whole = [], n = [], rest = [], out = []] = await Promise.all(PARTS.map(rowsOf));
        const value = valueIn(await valuesFor(name), figure);
        const sum = (key: 'n' | 'd') => whole.reduce((all, { standing }) => all + standing[key], 0);
        expect([sum('n'), sum('d')]).toEqual([value.n, value.d]);
        expect(out).toHaveLength(Object.values(value.out).reduce((all, count) => all + count, 0));
        expect(new Set(whole.map(({ cells }) => cells.join()))).toHaveProperty('size', whole.length);
        for (const one of [...n, ...rest]) expect(out).not.toContainEqual(one);
      }
      const [stranger] = ['网格员甲'];
      expect(await fewRows({ days: '2026-11', figure, part: 'all' }, idOf(stranger ?? ''), roster, opened.world)).toBe(
        undefined,
      );
    },
  );
});
