import { beforeEach, describe, expect, test } from 'vitest';
import { sampleRoster } from '../../sandbox/sample-roster.ts';
import { createApp } from '../../src/app.ts';
import { readRoster } from '../../src/bot/core/reading.ts';
import type { World } from '../../src/bot/ports/world.ts';
import { actVisit } from '../../src/bot/visits/act-visit.ts';
import { amberOfVisits } from '../../src/bot/visits/amber.ts';
import { wordsAmiss } from '../../src/inspections/kinds.ts';
import { changedHands, opened } from '../../src/inspections/subjects/change.ts';
import { SubjectId } from '../../src/inspections/subjects/subject.ts';
import { ownerHash } from '../../src/visits/owner-token.ts';
import { OWNER, Visit, VisitId } from '../../src/visits/visit.ts';
import { openHandbook } from '../handbook/open-handbook.ts';
import { aPerson } from '../harness/ids.ts';
import { idOf } from '../store/report-case.ts';
import { beginning } from '../visits/a-visit.ts';
import { keepTold } from '../visits/told-visit.ts';

const ORIGIN = 'http://handbook.test';
const TOKEN = 'AAAAAAAAAAAAAAAAAAAAAA';
const OTHER = 'BBBBBBBBBBBBBBBBBBBBBB';
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const DAY = 86_400_000;

const clock = { now: Date.UTC(2026, 10, 24, 2) };
let world: World;
let app: ReturnType<typeof createApp>;
let uploaded: number;

beforeEach(async () => {
  clock.now = Date.UTC(2026, 10, 24, 2);
  const { host } = await openHandbook({ PUBLIC_URL: ORIGIN, HANDBOOK_ACCESS: 'feishu' }, () => clock.now);
  uploaded = 0;
  const uploadImage = async () => {
    uploaded++;
    return `img_own_${uploaded}`;
  };
  world = { ...host.world, messenger: { ...host.world.messenger, uploadImage } };
  await world.store.commit({ at: clock.now, changes: sampleRoster(clock.now), says: [] });
  const own = { ...host, world, deliverSoon: async () => {} };
  app = createApp({ hostOf: async () => own, afterwards: () => {} });
  await keepTold(world, aPerson(idOf('执法队值班员')), TOKEN);
});

const get = (path: string) => app.request(`${ORIGIN}/handbook/owner/${path}`);
const post = (path: string, fields: Record<string, string | Blob>, origin: string | null = ORIGIN) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return app.request(`${ORIGIN}/handbook/owner/${path}`, { method: 'POST', body, headers: origin ? { origin } : {} });
};
const visitNow = async () => Visit.parse(await world.store.visit(VisitId.parse('JC-1')));
const caseOf = async (item: string) => {
  const { caseId } = (await visitNow()).found.find((one) => one.item === item) ?? {};
  return caseId ? world.store.caseOf(caseId) : undefined;
};
const photo = (bytes: Uint8Array<ArrayBuffer> = new Uint8Array(PNG)) => new Blob([bytes], { type: 'image/png' });

