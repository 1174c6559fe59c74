import { type Browser, chromium } from 'playwright-core';
import { inject, test } from 'vitest';
import { hasBrowser } from './browser.ts';

/** A test that needs Chromium; where there is none it is skipped. */
export const browserTest = test.skipIf(!hasBrowser);

/** The run's one Chromium (test/browser/prepare.ts); closing it closes what was opened here. */
export const sharedBrowser = (): Promise<Browser> => chromium.connect(inject('chromium'));
