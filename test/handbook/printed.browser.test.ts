import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { catalogue } from '../../catalogue/index.ts';
import { hasBrowser } from '../browser/browser.ts';
import { openInBrowser } from './in-browser.ts';

const hasPdftotext = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** The pages of the booklet as Chromium prints it: their lines, the running header and footer taken off. */
async function printed(size: string, list: Catalogue) {
  const house = await openInBrowser({ PUBLIC_URL: 'https://list.test' }, list);
  const folder = mkdtempSync(join(tmpdir(), 'booklet-'));
  try {
    const page = await house.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(`${house.base}/handbook/print?size=${size}`);
    await page.waitForSelector('body[data-pages]');
    const headings = await page.locator('h2, h3').allTextContents();
    const file = join(folder, 'booklet.pdf');
    await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true });
    // How it looks on a phone is asked here too: it is by far the longest page to draw.
    await page.setViewportSize({ width: 390, height: 844 });
    const over = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'));
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 });
    const pages = text.split('\f').slice(0, -1);
    const lines = pages.map((one) =>
      one
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    );
    return { over, complaints, headings: new Set(headings.map((heading) => heading.trim())), lines };
  } finally {
    rmSync(folder, { recursive: true });
    await house.close();
  }
}

/** Minutes of a small machine are spent on drawing all of them: of the other size some are enough to see its pages. */
const TENTH = { ...catalogue, matters: catalogue.matters.filter((_, i) => i % 10 === 0) };
const SIZES: [size: string, list: Catalogue][] = [
  ['a5', catalogue],
  ['a4', TENTH],
];
// Needs /usr/bin/chromium (131 or later) and pdftotext (poppler-utils); skipped where one is missing.
describe.skipIf(!hasBrowser || !hasPdftotext).each(SIZES)('printed on %s', (size, list) => {
  let booklet: Awaited<ReturnType<typeof printed>>;
  beforeAll(async () => {
    booklet = await printed(size, list);
  });

  const startOf = (id: string) =>
    booklet.lines.findIndex((lines) => lines[0]?.startsWith(`${id} `) && lines[1]?.startsWith(id));

  test('it asks for nothing that its policy forbids, and as it is first opened it is no wider than a phone', () => {
    expect(booklet.complaints).toEqual([]);
    expect(booklet.over).toBeLessThanOrEqual(0);
  });

  test('every matter begins a page of its own, under its running header', () => {
    expect(booklet.lines.length).toBeGreaterThan(list.matters.length);
    expect(list.matters.filter(({ id }) => startOf(id) < 0).map(({ id }) => id)).toEqual([]);
  });

  test('the contents name the page each matter is on, and pages carry their numbers', () => {
    const contents = booklet.lines.slice(2, 8).flat();
    const wrong = list.matters.flatMap(({ id }) => {
      const page = contents.find((line) => line.startsWith(`${id} `))?.match(/(\d+)$/)?.[1];
      return page === String(startOf(id) + 1) ? [] : [`${id}: ${page}, not ${startOf(id) + 1}`];
    });
    expect(wrong).toEqual([]);
    const unnumbered = booklet.lines.flatMap((lines, i) => {
      const footer = lines.at(-1)?.split(/\s{2,}/) ?? [];
      return i === 0 || footer.includes(String(i + 1)) ? [] : [i + 1];
    });
    expect(unnumbered).toEqual([]);
  });

  test('no heading stands alone at the bottom of a page', () => {
    const alone = booklet.lines.flatMap((lines, i) => {
      const last = lines.at(-2) ?? '';
      return booklet.headings.has(last) ? [`page ${i + 1}: ${last}`] : [];
    });
    expect(booklet.lines.flat().filter((line) => booklet.headings.has(line)).length).toBeGreaterThan(
      5 * list.matters.length,
    );
    expect(alone).toEqual([]);
  });
});
