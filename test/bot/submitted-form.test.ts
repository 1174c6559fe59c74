import { afterEach, beforeEach, expect, test } from 'vitest';
import { receive } from '../../src/bot/receive.ts';
import { deliverDue } from '../harness/deliver-due.ts';
import { type Opened, openWorld } from '../store/open-world.ts';
import { click, doTo, idOf, reportCase } from '../store/report-case.ts';

let opened: Opened;
beforeEach(async () => {
  opened = await openWorld();
});
afterEach(() => opened.close());

test('what was submitted stands in the place of the form, as whoever acts on it reads it: words, no codes', async () => {
  const officer = idOf('执法队值班员');
  const number = await reportCase(opened);
  await doTo(opened, number, officer, { do: 'sign' }, 'sign');
  await deliverDue(opened.world);
  await receive(click(officer, { do: 'form', case: number, act: 'hold', v: 2 }), opened.world);
  const [draft] = await opened.store.openedBy(officer, 0);
  const filled = { reason: 'awaiting-parts', text: '等净化器到货', until: '2026-11-27 +0800' };
  const { toast, card } = await receive(click(officer, { do: 'submit', draft: draft?.id }, filled), opened.world);
  expect(toast?.content).toContain('已记上');
  const shown = JSON.stringify(card);
  expect(shown).toContain('等净化器到货');
  expect(shown).toContain('2026');
  expect(shown).not.toContain('awaiting-parts');
});
