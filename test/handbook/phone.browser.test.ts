import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleRoster } from '../../sandbox/sample-roster.ts';
import { dayOf } from '../../src/cases/calendar/calendar.ts';
import { wholeYear } from '../../src/figures/days-asked.ts';
import { monthBack } from '../../src/figures/periods.ts';
import { createSeal } from '../../src/handbook/access/seal.ts';
import { hasBrowser } from '../browser/browser.ts';
import { idOf } from '../store/report-case.ts';
import { openInBrowser } from './in-browser.ts';

// Needs /usr/bin/chromium; skipped where it is missing. PICTURES=1 writes docs/pictures/handbook*.png anew.
describe.skipIf(!hasBrowser)('in a browser on a phone', () => {
  let house: Awaited<ReturnType<typeof openInBrowser>>;
  beforeAll(async () => {
    house = await openInBrowser({ PUBLIC_URL: 'https://list.test' });
  });
  afterAll(() => house?.close());

  const phone = async (path: string, scheme: 'light' | 'dark' = 'light') => {
    const page = await house.newPage({ viewport: { width: 390, height: 844 }, colorScheme: scheme });
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(`${house.base}${path}`);
    return { page, complaints };
  };

  test('no page is wider than the window, and none asks for what its policy forbids', async () => {
    const paths = [
      '',
      '?view=department',
      '?view=saying',
      '/questions',
      '/referrals',
      '/CG04/poster',
      '/bundles',
      '/bundles/rental',
      '/checklists/gas-station',
    ];
    const some = house.catalogue.matters.filter((_, i) => i % 10 === 0).map(({ id }) => `/${id}`);
    const { page, complaints } = await phone('/handbook');
    for (const path of [...paths, ...some]) {
      await page.goto(`${house.base}/handbook${path}`);
      const over = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect([path, Number(over) > 0, complaints]).toEqual([path, false, []]);
    }
    await page.close();
  });

  test('of the figures the chosen days are in sight, wherever they stand among the others', async () => {
    const { world, config } = house.host;
    const now = world.now();
    await world.store.commit({ at: now, changes: sampleRoster(now), says: [] });
    const session = await createSeal(config.app.secret).close('figures', idOf('带班领导'), now + 3_600_000);
    const { page } = await phone('/handbook');
    await page.context().addCookies([{ name: 'figures_session', value: session, url: house.base }]);
    const year = Number(dayOf(now).slice(0, 4)) - 1;
    for (const days of ['today', 'last-month', monthBack(now, 3).from.slice(0, 7), wholeYear(year), `${year}-03-05`]) {
      await page.goto(`${house.base}/figures?days=${days}`);
      const { x = -1, width = 0 } = (await page.locator('.jump [aria-current]').boundingBox()) ?? {};
      expect([days, x >= 0 && x + width <= 390]).toEqual([days, true]);
      expect([days, await page.evaluate('document.documentElement.scrollWidth - innerWidth')]).toEqual([days, 0]);
    }
    await page.close();
  });

  test('matters are found as one types, and the list comes back when the words are gone', async () => {
    const { page } = await phone('/handbook');
    const first = page.locator('#hits a').first();
    await page.getByLabel('发生了什么事？').fill('烧烤店的油烟熏得慌');
    await first.waitFor();
    expect(await first.getAttribute('href')).toMatch(/^\/handbook\/CG0[34]$/);
    await page.getByLabel('发生了什么事？').fill('停水');
    await page.locator('#hits a[href="/handbook/referrals#water-supply"]').waitFor();
    expect(await page.locator('#browse').isHidden()).toBe(true);
    await page.getByLabel('发生了什么事？').fill('');
    await page.locator('#browse').waitFor({ state: 'visible' });
    expect(await page.locator('#results').isHidden()).toBe(true);
    await page.close();
  });

  test('choosing a department shows its matters', async () => {
    const { page } = await phone('/handbook');
    await page.getByLabel('部门').selectOption('fire-station');
    await page.waitForURL(/department=fire-station/);
    expect(await page.locator('#browse .rows a[href="/handbook/YX17"]').count()).toBe(1);
    expect(await page.locator('#browse .rows a[href="/handbook/CG20"]').count()).toBe(0);
    await page.close();
  });

  test('all of it works without the script', async () => {
    const page = await house.newPage({ javaScriptEnabled: false });
    await page.goto(`${house.base}/handbook`);
    await page.getByLabel('发生了什么事？').fill('楼下烧烤店油烟太大');
    await page.getByRole('button', { name: '查' }).click();
    await page.locator('#hits a').first().click();
    expect(page.url()).toContain('/handbook/CG04');
    await page.close();
  });

  test.runIf(process.env.PICTURES)('pictures for the documentation', async () => {
    mkdirSync('docs/pictures', { recursive: true });
    const shots: [path: string, file: string, scheme: 'light' | 'dark'][] = [
      ['/handbook', 'handbook', 'light'],
      ['/handbook/CG04', 'handbook-matter', 'light'],
      ['/handbook/YX17', 'handbook-matter-dark', 'dark'],
    ];
    for (const [path, file, scheme] of shots) {
      const { page } = await phone(path, scheme);
      await page.screenshot({ path: `docs/pictures/${file}.png` });
      await page.close();
    }
    const page = await house.newPage({ viewport: { width: 834, height: 1200 } });
    await page.goto(`${house.base}/handbook/YX08/poster`);
    await page.screenshot({ path: 'docs/pictures/handbook-poster.png' });
    await page.close();
  });
});
