import { type Context, Hono } from 'hono';
import { getRuntimeKey } from 'hono/adapter';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import type { Host } from '../host.ts';
import { entranceOf } from './access/entrance.ts';
import { gate } from './access/gate.ts';
import { accessRoutes } from './access/routes.tsx';
import { readAsked } from './asked.ts';
import { asset } from './assets/files.ts';
import { bundleRoutes } from './bundle-routes.tsx';
import { changesRoutes } from './changes/routes.tsx';
import { classRoutes } from './classes/routes.tsx';
import { find } from './find.ts';
import { caching, contentPolicy, FOR_EVER, versioned } from './headers.ts';
import { booklet, bookletStyle, gzipOf, searchIndex, tagOf } from './kept.tsx';
import { matterRoutes } from './matter-routes.tsx';
import { ownerRoutes } from './owner/routes.tsx';
import { ContentsPage } from './pages/contents.tsx';
import { QuestionsPage, ReferralsPage } from './pages/more.tsx';
import { NotFoundPage, NoticePage } from './pages/plain.tsx';
import { talkRoutes } from './talks/routes.tsx';
import { type Understood, understoodIn } from './understood.ts';
import { visitOf } from './visit.ts';

type HostOf = (c: Context) => Promise<Host>;
/** Lets work outlive the answer. */
type Afterwards = (c: Context, task: Promise<unknown>) => void;

/** Cloudflare compresses by itself. */
const ON_NODE = getRuntimeKey() === 'node';
/** A browser takes gzip, and does not say that it would rather not (q=0). */
const GZIP = /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i;

/** The handbook, to be mounted at /handbook: open to all, or only to the office's own people (HANDBOOK_ACCESS). */
export function createHandbook(hostOf: HostOf, afterwards: Afterwards): Hono {
  const app = new Hono();
  if (ON_NODE) app.use(compress());
  app.use(async (c, next) => {
    await (await hostOf(c)).fresh();
    return next();
  });
  app.use(async (c, next) => contentPolicy(await hostOf(c))(c, next));
  app.use(async (c, next) => caching(await hostOf(c))(c, next));

  app.get('/:name{[a-z]+\\.(css|js|svg)}', async (c, next) => {
    const found = asset(c.req.param('name'));
    return found ? c.body(found.text, 200, { 'content-type': found.type, 'cache-control': FOR_EVER }) : next();
  });
  app.route('/', accessRoutes(hostOf));
  app.route('/', ownerRoutes(hostOf, afterwards));
  app.route('/', talkRoutes(hostOf));
  app.route('/', classRoutes(hostOf));

  // Behind the gate. The tag is over the page itself: the edition's hash knows neither departments nor our own markup.
  app.use(gate(async (c) => entranceOf(await hostOf(c), c.req.url)));
  app.use(async (c, next) =>
    (await hostOf(c)).config.handbookAccess === 'public' ? etag({ weak: true })(c, next) : next(),
  );
  app.route('/', listRoutes(hostOf));
  app.route('/', printRoutes(hostOf));
  app.route('/', bundleRoutes(hostOf));
  app.route('/', changesRoutes(hostOf));
  app.route('/', matterRoutes(hostOf));
  app.all('*', async (c) => {
    if (c.req.path === '/handbook/') return c.redirect('/handbook');
    return c.html(<NotFoundPage visit={visitOf(await hostOf(c))} />, 404);
  });

  app.onError(async (error, c) => {
    const host = await hostOf(c);
    host.world.log.error('a page of the handbook failed', { path: c.req.path, why: error.message });
    const onward = { href: '/handbook', label: '回到目录' };
    return c.html(
      <NoticePage visit={visitOf(host)} title="出了点问题" words="请过一会儿再试。" onward={onward} />,
      500,
    );
  });
  return app;
}

function listRoutes(hostOf: HostOf): Hono {
  const routes = new Hono();
  routes.get('/', async (c) => {
    const host = await hostOf(c);
    const { catalogue, search } = host.world;
    const asked = readAsked(c.req.query());
    const { entries, href } = searchIndex(catalogue);
    const understood: Understood = asked.words ? understoodIn(asked.words, host.world) : { first: [] };
    const found = asked.words ? find(asked.words, search, entries, understood, asked.department) : [];
    const { help } = understood;
    return c.html(<ContentsPage visit={visitOf(host)} asked={asked} found={found} help={help} indexHref={href} />);
  });
  routes.get('/index.json', async (c) => {
    const host = await hostOf(c);
    const { json, href } = searchIndex(host.world.catalogue);
    const headers = versioned(host, href, c.req.url);
    return c.body(json, 200, { 'content-type': 'application/json; charset=utf-8', ...headers });
  });
  routes.get('/referrals', async (c) => c.html(<ReferralsPage visit={visitOf(await hostOf(c))} />));
  routes.get('/questions', async (c) => c.html(<QuestionsPage visit={visitOf(await hostOf(c))} />));
  return routes;
}

function printRoutes(hostOf: HostOf): Hono {
  const routes = new Hono();
  const whoseOf = ({ world, config }: Host) => ({ catalogue: world.catalogue, ...config });
  const sizeOf = (c: Context) => (c.req.query('size') === 'a4' ? 'a4' : 'a5');
  routes.get('/print', async (c) => {
    const document = booklet(whoseOf(await hostOf(c)), sizeOf(c));
    const headers = { 'content-type': 'text/html; charset=utf-8', etag: tagOf(document), vary: 'accept-encoding' };
    if (!ON_NODE || !GZIP.test(c.req.header('accept-encoding') ?? '')) return c.body(document, 200, headers);
    return c.body(await gzipOf(document), 200, { ...headers, 'content-encoding': 'gzip' });
  });
  routes.get('/print.css', async (c) => {
    const host = await hostOf(c);
    const { text, href } = bookletStyle(whoseOf(host), sizeOf(c));
    return c.body(text, 200, { 'content-type': 'text/css; charset=utf-8', ...versioned(host, href, c.req.url) });
  });
  return routes;
}
