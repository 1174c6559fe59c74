import { expect, test } from 'vitest';
import { readRoster } from '../../src/bot/core/reading.ts';
import { actVisit } from '../../src/bot/visits/act-visit.ts';
import { wordsAmiss } from '../../src/inspections/kinds.ts';
import { SubjectId } from '../../src/inspections/subjects/subject.ts';
import { ownerHash } from '../../src/visits/owner-token.ts';
import { OWNER, VisitId } from '../../src/visits/visit.ts';
import { beginning } from '../visits/a-visit.ts';
import { anOwnerPage, DAY, photo, TOKEN } from './an-owner-page.ts';

const { clock, world, get, post } = anOwnerPage();

test('a list of the owner’s own is ticked there, goes to nobody, opens nothing and is rated by nobody', async () => {
  const OWN = 'CCCCCCCCCCCCCCCCCCCCCC';
  const roster = await readRoster(world());
  const id = VisitId.parse('JC-9');
  const own = {
    kind: 'self' as const,
    subject: SubjectId.parse('DA-1'),
    people: [{ ...OWNER, number: null, departments: [] }],
  };
  const command = beginning(3, { id, ...own });
  const begun = await actVisit({ found: undefined, command, actor: null, key: 'own', seen: null, roster }, world());
  if (begun.kind === 'refused') throw new Error(begun.why);
  const link = { kind: 'owner-link' as const, hash: await ownerHash(OWN), visit: id, at: clock.now };
  await world().store.commit({ at: clock.now, changes: [...begun.changes, link], says: [] });
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
  const visit = await world().store.visit(id);
  expect(visit).toMatchObject({ state: 'closed', found: [], signed: null });
  expect((await post(`${OWN}/rate`, { stars: '5' })).status).toBe(422);
  // What is ticked at an inspection is ticked by officers alone.
  expect((await post(`${TOKEN}/tick`, { item: 'IT-1', answer: 'ok' })).status).toBe(422);
  clock.now += 31 * DAY;
  expect((await get(OWN)).status).toBe(410);
});
