import type { Browser, Page } from 'playwright-core';
import { PHONE } from '../browser/browser.ts';

/** What a sheet of A4 shows between its margins, CSS pixels. */
const A4 = { width: 688, height: 1017 };
/** What the chat page has above and below its messages, CSS pixels; until a chart that has come in sight is drawn, ms. */
const [BARS, CHARTS] = [400, 2_000];
const fileOf = (name: string) => `docs/pictures/${name}.png`;

/** Takes pictures for docs/使用手册.md: of cards on the chat page, of pages on a phone and of sheets as they are printed. */
export function cameraOn(browser: Browser, page: Page) {
  const panes = page.locator('.pane');
  const right = panes.nth(1);
  async function take(target: ReturnType<Page['locator']>, name: string): Promise<void> {
    // A card is redrawn for some seconds after a press; what is drawn anew cannot be scrolled to.
    await page.waitForTimeout(5_000);
    const window = page.viewportSize();
    // What is taller than the window would have the page's own bars across it; a chart that comes in sight makes it taller yet.
    for (let fits = false; !fits; ) {
      await target.scrollIntoViewIfNeeded();
      await page.waitForTimeout(CHARTS);
      const tall = Math.ceil(((await target.boundingBox())?.height ?? 0) + BARS);
      fits = tall <= (page.viewportSize()?.height ?? tall);
      if (!fits) await page.setViewportSize({ width: PHONE.width, height: tall });
    }
    await target.screenshot({ path: fileOf(name) });
    if (window) await page.setViewportSize(window);
  }
  return {
    /** The newest card of this title, on the left, on the right, or wherever it is in sight. */
    shoot: (title: string | RegExp, name: string, side?: 'left' | 'right') =>
      take(
        (side === undefined ? panes : panes.nth(side === 'left' ? 0 : 1)).getByRole('article', { name: title }).last(),
        name,
      ),
    /** The oldest card on the right. */
    shootFirst: (name: string) => take(right.getByRole('article', { name: /卡片/ }).first(), name),
    /** Somebody's own chat comes in sight, or a group they see. */
    async sits(name: string, group?: string | RegExp): Promise<void> {
      if ((await page.getByRole('tab', { name }).count()) === 0) {
        await page.getByRole('tab').last().click();
        await right.getByRole('button', { name: /换个人$/ }).click();
        await page.getByRole('option', { name }).click();
      }
      await page.getByRole('tab', { name }).click();
      if (!group) return;
      await right.getByRole('button', { name: '回到会话列表' }).click();
      const named = typeof group === 'string' ? new RegExp(`^${group}`) : group;
      await right.getByRole('button', { name: named }).click();
    },
    /** Opens an address on a phone of its own, does something there, and takes the whole page, or what is in sight of it. */
    async opensPage(
      address: string,
      name: string,
      act?: (page: Page) => Promise<void>,
      fullPage = true,
    ): Promise<void> {
      const phone = await browser.newPage({ viewport: PHONE });
      await phone.goto(address);
      await act?.(phone);
      await phone.screenshot({ path: fileOf(name), fullPage });
      await phone.close();
    },
    /** The first sheet of an address, as it comes out of a printer. */
    async prints(address: string, name: string): Promise<void> {
      const sheet = await browser.newPage({ viewport: A4 });
      await sheet.emulateMedia({ media: 'print' });
      await sheet.goto(address);
      await sheet.screenshot({ path: fileOf(name) });
      await sheet.close();
    },
    /** A drawing that is plainly a sample, in place of a photo. */
    async samplePhoto(): Promise<Buffer> {
      const easel = await browser.newPage({ viewport: { width: 320, height: 240 } });
      await easel.setContent(
        '<body style="margin:0;display:grid;place-items:center;height:240px;font:28px sans-serif;color:#fff;background:linear-gradient(#6b8fb5,#c9b79c)">示例照片</body>',
      );
      const photo = await easel.screenshot();
      await easel.close();
      return photo;
    },
  };
}
