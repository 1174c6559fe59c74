import { expect, test } from 'vitest';
import { VisitId } from '../../src/visits/visit.ts';
import { anOwnerPage, OTHER, PNG, photo, TOKEN } from './an-owner-page.ts';

const { world, uploaded, tellsOther, get, post, visitNow, caseOf } = anOwnerPage();

test('signed once, whatever is pressed how often', async () => {
  const answers = await Promise.all([1, 2, 3].map(() => post(`${TOKEN}/sign`, { name: '样例店主' })));
  expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
  expect((await visitNow()).signed).toMatchObject({ kind: 'own', name: '样例店主', picture: null });
  const course = await world().store.courseOfVisit(VisitId.parse('JC-1'));
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
  await tellsOther();
  await post(`${OTHER}/sign`, { name: '样例店主', drawing });
  expect((await world().store.visit(VisitId.parse('JC-2')))?.signed?.picture).toBe('img_own_1');
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
  expect(uploaded()).toBe(0);
});

test('a picture for what did not fail, for another visit, or too large', async () => {
  expect((await post(`${TOKEN}/photo`, { item: 'IT-3', photo: photo() })).status).toBe(422);
  await tellsOther();
  await post(`${OTHER}/photo`, { item: 'IT-1', photo: photo() });
  expect((await caseOf('IT-1'))?.lines[0]?.state).toBe('to-correct');
  const huge = new Uint8Array(11 * 1024 * 1024);
  huge.set(PNG);
  const before = uploaded();
  expect((await post(`${TOKEN}/photo`, { item: 'IT-1', photo: photo(huge) })).status).toBe(413);
  expect(uploaded()).toBe(before);
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
  expect(await world().store.visitRatings()).toEqual({ n: 1, stars: 5 });
  expect((await get(TOKEN)).status).toBe(200);
});
