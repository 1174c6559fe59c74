import { type Context, Hono } from 'hono';
import type { Host } from '../../host.ts';
import { entranceOf } from '../access/entrance.ts';
import { NotFoundPage } from '../pages/plain.tsx';
import { visitOf } from '../visit.ts';
import { atomOf } from './atom.ts';
import { ChangesPage } from './page.tsx';
import { changesOf } from './told.ts';

/** What changed: of the whole list as a page and as a feed, of one matter as a page. */
export function changesRoutes(hostOf: (c: Context) => Promise<Host>): Hono {
  const routes = new Hono();
  routes.get('/changes', async (c) => {
    const host = await hostOf(c);
    return c.html(<ChangesPage visit={visitOf(host)} title="改了什么" changes={changesOf(host)} />);
  });
  routes.get('/changes.atom', async (c) => {
    const host = await hostOf(c);
    const { origin } = entranceOf(host, c.req.url);
    const { office } = host.config;
    const feed = atomOf({
      origin,
      office,
      updated: host.world.catalogue.edition.date,
      changes: changesOf(host),
    });
    return c.body(feed, 200, { 'content-type': 'application/atom+xml; charset=utf-8' });
  });
  routes.get('/:id/history', async (c) => {
    const host = await hostOf(c);
    const id = c.req.param('id');
    const changes = changesOf(host)
      .map(({ edition, differences }) => ({ edition, differences: differences.filter(({ about }) => about === id) }))
      .filter(({ differences }) => differences.length > 0);
    const name = host.world.catalogue.matter(id)?.name ?? changes[0]?.differences[0]?.name;
    if (!name) return c.html(<NotFoundPage visit={visitOf(host)} />, 404);
    return c.html(<ChangesPage visit={visitOf(host)} title={`${name}：改了什么`} changes={changes} />);
  });
  return routes;
}
