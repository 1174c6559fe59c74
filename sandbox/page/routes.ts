import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { type Context, Hono } from 'hono';
import { bundlePage } from './bundle.ts';

/** Nothing comes from elsewhere; styles are set by the page's own code and by the chart library. */
const POLICY =
  "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'";

const TYPES = new Map([
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
]);
const serve = (http: Context, name: string, body: string) =>
  http.body(body, 200, { 'Content-Type': TYPES.get(extname(name)) ?? 'text/plain', 'Cache-Control': 'no-cache' });

/** The chat page at `/`; it is built ahead, while nobody has asked for it yet. */
export function pageRoutes(): Hono {
  const app = new Hono();
  const page = bundlePage();
  // Whoever asks for it is told why it cannot be built.
  page.catch(() => {});
  const pageOnce = () => page;
  app.get('/', async (http) => {
    http.header('Content-Security-Policy', POLICY);
    return http.html((await pageOnce()).get('index.html') ?? '');
  });
  app.get('/page/vchart.js', async (http) => serve(http, 'vchart.js', await readCharts()));
  app.get('/page/:name', async (http, next) => {
    const name = http.req.param('name');
    const text = (await pageOnce()).get(name);
    return text === undefined ? next() : serve(http, name, text);
  });
  return app;
}

/** The chart library's own browser build. */
function readCharts(): Promise<string> {
  const library = createRequire(import.meta.url).resolve('@visactor/vchart/build/index.min.js');
  return readFile(library, 'utf8');
}
