import { afterEach, beforeEach, expect, test } from 'vitest';
import { earlierQuestions } from '../../src/bot/list/desk/earlier.ts';
import type { Question } from '../../src/bot/ports/questions.ts';
import { DAY_MS } from '../../src/cases/calendar/calendar.ts';
import { aChat, aPerson, aQuestion } from '../harness/ids.ts';
import { type Opened, openWorld } from '../store/open-world.ts';

let opened: Opened;
beforeEach(async () => {
  opened = await openWorld();
});
afterEach(() => opened.close());

const asked = (n: number, daysAgo: number, outcome: Question['outcome'] = 'not-listed') => ({
  kind: 'question' as const,
  question: {
    ...{ id: aQuestion(`q${n}`), at: opened.clock.now - daysAgo * DAY_MS, chatId: aChat('oc_a') },
    ...{
      asker: aPerson(`ou_${n}`),
      words: `算命先生看手相 ${n}`,
      outcome,
      hits: [],
      state: { asked: [], offered: [] },
    },
  },
});
const waiting = async () =>
  (await opened.store.waiting(0, 1_000)).map(({ id, at }) => [id, (opened.clock.now - at) / DAY_MS]);

test('what was asked and not answered before anything waited comes to the desk, once, as of when it was asked', async () => {
  const changes = [asked(1, 2), asked(2, 29), asked(3, 31), asked(4, 1, 'answer')];
  await opened.store.commit({ at: opened.clock.now, changes, says: [] });
  await earlierQuestions.work(opened.world);
  expect(await waiting()).toEqual([
    ['q1', 2],
    ['q2', 29],
  ]);
  // From now on what is asked waits as it is asked: a question that does not is none of this.
  await opened.store.commit({ at: opened.clock.now, changes: [asked(5, 0)], says: [] });
  await earlierQuestions.work(opened.world);
  expect(await waiting()).toHaveLength(2);
});

test('many come some at a time, and a tick that died begins where it stopped', async () => {
  const changes = Array.from({ length: 150 }, (_, n) => asked(n, 3));
  await opened.store.commit({ at: opened.clock.now, changes, says: [] });
  await earlierQuestions.work(opened.world);
  expect(await waiting()).toHaveLength(100);
  await earlierQuestions.work(opened.world);
  await earlierQuestions.work(opened.world);
  expect(await waiting()).toHaveLength(150);
});
