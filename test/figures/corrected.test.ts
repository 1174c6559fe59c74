import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../src/app.ts';
import { render } from '../../src/bot/delivery/render.ts';
import { onTick } from '../../src/bot/on-tick.ts';
import { instantOf } from '../../src/cases/calendar/calendar.ts';
import type { CaseId } from '../../src/cases/record/ids.ts';
import { createSeal } from '../../src/handbook/access/seal.ts';
import { type Opened, openWorld } from '../store/open-world.ts';
import { doTo, idOf, reportCase } from '../store/report-case.ts';

const MONDAY = '2026-11-23';
let opened: Opened;
let number: CaseId;
/** A case is closed in the week, which is told on the next Monday at nine. */
beforeAll(async () => {
  opened = await openWorld();
  number = await reportCase(opened, { estate: '德加小区', detail: '3 幢', description: '油烟', urgent: false });
  const officer = idOf('执法队值班员');
  const fed = { do: 'feedBack', outcome: 'solved', text: '清洗了', fileNumber: null, photos: ['img_v3_own'] };
  const steps = [
    [officer, { do: 'sign' }],
    [officer, fed],
    [idOf('指挥室派遣员'), { do: 'verify', text: null }],
    [idOf('网格员甲'), { do: 'confirm' }],
  ] as const;
  for (const [n, [who, command]] of steps.entries()) {
    opened.clock.now += 1_800_000;
    await doTo(opened, number, who, command, `step-${n}`);
  }
  opened.clock.now = instantOf('2026-11-30', 9 * 60);
  await onTick(opened.world);
});
afterAll(() => opened.close());

const told = async () => (await opened.store.told(MONDAY))?.figures;
const weekly = async () =>
  JSON.stringify(await render({ view: 'weekly', monday: MONDAY, openId: idOf('带班领导') }, opened.world));
async function page(days: string) {
  const { config, world } = opened.host;
  const session = await createSeal(config.app.secret).close('figures', idOf('带班领导'), world.now() + 60_000);
  const app = createApp({ hostOf: async () => opened.host, afterwards: () => {} });
  const headers = { cookie: `figures_session=${session}` };
  return (await app.request(`${config.publicUrl}/figures?days=${days}`, { headers })).text();
}

test('a figure that was told and is another now keeps the old one beside it, on the card and on the page of that week', async () => {
  expect(await told()).toMatchObject({ opened: '1', closed: '1' });
  expect(await weekly()).not.toContain('后来有改动');
  opened.clock.now += 3_600_000;
  expect(await doTo(opened, number, idOf('网格员甲'), { do: 'reopen', text: '又冒烟了' }, 'again')).toBe('done');
  expect(await weekly()).toContain('办结 1 → 0');
  for (const days of ['last-week', MONDAY]) expect(await page(days)).toContain('办结 1 → 0');
  for (const days of ['week', 'last-month', 'month']) expect(await page(days)).not.toContain('后来有改动');
});

test('what was told is never told again: the old figure stays, however often it is looked at or sent', async () => {
  const again = { kind: 'figures-told', period: MONDAY, at: opened.clock.now, figures: { closed: '0' } } as const;
  await opened.store.commit({ at: opened.clock.now, changes: [again], says: [] });
  await onTick(opened.world);
  expect(await told()).toMatchObject({ opened: '1', closed: '1' });
});
