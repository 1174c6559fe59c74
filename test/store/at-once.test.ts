import { afterEach, beforeEach, expect, test } from 'vitest';
import { receive } from '../../src/bot/receive.ts';
import { typed } from '../../src/brands.ts';
import { checkDatabase } from '../../src/store/file/check-database.ts';
import { aChat, aMessage, aPerson } from '../harness/ids.ts';
import { type Opened, openWorld } from './open-world.ts';
import { click, doTo, FILLED, idOf, openForm, reportCase } from './report-case.ts';

let opened: Opened;
beforeEach(async () => {
  opened = await openWorld();
  // Chance as in life: those who meet once must not meet for ever.
  opened.world.chance = Math.random;
});
afterEach(() => opened.close());

const count = (table: string) => Number(opened.database.raw.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n);

test('forty reports at once: forty numbers, one by one, none refused', async () => {
  const reporter = idOf('网格员甲');
  const drafts = await Promise.all(Array.from({ length: 40 }, () => openForm(opened, reporter)));
  const answers = await Promise.all(
    drafts.map((draft) => receive(click(reporter, { do: 'submit', draft }, FILLED), opened.world)),
  );
  const numbers = answers.map(({ toast }) => /WX-261124-(\d+)/.exec(toast?.content ?? '')?.[1] ?? toast?.content);
  expect(numbers.toSorted()).toEqual(Array.from({ length: 40 }, (_, at) => String(at + 1).padStart(3, '0')));
  expect(await checkDatabase(opened.database)).toEqual([]);
});

test('one form submitted five times at once is one case', async () => {
  const reporter = idOf('网格员甲');
  const draft = await openForm(opened, reporter);
  await Promise.all(
    Array.from({ length: 5 }, () => receive(click(reporter, { do: 'submit', draft }, FILLED), opened.world)),
  );
  expect(count('cases')).toBe(1);
});

test('one event that comes five times at once has its effect once', async () => {
  const reporter = idOf('网格员甲');
  const draft = await openForm(opened, reporter);
  const same = click(reporter, { do: 'submit', draft }, FILLED);
  await Promise.all(Array.from({ length: 5 }, () => receive(same, opened.world)));
  expect(count('cases')).toBe(1);
  expect(count('outbox')).toBe(
    new Set(
      opened.database.raw
        .prepare('SELECT body FROM outbox')
        .all()
        .map((row) => row.body),
    ).size,
  );
});

test('two sign at once: one wins, the other is told that the card is outdated and gets the fresh one', async () => {
  const number = await reportCase(opened);
  const version = (await opened.store.caseOf(number))?.version ?? 0;
  const sign = { do: 'act', case: number, act: 'sign', v: version };
  const [one, two] = await Promise.all([
    receive(click(idOf('执法队值班员'), sign), opened.world),
    receive(click(idOf('执法队负责人'), sign), opened.world),
  ]);
  const toasts = [one.toast?.content ?? '', two.toast?.content ?? ''].toSorted();
  expect(toasts.filter((toast) => toast.includes('已记上'))).toHaveLength(1);
  expect(toasts.filter((toast) => toast.includes('过时'))).toHaveLength(1);
  expect(one.card && two.card).toBeTruthy();
  expect((await opened.store.timeline(number)).filter((event) => event.command.do === 'sign')).toHaveLength(1);
});

test('a change decided on what somebody else has changed meanwhile is a conflict, not a second event', async () => {
  const number = await reportCase(opened);
  const outcomes = await Promise.all([
    doTo(opened, number, idOf('执法队值班员'), { do: 'sign' }, 'a'),
    doTo(opened, number, idOf('执法队负责人'), { do: 'sign' }, 'b'),
    doTo(opened, number, idOf('网格员甲'), { do: 'supplement', text: '又冒烟了', photos: [] }, 'c'),
  ]);
  expect(outcomes.toSorted()).toEqual(['conflict', 'conflict', 'done']);
  expect(await checkDatabase(opened.database)).toEqual([]);
});

test('a word that meets nothing but conflicts is not answered as taken in', async () => {
  opened.world.store.commit = async () => 'conflict';
  const message = {
    kind: 'message' as const,
    key: 'om_1',
    messageId: aMessage('om_1'),
    chatId: aChat('oc_1'),
    inGroup: false,
    who: { openId: aPerson('ou_1') },
    content: { type: 'words' as const, words: typed('油烟谁管'), images: [] },
  };
  await expect(receive(message, opened.world)).rejects.toThrow('changed');
});
