import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { onTick } from '../../src/bot/on-tick.ts';
import type { World } from '../../src/bot/ports/world.ts';
import { receive } from '../../src/bot/receive.ts';
import type { DraftId, OpenId } from '../../src/brands.ts';
import { instantOf } from '../../src/cases/calendar/calendar.ts';
import { takenPlaces, waitingList } from '../../src/services/places.ts';
import { SessionId } from '../../src/services/session.ts';
import { checkDatabase } from '../../src/store/file/check-database.ts';
import { aPerson } from '../harness/ids.ts';
import { type Opened, openWorld } from './open-world.ts';
import { click, idOf } from './report-case.ts';

const DAY = 86_400_000;
const HOST = idOf('联络站书记');
const CLASS = {
  ...{ name: '咖啡拉花班', where: '二楼教室', first: '2026-11-26 +0800', at: '19:00', minutes: '90' },
  ...{ lessons: '2', everyDays: '7', places: '20', host: [HOST] },
};
const FIRST = SessionId.parse('KB-1');

let opened: Opened;
beforeEach(async () => {
  opened = await openWorld();
  opened.world.chance = Math.random;
});
afterEach(() => opened.close());

const count = (table: string) => Number(opened.database.raw.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n);
const session = async () => {
  const found = await opened.store.session(FIRST);
  if (!found) throw new Error('no session');
  return found;
};

/** Presses a button that opens a form; the form's id. */
async function formOf(openId: OpenId, value: object): Promise<DraftId> {
  await receive(click(openId, value), opened.world);
  const row = opened.database.raw.prepare('SELECT id FROM drafts WHERE open_id = ? ORDER BY rowid DESC').get(openId);
  return String(row?.id) as DraftId;
}

async function openedClass(more: object = {}) {
  const draft = await formOf(HOST, { do: 'service-open', service: 'FW02', like: null });
  return receive(click(HOST, { do: 'service-submit', draft }, { ...CLASS, ...more }), opened.world);
}

const people = Array.from({ length: 50 }, (_, i) => aPerson(`ou_neighbour_${i}`));
const signUpForm = (openId: OpenId) => formOf(openId, { do: 'session-form', session: FIRST, form: 'service-sign-up' });
const filled = (openId: OpenId) => ({ name: openId.slice(3), age: '30', guardian: '' });

test('fifty sign up at once for twenty places: twenty are in, thirty wait, nobody twice and nobody lost', async () => {
  await openedClass();
  const drafts = await Promise.all(people.map(async (openId) => ({ openId, draft: await signUpForm(openId) })));
  // Whoever met others too often is asked to press once more, as people do.
  for (let left = drafts; left.length > 0; ) {
    const answers = await Promise.all(
      left.map(({ openId, draft }) =>
        receive(click(openId, { do: 'service-submit', draft }, filled(openId)), opened.world),
      ),
    );
    left = left.filter((_, i) => answers[i]?.toast?.type !== 'success');
  }
  const { seats, places } = await session();
  expect(takenPlaces(await session())).toBe(20);
  expect(waitingList(await session())).toHaveLength(30);
  expect(new Set(seats.map(({ hears }) => hears)).size).toBe(50);
  expect(seats.map(({ n }) => n)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
  expect(seats.slice(0, places).every(({ state }) => state === 'in')).toBe(true);
  expect(count('session_people')).toBe(50);
  expect(await checkDatabase(opened.database)).toEqual([]);
});

test('a server that dies at any moment oversells nothing: what was sent again comes to the same', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('lives', 'before', 'after'), { minLength: 200, maxLength: 200 }),
      async (ends) => {
        opened.close();
        opened = await openWorld();
        opened.world.chance = Math.random;
        await openedClass({ places: '5' });
        const events = await Promise.all(
          people.slice(0, 12).map(async (openId) => {
            const draft = await signUpForm(openId);
            return click(openId, { do: 'service-submit', draft }, filled(openId));
          }),
        );
        let at = 0;
        const dying: World = {
          ...opened.world,
          store: {
            ...opened.store,
            async commit(commit) {
              const end = ends[at++ % ends.length];
              if (end === 'before') throw new Error('killed before it was written');
              const done = await opened.store.commit(commit);
              if (end === 'after') throw new Error('killed before it was answered');
              return done;
            },
          },
        };
        // The platform sends an event again until it is answered.
        for (let left = events; left.length > 0; ) {
          const answers = await Promise.allSettled(
            left.map((event) => receive(event, at > 150 ? opened.world : dying)),
          );
          left = left.filter((_, i) => answers[i]?.status === 'rejected');
        }
        const { seats } = await session();
        const twice = seats.length - new Set(seats.map(({ hears }) => hears)).size;
        expect([takenPlaces(await session()), twice]).toEqual([Math.min(5, seats.length), 0]);
        expect(seats.length).toBe(count('session_people'));
        expect(await checkDatabase(opened.database)).toEqual([]);
      },
    ),
    { numRuns: 6 },
  );
});

