import { test } from 'vitest';
import { CHROMIUM, hasBrowser } from './browser.ts';

if (!hasBrowser) console.info(`Browser tests are skipped: no Chromium at ${CHROMIUM} (set CHROMIUM to another path).`);

/** A test that needs Chromium; where there is none it is skipped, and the reason printed. */
export const browserTest = test.skipIf(!hasBrowser);
