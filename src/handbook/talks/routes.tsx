import { type Context, Hono } from 'hono';
import { rosterNow } from '../../bot/core/office.ts';
import { OpenId } from '../../brands.ts';
import type { Host } from '../../host.ts';
import { talkPageHash } from '../../station/talks/voter.ts';
import { TOKEN } from '../../visits/owner-token.ts';
import { isTooMany, MISSES } from '../owner/limit.ts';
import { ShutPage } from '../owner/page.tsx';
import { TalkPage } from './page.tsx';

const SHUT = '地址不对，或者已经收回了。要看结果请到社区联络站。';

/** What a community made public of a talk: opened by its token alone, found by no search engine, gone when it is taken back. */
export function talkRoutes(hostOf: (c: Context) => Promise<Host>) {
  const routes = new Hono();
  routes.get('/talk/:token', async (c) => {
    c.header('cache-control', 'private, no-store');
    c.header('x-robots-tag', 'noindex, nofollow');
    c.header('referrer-policy', 'no-referrer');
    const host = await hostOf(c);
    const { world } = host;
    const token = c.req.param('token');
    const talk = TOKEN.test(token) ? await world.store.talkOfPage(await talkPageHash(token)) : undefined;
    if (!talk) {
      if (isTooMany(host, 'misses', MISSES)) return c.html(<ShutPage words="太多人在试，请过一分钟再开。" />, 429);
      return c.html(<ShutPage words={SHUT} />, 404);
    }
    const roster = rosterNow(await world.store.roster(), world);
    const departmentOf = (openId: string): string | undefined => {
      const own = roster.grantsOf(OpenId.parse(openId)).find(({ role }) => role === 'officer' || role === 'head');
      return own?.department ? world.catalogue.nameOf(own.department) : undefined;
    };
    const { office } = world.config;
    return c.html(<TalkPage talk={talk} office={office} departmentOf={departmentOf} now={world.now()} />);
  });
  return routes;
}
