import { afterEach, beforeEach, expect, test } from 'vitest';
import { MOST } from '../../src/bot/core/flow.ts';
import { receive } from '../../src/bot/receive.ts';
import { aChat } from '../harness/ids.ts';
import { type Opened, openWorld } from '../store/open-world.ts';
import { click, idOf } from '../store/report-case.ts';

let opened: Opened;
beforeEach(async () => {
  opened = await openWorld();
});
afterEach(() => opened.close());

const count = (table: string) => Number(opened.database.raw.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n);

test('a click that comes a second time is answered with nothing: what it showed was shown', async () => {
  const same = click(idOf('网格员甲'), { do: 'browse' });
  expect((await receive(same, opened.world)).card).toBeDefined();
  expect(await receive(same, opened.world)).toEqual({});
  expect(count('presses')).toBe(1);
});

test('presses of the menu count as clicks do: the one too many of a minute has no effect', async () => {
  const who = { openId: idOf('网格员甲') };
  const press = (key: number) => receive({ kind: 'menu', key: `menu-${key}`, who, menu: 'list' }, opened.world);
  for (let n = 0; n < MOST.click; n++) await press(n);
  expect(count('outbox')).toBe(MOST.click);
  await press(MOST.click);
  // One kind word, and no list.
  const said = opened.database.raw.prepare('SELECT body FROM outbox ORDER BY id DESC LIMIT 1').get();
  expect(count('outbox')).toBe(MOST.click + 1);
  expect(String(said?.body)).toContain('发得太快');
  expect((await receive(click(who.openId, { do: 'browse' }), opened.world)).toast?.content).toContain('点得太快');
});

test('a value that is no action of ours is refused kindly and changes nothing', async () => {
  for (const value of [undefined, 'browse', {}, { do: 'nothing' }, { do: 'act', case: 'WX-261124-001' }]) {
    const { toast, card } = await receive(click(idOf('网格员甲'), value), opened.world);
    expect([toast?.type, card]).toEqual(['warning', undefined]);
    expect(toast?.content).toContain('重新发一次');
  }
  expect(count('presses')).toBe(0);
  expect(count('outbox')).toBe(0);
});

test('whoever opens our chat is told how to ask, once; not over what was just said there, which they come to read', async () => {
  const entered = { kind: 'entered' as const, chatId: aChat('oc_own'), who: { openId: idOf('网格员甲') } };
  const { now } = opened.clock;
  await receive({ ...entered, key: 'e1', lastAt: now - 60_000 }, opened.world);
  expect(count('outbox')).toBe(0);
  await receive({ ...entered, key: 'e2', lastAt: now - 3_600_000 }, opened.world);
  await receive({ ...entered, key: 'e3' }, opened.world);
  expect(count('outbox')).toBe(1);
});
