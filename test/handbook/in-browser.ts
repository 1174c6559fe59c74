import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { BrowserContextOptions } from 'playwright-core';
import { sharedBrowser } from '../browser/browser-test.ts';
import { HANGS } from '../harness/hangs.ts';
import { openHandbook } from './open-handbook.ts';

/** The handbook on a port of its own and a window of the run's browser beside it. */
export async function openInBrowser(environment: Record<string, string> = {}) {
  const { app, catalogue } = await openHandbook(environment);
  const server = createServer(getRequestListener(app.fetch));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const browser = await sharedBrowser();
  /** A page whose limits only catch what hangs. */
  const newPage = async (options: BrowserContextOptions = {}) => {
    const page = await browser.newPage(options);
    page.setDefaultTimeout(HANGS);
    return page;
  };
  const close = async () => {
    await browser.close();
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  return { newPage, base, catalogue, close };
}
