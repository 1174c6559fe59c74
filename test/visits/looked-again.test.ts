import { afterEach, beforeEach, expect, test } from 'vitest';
import { act } from '../../src/bot/cases/act.ts';
import { readRoster } from '../../src/bot/core/reading.ts';
import type { World } from '../../src/bot/ports/world.ts';
import { receive } from '../../src/bot/receive.ts';
import { followCases } from '../../src/bot/visits/follow-cases.ts';
import { Visit, VisitId } from '../../src/visits/visit.ts';
import { dying } from '../harness/dying.ts';
import { aChat, aMessage, aPerson } from '../harness/ids.ts';
import { type Opened, openWorld } from '../store/open-world.ts';
import { idOf } from '../store/report-case.ts';
import { keepTold } from './told-visit.ts';

const [TEAM, HEAD] = [aPerson(idOf('执法队值班员')), aPerson(idOf('执法队负责人'))];
const [FIRST, SECOND] = [VisitId.parse('JC-1'), VisitId.parse('JC-2')];
const TOKEN = 'AAAAAAAAAAAAAAAAAAAAAA';
let opened: Opened;
let pressed = 0;

const begin = async () => {
  opened = await openWorld();
  await keepTold(opened.world, TEAM, TOKEN, FIRST, [HEAD]);
  await opened.store.takeNumber('JC');
};
beforeEach(begin);
afterEach(() => opened.close());

const press = (openId: typeof TEAM, value: object, key = `press-${pressed++}`, world = opened.world) =>
  receive(
    { kind: 'click', key, who: { openId }, chatId: aChat('oc_1'), messageId: aMessage('om_1'), value: { ...value } },
    world,
  );
const visit = async (id: VisitId) => Visit.parse(await opened.store.visit(id));
const caseOf = async (item: string) => {
  const { caseId } = (await visit(FIRST)).found.find((one) => one.item === item) ?? {};
  const c = caseId && (await opened.store.caseOf(caseId));
  if (!c) throw new Error(`no case of ${item}`);
  return c;
};
/** A step of a case by the team, as it is written. */
async function step(item: string, command: object): Promise<void> {
  const [found, roster] = await Promise.all([caseOf(item), readRoster(opened.world)]);
  const actor = roster.actor(HEAD);
  const acted = await act({ found, command, actor, key: `step-${pressed++}`, seen: null, roster }, opened.world);
  if (acted.kind === 'refused') throw new Error(acted.why);
  await opened.store.commit({ at: opened.world.now(), changes: acted.changes, says: acted.says });
}
/** Looks again: what is said of each item, then told; what the press is answered. */
async function looks(answers: Record<string, 'ok' | 'bad'>): Promise<string> {
  await press(TEAM, { do: 'visit-recheck', visit: FIRST });
  for (const [item, answer] of Object.entries(answers))
    await press(TEAM, { do: 'visit-answer', visit: SECOND, item, answer });
  return tells();
}
const tells = async () => {
  const { version } = await visit(SECOND);
  const { toast } = await press(TEAM, { do: 'visit-tell', visit: SECOND, v: version });
  return toast?.content ?? '';
};

test('two press 去复查 at once: one re-check, which both go on with', async () => {
  await Promise.all([TEAM, HEAD].map((who) => press(who, { do: 'visit-recheck', visit: FIRST })));
  for (const who of [TEAM, HEAD]) {
    const running = await opened.store.runningVisitsOf(who);
    expect(running.map(({ of }) => of)).toEqual([FIRST]);
  }
  expect((await opened.store.courseOfVisit(FIRST)).filter(({ command }) => command.do === 'look-again')).toHaveLength(
    1,
  );
});

