import { type Context, Hono } from 'hono';
import { getRuntimeKey } from 'hono/adapter';
import { compress } from 'hono/compress';
import { readRoster } from '../../bot/core/reading.ts';
import { nowRows } from '../../bot/figures/now-rows.ts';
import { figurePage } from '../../bot/figures/page-facts.ts';
import type { OpenId } from '../../brands.ts';
import type { Host } from '../../host.ts';
import { entranceOf } from '../access/entrance.ts';
import { endReading, readerOf, toLogin } from '../access/gate.ts';
import { contentPolicy } from '../headers.ts';
import { Asked, AskedNow } from './address.ts';
import { Frame } from './frame.tsx';
import { NowPage } from './now-page.tsx';
import { FigurePage } from './page.tsx';
import { isFigure, rowsOf } from './rows-of.tsx';

type Reading = { Variables: { reader: OpenId } };

/** The figures as pages, to be mounted at /figures: for whoever signs in through Feishu and has some, by the roster of this moment. */
export function createFigurePages(hostOf: (c: Context) => Promise<Host>): Hono<Reading> {
  const app = new Hono<Reading>();
  if (getRuntimeKey() === 'node') app.use(compress());
  app.use(async (c, next) => contentPolicy(await hostOf(c))(c, next));
  app.use(async (c, next) => {
    await next();
    c.header('cache-control', 'private, no-store');
  });
  const say = async (c: Context, status: 200 | 403 | 404 | 500, title: string, words: string, onward: string) => {
    const { office } = (await hostOf(c)).config;
    return c.html(
      <Frame title={title} office={office} signedIn={status !== 200}>
        <h1>{title}</h1>
        <p>{words}</p>
        <p>
          <a class="button" href={onward}>
            {onward === '/figures' ? '看数' : '看清单'}
          </a>
        </p>
      </Frame>,
      status,
    );
  };
  const notTheirs = (c: Context) =>
    say(
      c,
      403,
      '这里没有您的数',
      '数由带班领导、指挥室、各部门和联络站看。在飞书里发「统计」，看您自己报的。',
      '/handbook',
    );

  app.post('/logout', async (c) => {
    endReading(c, entranceOf(await hostOf(c), c.req.url));
    return say(c, 200, '已退出', '您已退出。', '/figures');
  });
  app.use(async (c, next) => {
    const entrance = entranceOf(await hostOf(c), c.req.url);
    const reader = await readerOf(c, entrance);
    if (reader === undefined) return toLogin(c, entrance);
    c.set('reader', reader);
    return next();
  });
  app.get('/', async (c) => {
    const { world, config } = await hostOf(c);
    const facts = await figurePage(Asked.parse(c.req.query()), c.var.reader, await readRoster(world), world);
    return facts ? c.html(<FigurePage office={config.office} facts={facts} />) : notTheirs(c);
  });
  app.get('/rows', async (c) => {
    const { world, config } = await hostOf(c);
    const asked = Asked.parse(c.req.query());
    const { figure = '' } = asked;
    if (!isFigure(figure)) return say(c, 404, '没有这一页', '没有这个数。', '/figures');
    const page = await rowsOf({ ...asked, figure }, c.var.reader, await readRoster(world), world, config.office);
    return page ? c.html(page) : notTheirs(c);
  });
  app.get('/now', async (c) => {
    const { world, config } = await hostOf(c);
    const { which, page } = AskedNow.parse(c.req.query());
    const rows = await nowRows(which, page, c.var.reader, await readRoster(world), world);
    if (!rows) return notTheirs(c);
    return c.html(<NowPage office={config.office} which={which} rows={rows} nameOf={world.catalogue.nameOf} />);
  });
  app.all('*', (c) => say(c, 404, '没有这一页', '没有这一页。', '/figures'));
  app.onError(async (error, c) => {
    const { log } = (await hostOf(c)).world;
    log.error('a page of the figures failed', { path: c.req.path, why: error.message });
    return say(c, 500, '出了点问题', '请过一会儿再试。', '/figures');
  });
  return app;
}
