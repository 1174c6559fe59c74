import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { chromium } from 'playwright-core';
import { openHandbook } from './open-handbook.ts';

const CHROMIUM = '/usr/bin/chromium';

/** Whether this machine has the browser the tests look with. */
export const hasChromium = existsSync(CHROMIUM);

/** The handbook on a port of its own and a browser beside it. */
export async function openBrowser(environment: Record<string, string> = {}) {
  const { app, catalogue } = await openHandbook(environment);
  const server = createServer(getRequestListener(app.fetch));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const close = async () => {
    await browser.close();
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  return { browser, base, catalogue, close };
}
