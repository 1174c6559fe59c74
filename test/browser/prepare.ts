import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { bundleSandbox } from '../../deploy/build/bundle-sandbox.ts';
import { generate } from '../harness/once-a-run.ts';
import { CHROMIUM, hasBrowser, LAUNCH } from './browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the one Chromium of a run listens. */
    chromium: string;
  }
}

/** Before any test in a browser: one Chromium for all of them; where there is none they are skipped, and the reason said. */
export default async function setup({ provide }: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (!hasBrowser) {
    console.info(`Browser tests are skipped: no Chromium at ${CHROMIUM} (set CHROMIUM to another path).`);
    return undefined;
  }
  generate();
  await bundleSandbox(() => {});
  const server = await chromium.launchServer(LAUNCH);
  provide('chromium', server.wsEndpoint());
  return () => server.close();
}
