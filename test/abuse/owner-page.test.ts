import { expect, test } from 'vitest';
import { readRoster } from '../../src/bot/core/reading.ts';
import { actVisit } from '../../src/bot/visits/act-visit.ts';
import { changedHands, opened } from '../../src/inspections/subjects/change.ts';
import { SubjectId } from '../../src/inspections/subjects/subject.ts';
import { decide } from '../../src/visits/decide.ts';
import { ownerHash } from '../../src/visits/owner-token.ts';
import { OWNER, VisitId } from '../../src/visits/visit.ts';
import { beginning } from '../visits/a-visit.ts';
import { anOwnerPage, DAY, OTHER, TOKEN } from './an-owner-page.ts';

const { clock, world, get, post, visitNow } = anOwnerPage();

test('opens without sign-in by its token, is kept by nobody and says what it is not', async () => {
  const answer = await get(TOKEN);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
  expect(answer.headers.get('x-robots-tag')).toContain('noindex');
  // Its address goes to nobody else, and its forms say that they come from it.
  expect(answer.headers.get('referrer-policy')).toBe('same-origin');
  const page = await answer.text();
  for (const said of ['检查结果告知单', '样例-001', '这不是行政处罚', '第七十九条第二款', '第 1 样坏了'])
    expect(page).toContain(said);
  for (const hidden of ['ou_', 'WX-', '上报人']) expect(page).not.toContain(hidden);
});

test('a guessed, a changed and a malformed token open nothing, and say the same', async () => {
  const words = await Promise.all(
    [OTHER, `${TOKEN.slice(0, -1)}B`, 'x', `${TOKEN}A`, '%00', "' OR 1=1"].map(async (token) => {
      const answer = await get(encodeURIComponent(token));
      expect(answer.status).toBe(404);
      return answer.text();
    }),
  );
  expect(new Set(words).size).toBe(1);
});

test('who guesses on is held up; the true page opens all the same', async () => {
  const statuses: number[] = [];
  for (let n = 0; n < 70; n++) statuses.push((await get(OTHER)).status);
  expect(statuses.slice(0, 60)).toEqual(Array(60).fill(404));
  expect(statuses.slice(60)).toEqual(Array(10).fill(429));
  expect((await get(TOKEN)).status).toBe(200);
});

test('only the hash of a token is kept', async () => {
  const kept = JSON.stringify([await visitNow(), await world().store.courseOfVisit(VisitId.parse('JC-1'))]);
  expect(kept).not.toContain(TOKEN);
});

test('thirty days after all is put right it opens no more, and nothing can be sent in', async () => {
  await post(`${TOKEN}/sign`, { name: '样例店主' });
  const found = await visitNow();
  const lines = found.found.map(({ item }) => ({ item, correctedAt: clock.now, by: null }));
  const closed = decide(found, { do: 'lines', lines }, { now: clock.now, key: 'closed', actor: null, seen: null });
  if (closed.kind !== 'done' || !closed.event) throw new Error('it did not close');
  await world().store.commit({
    at: clock.now,
    changes: [{ kind: 'visit', found, next: closed.next, event: closed.event }],
    says: [],
  });
  clock.now += 30 * DAY - 1;
  expect((await get(TOKEN)).status).toBe(200);
  clock.now += 2;
  expect((await get(TOKEN)).status).toBe(410);
  expect((await post(`${TOKEN}/rate`, { stars: '5' })).status).toBe(410);
});

test('once somebody else runs the place, only a page given out since opens', async () => {
  const hand = {
    ...{ by: '管理员', openId: null, at: clock.now, from: 'form' as const },
    ...{ bundles: world().catalogue.bundles, limits: world().catalogue.limits.inspections },
  };
  const place = { community: null, grid: null, detail: '样例路 1 号' };
  const kept = { id: SubjectId.parse('DA-1'), name: '样例面馆', creditCode: null, entered: {}, place };
  const { next, ...file } = opened({ ...kept, bundles: ['small-restaurant'] }, hand);
  await world().store.commit({ at: clock.now, changes: [{ kind: 'subject', next, ...file }], says: [] });
  const roster = await readRoster(world());
  const own = { kind: 'self' as const, people: [{ ...OWNER, number: null, departments: [] }] };
  const command = beginning(1, { id: VisitId.parse('JC-8'), subject: kept.id, ...own });
  const acted = await actVisit({ found: undefined, command, actor: null, key: 'begin-8', seen: null, roster }, world());
  if (acted.kind === 'refused') throw new Error(acted.why);
  const linked = async (token: string) => ({
    ...{ kind: 'owner-link' as const, hash: await ownerHash(token), visit: acted.next.id, at: clock.now },
  });
  await world().store.commit({ at: clock.now, changes: [...acted.changes, await linked(OTHER)], says: [] });
  expect((await get(OTHER)).status).toBe(200);
  clock.now += 60_000;
  const other = changedHands(next, '样例新面馆', {}, { ...hand, at: clock.now });
  await world().store.commit({ at: clock.now, changes: [{ kind: 'subject', ...other }], says: [] });
  expect((await get(OTHER)).status).toBe(410);
  expect((await post(`${OTHER}/sign`, { name: '以前的店主' })).status).toBe(410);
  clock.now += 60_000;
  const since = 'CCCCCCCCCCCCCCCCCCCCCC';
  await world().store.commit({ at: clock.now, changes: [await linked(since)], says: [] });
  expect((await get(since)).status).toBe(200);
});

test('typed words stay words on the page', async () => {
  await post(`${TOKEN}/sign`, { name: '<img src=x onerror=alert(1)>' });
  expect(await (await get(TOKEN)).text()).not.toContain('<img');
});
