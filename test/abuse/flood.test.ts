import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { onForm } from '../../src/bot/cases/on-form.ts';
import { MOST } from '../../src/bot/core/flow.ts';
import type { Message } from '../../src/bot/ports/incoming.ts';
import { receive } from '../../src/bot/receive.ts';
import { type OpenId, typed } from '../../src/brands.ts';
import { deliverDue } from '../harness/deliver-due.ts';
import { aChat, aMessage, aPerson } from '../harness/ids.ts';
import { type Opened, openWorld } from '../store/open-world.ts';
import { click, doTo, FILLED, idOf, openForm, reportCase } from '../store/report-case.ts';

let opened: Opened;
let sent = 0;
beforeEach(async () => {
  opened = await openWorld();
});
afterEach(() => opened.close());

const says = (openId: OpenId, words = '楼下油烟很大'): Message => {
  sent += 1;
  return {
    kind: 'message',
    key: `om_flood_${sent}`,
    messageId: aMessage(`om_flood_${sent}`),
    chatId: aChat(`oc_of_${openId}`),
    inGroup: false,
    who: { openId },
    content: { type: 'words', words: typed(words), images: [] },
  };
};
const asked = () => Number(opened.database.raw.prepare('SELECT count(*) AS n FROM questions').get()?.n);
const kindWords = () =>
  Number(opened.database.raw.prepare("SELECT count(*) AS n FROM outbox WHERE body LIKE '%发得太快%'").get()?.n);

test('a flood from one person is slowed with one kind answer a minute; others are served; a minute later so is the one', async () => {
  for (let n = 0; n < MOST.message + 30; n++) await receive(says(aPerson('ou_flood')), opened.world);
  expect(asked()).toBe(MOST.message);
  expect(kindWords()).toBe(1);
  await receive(says(aPerson('ou_other')), opened.world);
  expect(asked()).toBe(MOST.message + 1);
  opened.clock.now += 60_000;
  await receive(says(aPerson('ou_flood')), opened.world);
  expect(asked()).toBe(MOST.message + 2);
});

test('a flood that comes all at once takes no more through than one that comes in a row', async () => {
  await Promise.all(Array.from({ length: MOST.message + 30 }, () => receive(says(aPerson('ou_flood')), opened.world)));
  expect(asked()).toBe(MOST.message);
  expect(kindWords()).toBe(1);
});

test('danger is answered however fast somebody writes, and nothing else is', async () => {
  for (let n = 0; n < MOST.message; n++) await receive(says(aPerson('ou_flood')), opened.world);
  await deliverDue(opened.world);
  const from = opened.spoken.length;
  for (const words of ['着火了', '楼道里全是浓烟，有人被困'])
    await receive(says(aPerson('ou_flood'), words), opened.world);
  await deliverDue(opened.world);
  const cards = opened.spoken.slice(from).filter(({ text }) => text.includes('119') && text.includes('schema'));
  expect(cards).toHaveLength(2);
  expect(asked()).toBe(MOST.message);
});

test('a redelivery counts for nothing, and what was slowed down is not taken in later', async () => {
  const last = says(aPerson('ou_flood'));
  for (let n = 0; n < MOST.message + 5; n++) await receive(last, opened.world);
  expect(asked()).toBe(1);
  for (let n = 1; n < MOST.message; n++) await receive(says(aPerson('ou_flood')), opened.world);
  const late = says(aPerson('ou_flood'));
  await receive(late, opened.world);
  opened.clock.now += 60_000;
  await receive(late, opened.world);
  expect(asked()).toBe(MOST.message);
});

test('clicks have a measure of their own, and its answer is a toast', async () => {
  const press = () => receive(click(aPerson('ou_flood'), { do: 'browse' }), opened.world);
  for (let n = 0; n < MOST.click; n++) expect((await press()).toast).toBeUndefined();
  const { toast, card } = await press();
  expect(toast?.content).toContain('点得太快');
  expect(card).toBeUndefined();
  await receive(says(aPerson('ou_flood')), opened.world);
  expect(asked()).toBe(1);
});

describe('a form over the measure that tells of a danger has its red card, and is not taken', () => {
  const officer = idOf('执法队值班员');
  const forms = {
    report: async () => [idOf('网格员甲'), await openForm(opened, idOf('网格员甲')), 'description'] as const,
    supplement: async () => {
      const number = await reportCase(opened);
      await doTo(opened, number, officer, { do: 'sign' }, 'sign');
      const action = { do: 'form', case: number, act: 'supplement', v: 2 } as const;
      const outcome = await onForm(action, click(officer, {}), opened.world);
      await opened.store.commit({ at: opened.clock.now, ...outcome });
      const [draft] = outcome.changes.flatMap((change) => (change.kind === 'draft' ? [change.draft.id] : []));
      return [officer, draft, 'text'] as const;
    },
  };
  test.each(['report', 'supplement'] as const)('%s', async (form) => {
    const [who, draft, field] = await forms[form]();
    for (let n = 0; n < MOST.click; n++) await receive(click(who, { do: 'browse' }), opened.world);
    await deliverDue(opened.world);
    const from = opened.spoken.length;
    const hand = async (words: string) => {
      const filled = { ...FILLED, [field]: words };
      expect((await receive(click(who, { do: 'submit', draft }, filled), opened.world)).toast?.content).toContain(
        '太快',
      );
      await deliverDue(opened.world);
      return opened.spoken.slice(from).map(({ text }) => text);
    };
    expect(await hand('油烟很大')).toEqual([]);
    expect(await hand('着火了，三楼有人被困')).toEqual([expect.stringContaining('119')]);
    expect(draft && (await opened.store.draft(draft))?.usedAt).toBeUndefined();
  });
});

test('the flood of one person keeps at most two rows', async () => {
  for (let n = 0; n < 100; n++) {
    await receive(says(aPerson('ou_flood')), opened.world);
    await receive(click(aPerson('ou_flood'), { do: 'browse' }), opened.world);
    opened.clock.now += 20_000;
  }
  expect(opened.database.raw.prepare('SELECT count(*) AS n FROM flows').get()).toEqual({ n: 2 });
  await deliverDue(opened.world);
});
