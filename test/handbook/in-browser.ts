import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { BrowserContextOptions } from 'playwright-core';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { sharedBrowser } from '../browser/browser-test.ts';
import { HANGS } from '../harness/hangs.ts';
import { closed, listening } from '../harness/listening.ts';
import { openHandbook } from './open-handbook.ts';

/** The handbook on a port of its own and a window of the run's browser beside it. */
export async function openInBrowser(environment: Record<string, string> = {}, list?: Catalogue) {
  const { app, catalogue, host } = await openHandbook(environment, Date.now, list);
  const server = createServer(getRequestListener(app.fetch));
  const base = await listening(server);
  const browser = await sharedBrowser();
  /** A page whose limits only catch what hangs. */
  const newPage = async (options: BrowserContextOptions = {}) => {
    const page = await browser.newPage(options);
    page.setDefaultTimeout(HANGS);
    return page;
  };
  const close = async () => {
    await browser.close();
    await closed(server);
  };
  return { newPage, base, catalogue, host, close };
}