test('who looked has taken it: a case that nobody signed for yet is signed and put right in one', async () => {
  expect((await caseOf('IT-1')).state).toBe('to-sign');
  expect(await looks({ 'IT-1': 'ok', 'IT-2': 'bad' })).toBe('告知了');
  expect(await caseOf('IT-1')).toMatchObject({ signedBy: { openId: TEAM }, lines: [{ state: 'corrected' }] });
  expect(await caseOf('IT-2')).toMatchObject({ state: 'in-hand', lines: [{ state: 'not-corrected' }] });
  expect((await visit(FIRST)).found.map(({ correctedAt }) => correctedAt !== null)).toEqual([true, false]);
});

test('a case that nobody works on now keeps its lines; what was seen is written into it', async () => {
  const basis = '不归我';
  await step('IT-1', { do: 'return', reason: 'not-ours', basis, suggested: 'housing', visited: false, photos: [] });
  const { id } = await caseOf('IT-1');
  expect(await looks({ 'IT-1': 'ok', 'IT-2': 'ok' })).toBe(`告知了。${id} 还没有人在办，看到的写进事件了，等它那边记`);
  expect(await caseOf('IT-1')).toMatchObject({ state: 'return-review', lines: [{ state: 'to-correct' }] });
  const course = await opened.store.timeline(id);
  expect(course.at(-1)?.command).toMatchObject({ do: 'supplement', text: '复查看到（JC-2）：第 1 条已改好' });
  expect((await visit(FIRST)).found.map(({ correctedAt }) => correctedAt !== null)).toEqual([false, true]);
});

test('put right on the case itself meanwhile: it stays so, and is a case anew where it is not so after all', async () => {
  await press(TEAM, { do: 'visit-recheck', visit: FIRST });
  for (const item of ['IT-1', 'IT-2']) {
    await step(item, { do: 'sign' });
    const checks = [{ n: 1, found: 'corrected' }];
    await step(item, { do: 'recheck', checks, seen: true, due: null, text: null, photos: [] });
  }
  for (const [item, answer] of [
    ['IT-1', 'ok'],
    ['IT-2', 'bad'],
  ])
    await press(TEAM, { do: 'visit-answer', visit: SECOND, item, answer });
  expect(await tells()).toBe('告知了');
  const [anew] = (await visit(SECOND)).found;
  expect(anew?.caseId).not.toBe((await caseOf('IT-2')).id);
  expect(await opened.store.caseOf(anew?.caseId ?? (await caseOf('IT-2')).id)).toMatchObject({
    state: 'to-sign',
    lines: [{ item: 'IT-2', state: 'to-correct' }],
  });
});

test('killed before each write of it, and all pressed once more: it ends as where nothing was killed', async () => {
  const again = async () => Visit.parse(await opened.store.visit((await visit(FIRST)).recheck ?? SECOND));
  const work = async (world: World) => {
    await press(TEAM, { do: 'visit-recheck', visit: FIRST }, 'kill-1', world);
    const { id } = await again();
    await press(TEAM, { do: 'visit-answer', visit: id, item: 'IT-1', answer: 'ok' }, 'kill-2', world);
    await press(TEAM, { do: 'visit-answer', visit: id, item: 'IT-2', answer: 'bad' }, 'kill-3', world);
    await press(TEAM, { do: 'visit-tell', visit: id, v: (await again()).version }, 'kill-4', world);
    await followCases.work(world);
  };
  const ends: unknown[] = [];
  for (let died = true; died; ) {
    opened.close();
    await begin();
    const mortal = dying(opened.world, ends.length + 1);
    await work(mortal.world).catch((error) => expect(String(error)).toContain('killed'));
    await work(opened.world);
    died = mortal.died();
    const [first, second] = [await visit(FIRST), await again()];
    const cases = await Promise.all([caseOf('IT-1'), caseOf('IT-2')]);
    ends.push({
      visits: [first, second].map(({ state, version, found }) => ({ state, version, found })),
      steps: (await opened.store.courseOfVisit(FIRST)).length + (await opened.store.courseOfVisit(second.id)).length,
      cases: cases.map(({ state, version, lines }) => ({ state, version, lines })),
    });
  }
  expect(ends.length).toBeGreaterThan(5);
  for (const end of ends) expect(end).toEqual(ends[0]);
});
