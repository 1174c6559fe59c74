import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type Context, Hono } from 'hono';
import { bundleClient } from './bundle.ts';
import { DOCUMENT, ICON } from './document.ts';

const STYLES = fileURLToPath(new URL('styles/', import.meta.url));
/** Nothing comes from elsewhere; styles are set by the page's own code and by the chart library. */
const POLICY =
  "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'";

const SCRIPT = 'text/javascript; charset=utf-8';
const serve = (http: Context, body: string, type: string) =>
  http.body(body, 200, { 'Content-Type': type, 'Cache-Control': 'no-cache' });

/** The chat page at `/`; its client is built when it is first asked for. */
export function pageRoutes(): Hono {
  const app = new Hono();
  let client: Promise<string> | undefined;
  const clientOnce = () => {
    client ??= bundleClient();
    return client;
  };
  app.get('/', (http) => {
    http.header('Content-Security-Policy', POLICY);
    void clientOnce();
    return http.html(DOCUMENT);
  });
  app.get('/page/client.js', async (http) => serve(http, await clientOnce(), SCRIPT));
  app.get('/page/style.css', async (http) => serve(http, await readStyles(), 'text/css; charset=utf-8'));
  app.get('/page/vchart.js', async (http) => serve(http, await readCharts(), SCRIPT));
  app.get('/page/icon.svg', (http) => serve(http, ICON, 'image/svg+xml'));
  return app;
}

/** Every stylesheet, in the order of their names. */
async function readStyles(): Promise<string> {
  const names = readdirSync(STYLES)
    .filter((name) => name.endsWith('.css'))
    .toSorted();
  return (await Promise.all(names.map((name) => readFile(`${STYLES}${name}`, 'utf8')))).join('\n');
}

/** The chart library's own browser build. */
function readCharts(): Promise<string> {
  const library = createRequire(import.meta.url).resolve('@visactor/vchart/build/index.min.js');
  return readFile(library, 'utf8');
}
