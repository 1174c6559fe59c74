import { type Context, Hono } from 'hono';
import type { Host } from '../../host.ts';
import { SessionId } from '../../services/session.ts';
import { entranceOf } from '../access/entrance.ts';
import { ShutPage } from '../owner/page.tsx';
import { ClassPage, ClassPoster } from './pages.tsx';

/** A class as anybody may see it, and its sheet for the wall: it names nobody, so it stands before the gate. */
export function classRoutes(hostOf: (c: Context) => Promise<Host>) {
  const routes = new Hono();
  const found = async (c: Context) => {
    c.header('cache-control', 'no-store');
    c.header('x-robots-tag', 'noindex, nofollow');
    const host = await hostOf(c);
    const id = SessionId.safeParse(c.req.param('session')).data;
    const session = id && (await host.world.store.session(id));
    const service = session && host.world.catalogue.service(session.service);
    if (!session || !service) return undefined;
    return { host, facts: { session, service, office: host.world.config.office, now: host.world.now() } };
  };
  const gone = (c: Context) => c.html(<ShutPage words="没有这个班。街道有哪些班，请问社区网格员。" />, 404);
  routes.get('/class/:session', async (c) => {
    const shown = await found(c);
    return shown ? c.html(<ClassPage {...shown.facts} />) : gone(c);
  });
  routes.get('/class/:session/poster', async (c) => {
    const shown = await found(c);
    if (!shown) return gone(c);
    const { origin } = entranceOf(shown.host, c.req.url);
    const address = `${origin}/handbook/class/${shown.facts.session.id}`;
    return c.html(<ClassPoster {...shown.facts} address={address} />);
  });
  return routes;
}
