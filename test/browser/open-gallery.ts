import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import * as z from 'zod';
import { pageRoutes } from '../../sandbox/page/routes.ts';
import { openApi } from '../sandbox/api.ts';
import { openSandbox } from '../sandbox/open-sandbox.ts';
import { hasBrowser } from './browser.ts';
import { sharedBrowser } from './browser-test.ts';

const Sent = z.looseObject({ code: z.literal(0) });

/** One gallery and one browser for a file of tests, where there is a browser; both are closed after the last. */
export function sharedGallery(): { gallery(): Gallery; browser(): Browser } {
  let gallery: Gallery;
  let browser: Browser;
  beforeAll(async () => {
    if (!hasBrowser) return;
    gallery = await openGallery();
    browser = await sharedBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await gallery?.close();
  });
  return { gallery: () => gallery, browser: () => browser };
}

type Gallery = Awaited<ReturnType<typeof openGallery>>;

/** The chat page over a sandbox whose host is played by the test: cards are sent by hand, and clicks are kept. */
async function openGallery() {
  const feishu = await openSandbox();
  const app = new Hono().route('/', pageRoutes());
  app.all('*', (http) => feishu.sandbox.app.fetch(http.req.raw));
  const { server, url } = await new Promise<{ server: ReturnType<typeof serve>; url: string }>((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve({ server, url: `http://127.0.0.1:${port}` }),
    );
  });
  const api = await openApi(feishu);
  return {
    url,
    feishu,
    async send(name: string, card: object) {
      Sent.parse(await api.send(feishu.group(name) || feishu.who(name), 'interactive', card));
    },
    /** The `action` of every click so far, oldest first. */
    clicks: () =>
      feishu.pushed
        .filter(({ header }) => header.event_type === 'card.action.trigger')
        .map(({ event }) => event.action),
    async close() {
      server.close();
      await feishu.close();
    },
  };
}