describe('an owner’s page', () => {
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

  test('a working day before something is to be right, its page says so, and who is on duty hears it once', async () => {
    const dueOf = async () => (await visitNow()).found.map(({ due }) => due ?? 0);
    const [later = 0] = await dueOf();
    const soon = '快到时间了';
    clock.now = Date.UTC(2026, 10, 24, 0);
    // What cannot wait is due today; what can is not spoken of yet.
    expect(await (await get(TOKEN)).text()).toContain('请先改这 1 条');
    let told = 0;
    const store: World['store'] = {
      ...world.store,
      async commit(one) {
        const done = await world.store.commit(one);
        if (done === 'done') told += one.says.filter((say) => JSON.stringify(say).includes('请告诉店家')).length;
        return done;
      },
    };
    await amberOfVisits.work({ ...world, store });
    expect(told).toBe(0);
    clock.now = later - DAY;
    expect(await (await get(TOKEN)).text()).toContain(soon);
    for (let twice = 0; twice < 2; twice++) await amberOfVisits.work({ ...world, store });
    expect(told).toBe(1);
  });

  test('a list of the owner’s own is ticked there, goes to nobody, opens nothing and is rated by nobody', async () => {
    const OWN = 'CCCCCCCCCCCCCCCCCCCCCC';
    const roster = await readRoster(world);
    const id = VisitId.parse('JC-9');
    const own = {
      kind: 'self' as const,
      subject: SubjectId.parse('DA-1'),
      people: [{ ...OWNER, number: null, departments: [] }],
    };
    const command = beginning(3, { id, ...own });
    const begun = await actVisit({ found: undefined, command, actor: null, key: 'own', seen: null, roster }, world);
    if (begun.kind === 'refused') throw new Error(begun.why);
    const link = { kind: 'owner-link' as const, hash: await ownerHash(OWN), visit: id, at: clock.now };
    await world.store.commit({ at: clock.now, changes: [...begun.changes, link], says: [] });
    const page = await (await get(OWN)).text();
    for (const said of ['店家自查', '第 1 样好不好', '看了 0/3 条']) expect(page).toContain(said);
    expect(wordsAmiss('self', page.replaceAll(/<[^>]*>/g, ' '))).toEqual([]);
    for (const [item, answer] of [
      ['IT-1', 'bad'],
      ['IT-2', 'ok'],
    ]) {
      const ticked = await post(`${OWN}/tick`, { item: item ?? '', answer: answer ?? '' });
      expect([ticked.status, ticked.headers.get('location')]).toEqual([303, `/handbook/owner/${OWN}#i${item?.at(-1)}`]);
    }
    expect((await post(`${OWN}/tick`, { item: 'NO-SUCH', answer: 'ok' })).status).toBe(422);
    expect((await post(`${OWN}/tick`, { item: 'IT-1', answer: 'maybe' })).status).toBe(422);
    expect(await (await post(`${OWN}/done`, {})).text()).toContain('还有 1 条没记：3');
    expect((await post(`${OWN}/photo`, { item: 'IT-1', photo: photo() })).status).toBe(200);
    await post(`${OWN}/tick`, { item: 'IT-3', answer: 'na' });
    const done = await (await post(`${OWN}/done`, {})).text();
    for (const said of ['都看完了，谢谢', '有 1 条要改', '第 1 样坏了']) expect(done).toContain(said);
    const visit = await world.store.visit(id);
    expect(visit).toMatchObject({ state: 'closed', found: [], signed: null });
    expect((await post(`${OWN}/rate`, { stars: '5' })).status).toBe(422);
    // What is ticked at an inspection is ticked by officers alone.
    expect((await post(`${TOKEN}/tick`, { item: 'IT-1', answer: 'ok' })).status).toBe(422);
    clock.now += 31 * DAY;
    expect((await get(OWN)).status).toBe(410);
  });

  test('only the hash of a token is kept', async () => {
    const kept = JSON.stringify([await visitNow(), await world.store.courseOfVisit(VisitId.parse('JC-1'))]);
    expect(kept).not.toContain(TOKEN);
  });

  test('signed once, whatever is pressed how often', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => post(`${TOKEN}/sign`, { name: '样例店主' })));
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
    expect((await visitNow()).signed).toMatchObject({ kind: 'own', name: '样例店主', picture: null });
    const course = await world.store.courseOfVisit(VisitId.parse('JC-1'));
    expect(course.filter(({ command }) => command.do === 'sign')).toHaveLength(1);
    expect((await post(`${TOKEN}/sign`, { name: '别人' })).status).toBe(422);
  });

  test('a drawn name is kept as a picture; what is no PNG is not', async () => {
    const drawing = `data:image/png;base64,${PNG.toString('base64')}`;
    await post(`${TOKEN}/sign`, {
      name: '样例店主',
      drawing: `data:image/png;base64,${Buffer.from('<svg/>').toString('base64')}`,
    });
    expect((await visitNow()).signed?.picture).toBeNull();
    await keepTold(world, aPerson(idOf('执法队值班员')), OTHER, 'JC-2');
    await post(`${OTHER}/sign`, { name: '样例店主', drawing });
    expect((await world.store.visit(VisitId.parse('JC-2')))?.signed?.picture).toBe('img_own_1');
  });

  test('a picture of what was put right asks for another look and closes nothing', async () => {
    expect((await post(`${TOKEN}/photo`, { item: 'IT-2', photo: photo() })).status).toBe(200);
    const { found, state } = await visitNow();
    const one = found.find(({ item }) => item === 'IT-2');
    expect((await caseOf('IT-2'))?.lines.map((line) => line.state)).toEqual(['to-recheck']);
    expect(one?.correctedAt).toBeNull();
    expect(state).toBe('told');
  });

  test.each([
    ['no picture', new Uint8Array(Buffer.from('<script>alert(1)</script>'))],
    ['a page that is called a picture', new Uint8Array(Buffer.from('<!doctype html>'))],
    ['nothing', new Uint8Array()],
  ])('%s is not taken in', async (_, bytes) => {
    expect((await post(`${TOKEN}/photo`, { item: 'IT-1', photo: photo(bytes) })).status).toBe(422);
    expect(uploaded).toBe(0);
  });

  test('a picture for what did not fail, for another visit, or too large', async () => {
    expect((await post(`${TOKEN}/photo`, { item: 'IT-3', photo: photo() })).status).toBe(422);
    await keepTold(world, aPerson(idOf('执法队值班员')), OTHER, 'JC-2');
    await post(`${OTHER}/photo`, { item: 'IT-1', photo: photo() });
    expect((await caseOf('IT-1'))?.lines[0]?.state).toBe('to-correct');
    const huge = new Uint8Array(11 * 1024 * 1024);
    huge.set(PNG);
    const before = uploaded;
    expect((await post(`${TOKEN}/photo`, { item: 'IT-1', photo: photo(huge) })).status).toBe(413);
    expect(uploaded).toBe(before);
  });

  test('what comes from another site or from none is refused', async () => {
    for (const origin of ['https://evil.test', 'null', null]) {
      for (const path of ['sign', 'photo', 'rate'])
        expect(
          (await post(`${TOKEN}/${path}`, { name: '店', stars: '5', item: 'IT-1', photo: photo() }, origin)).status,
        ).toBe(403);
    }
    expect((await visitNow()).signed).toBeNull();
  });

  test('twenty in ten minutes are enough', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 22; n++) statuses.push((await post(`${TOKEN}/rate`, { stars: '9' })).status);
    expect(statuses).toEqual([...Array(20).fill(422), 429, 429]);
  });

  test('a rating joins no visit and no person, counts once, and is masked', async () => {
    expect((await post(`${TOKEN}/rate`, { stars: '5', words: '态度好 13800001234' })).status).toBe(200);
    await post(`${TOKEN}/rate`, { stars: '1' });
    expect(await world.store.visitRatings()).toEqual({ n: 1, stars: 5 });
    expect((await get(TOKEN)).status).toBe(200);
  });

  test('thirty days after all is put right it opens no more, and nothing can be sent in', async () => {
    await post(`${TOKEN}/sign`, { name: '样例店主' });
    const found = await visitNow();
    const { decide } = await import('../../src/visits/decide.ts');
    const lines = found.found.map(({ item }) => ({ item, correctedAt: clock.now, by: null }));
    const closed = decide(found, { do: 'lines', lines }, { now: clock.now, key: 'closed', actor: null, seen: null });
    if (closed.kind !== 'done' || !closed.event) throw new Error('it did not close');
    await world.store.commit({
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
      ...{ bundles: world.catalogue.bundles, limits: world.catalogue.limits.inspections },
    };
    const place = { community: null, grid: null, detail: '样例路 1 号' };
    const kept = { id: SubjectId.parse('DA-1'), name: '样例面馆', creditCode: null, entered: {}, place };
    const { next, ...file } = opened({ ...kept, bundles: ['small-restaurant'] }, hand);
    await world.store.commit({ at: clock.now, changes: [{ kind: 'subject', next, ...file }], says: [] });
    const roster = await readRoster(world);
    const own = { kind: 'self' as const, people: [{ ...OWNER, number: null, departments: [] }] };
    const command = beginning(1, { id: VisitId.parse('JC-8'), subject: kept.id, ...own });
    const acted = await actVisit({ found: undefined, command, actor: null, key: 'begin-8', seen: null, roster }, world);
    if (acted.kind === 'refused') throw new Error(acted.why);
    const linked = async (token: string) => ({
      ...{ kind: 'owner-link' as const, hash: await ownerHash(token), visit: acted.next.id, at: clock.now },
    });
    await world.store.commit({ at: clock.now, changes: [...acted.changes, await linked(OTHER)], says: [] });
    expect((await get(OTHER)).status).toBe(200);
    clock.now += 60_000;
    const other = changedHands(next, '样例新面馆', {}, { ...hand, at: clock.now });
    await world.store.commit({ at: clock.now, changes: [{ kind: 'subject', ...other }], says: [] });
    expect((await get(OTHER)).status).toBe(410);
    expect((await post(`${OTHER}/sign`, { name: '以前的店主' })).status).toBe(410);
    clock.now += 60_000;
    const since = 'CCCCCCCCCCCCCCCCCCCCCC';
    await world.store.commit({ at: clock.now, changes: [await linked(since)], says: [] });
    expect((await get(since)).status).toBe(200);
  });

  test('typed words stay words on the page', async () => {
    await post(`${TOKEN}/sign`, { name: '<img src=x onerror=alert(1)>' });
    expect(await (await get(TOKEN)).text()).not.toContain('<img');
  });
});
