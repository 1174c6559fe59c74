import { expect } from 'vitest';
import { matterCard } from '../../cards/questions/matter-card.ts';
import { catalogue } from '../../catalogue/index.ts';
import { openWindow, PHONE } from './browser.ts';
import { browserTest } from './browser-test.ts';
import { sharedGallery } from './open-gallery.ts';

const { gallery, browser } = sharedGallery();

/** Of 844 px the phone's bars, the chat's name and the field to type in leave messages some 640. */
const FOLD = 640;

browserTest('of every matter the department and the button to report stand above the fold of a phone', async () => {
  const manualUrl = 'https://bot.example.com/handbook';
  const people = [{ name: '样例值班员', mobile: '+8610000000001', until: '17:30' }];
  const duty = { people, known: true, desk: [], shared: false };
  for (const matter of catalogue.matters) {
    // So many a second are let into a chat.
    gallery().feishu.clock.advance(1000);
    await gallery().send('网格员甲', matterCard({ matter, catalogue, manualUrl, duty }));
  }
  const { page } = await openWindow(browser(), gallery().url, PHONE);
  const buttons = page.locator('.pane').first().getByRole('button', { name: '上报事件' });
  await expect.poll(() => buttons.count()).toBe(catalogue.matters.length);
  const ends = await buttons.evaluateAll((all) =>
    all.map((one) => one.getBoundingClientRect().bottom - (one.closest('.card')?.getBoundingClientRect().top ?? 0)),
  );
  const below = catalogue.matters.flatMap(({ id, name }, i) =>
    (ends[i] ?? 0) > FOLD ? [`${id} ${name}: ${ends[i]}`] : [],
  );
  expect(below).toEqual([]);
});