test('ninety days after the last lesson nobody can be told from it: no name, no phone, no course', async () => {
  await openedClass();
  const draft = await formOf(HOST, { do: 'session-form', session: FIRST, form: 'service-for-other' });
  const other = { name: '王样例', phone: '13900005678', consent: 'yes', age: '30', guardian: '' };
  await receive(click(HOST, { do: 'service-submit', draft }, other), opened.world);
  expect(count('session_people')).toBe(1);
  const holds = () =>
    JSON.stringify(opened.database.raw.prepare('SELECT * FROM session_people').all()).includes('样例');
  expect(holds()).toBe(true);
  const ends = instantOf('2026-12-03', 20 * 60 + 30);
  opened.clock.now = ends;
  await onTick(opened.world);
  expect((await session()).state).toBe('over');
  opened.clock.now = ends + 90 * DAY - 60_000;
  await onTick(opened.world);
  expect([holds(), (await session()).erased]).toEqual([true, null]);
  opened.clock.now = ends + 90 * DAY;
  await onTick(opened.world);
  expect((await session()).erased).toMatchObject({ at: ends + 90 * DAY });
  for (const table of ['session_people', 'session_events', 'session_hearers'])
    expect([table, count(table)]).toEqual([table, 0]);
  const everything = JSON.stringify(
    ['sessions', 'drafts', 'outbox', 'questions'].map((table) =>
      opened.database.raw.prepare(`SELECT * FROM ${table}`).all(),
    ),
  );
  expect(everything).not.toMatch(/王样例|13900005678/);
  expect(await checkDatabase(opened.database)).toEqual([]);
});

test('whoever leaves is named no more; at night nobody is woken, and the day of an offer begins in the morning', async () => {
  await openedClass({ places: '1' });
  const [one, two] = people;
  if (!one || !two) throw new Error('nobody');
  for (const openId of [one, two]) {
    const draft = await signUpForm(openId);
    await receive(click(openId, { do: 'service-submit', draft }, filled(openId)), opened.world);
  }
  opened.clock.now = instantOf('2026-11-24', 23 * 60);
  await receive(click(one, { do: 'session-seat', session: FIRST, seat: 1, step: 'leave' }), opened.world);
  const morning = instantOf('2026-11-25', 8 * 60);
  const told = opened.database.raw
    .prepare("SELECT due_at, body FROM outbox WHERE body LIKE '%session-told%' ORDER BY id")
    .all()
    .map(({ due_at, body }) => [JSON.parse(String(body)).view.what, due_at]);
  expect(told).toEqual([
    ['offered', morning],
    ['host-freed', morning],
  ]);
  expect((await session()).seats[1]?.until).toBe(morning + DAY);
  expect((await opened.store.signedUp(FIRST)).map(({ seat }) => seat)).toEqual([2]);
  expect(await checkDatabase(opened.database)).toEqual([]);
});

test('an oversold session, one of another course and one that names people too long are found', async () => {
  await openedClass();
  const draft = await signUpForm(people[0] ?? HOST);
  await receive(click(people[0] ?? HOST, { do: 'service-submit', draft }, filled(people[0] ?? HOST)), opened.world);
  const broken = async (sql: string) => {
    opened.database.raw.exec('SAVEPOINT before_it');
    opened.database.raw.exec(sql);
    const found = (await checkDatabase(opened.database)).map(({ why }) => why);
    opened.database.raw.exec('ROLLBACK TO before_it; RELEASE before_it');
    return found;
  };
  const set = (path: string, value: string) => `UPDATE sessions SET body = json_set(body, '${path}', ${value})`;
  expect(await broken(set('$.name', "'别的'"))).toEqual(['is not what its course tells']);
  expect(await broken(set('$.version', '9'))).toEqual(['is not what its columns say']);
  expect(await broken(set('$.where', "''"))).toEqual(['cannot be read']);
  expect(await broken('DELETE FROM session_people')).toEqual(['has seats that belong to nobody']);
  expect(await broken(set('$.erased', 'json(\'{"at":1,"came":0}\')'))).toEqual(['still names who took part']);
});

test('whoever asked to be told of a new class is told once, and whoever opened it is not', async () => {
  const [one = HOST, two = HOST] = people;
  const wish = (openId: OpenId, wants: boolean) =>
    receive(click(openId, { do: 'service-wish', service: 'FW02', wants }), opened.world);
  for (const openId of [one, two, HOST]) expect((await wish(openId, true)).toast?.content).toBe('开新班会告诉您一次');
  expect((await wish(two, false)).toast?.content).toBe('不再提醒了');
  await openedClass();
  const told = () =>
    opened.database.raw
      .prepare("SELECT body FROM outbox WHERE body LIKE '%您要等的新班开了%'")
      .all()
      .map(({ body }) => JSON.parse(String(body)).to.openId);
  expect(told()).toEqual([one]);
  await openedClass({ name: '第二期' });
  expect(told()).toEqual([one]);
});
