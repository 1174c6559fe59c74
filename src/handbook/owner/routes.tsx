import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { whenDue } from '../../../cards/when.ts';
import { soonDue } from '../../bot/visits/amber.ts';
import { type Owned, ownedBy, ownerRates, ownerShows, ownerSigns, wasRated } from '../../bot/visits/owner.ts';
import { ownerEnds, ownerKeeps, ownerTicks } from '../../bot/visits/owner-looks.ts';
import type { Host } from '../../host.ts';
import { isOwnList } from '../../inspections/kinds.ts';
import { isPlatformFault } from '../../outgoing/platform-fault.ts';
import { isPng } from '../../pictures/png.ts';
import { isPicture, withoutMetadata } from '../../pictures/without-metadata.ts';
import { ItemAnswer } from '../../visits/answers.ts';
import { ownerHash } from '../../visits/owner-token.ts';
import { toldOf } from '../../visits/told.ts';
import { failureOf, itemOf, type Visit } from '../../visits/visit.ts';
import { entranceOf } from '../access/entrance.ts';
import { isTooMany, MISSES, POSTS, TICKS } from './limit.ts';
import { OwnPage } from './own-page.tsx';
import { CodePage, OwnerPage, ShutPage } from './page.tsx';

/** Feishu takes pictures of at most 10 MB. */
const MAX_PHOTO = 10 * 1024 * 1024;
const MAX_FORM = 512 * 1024;
const SHUT = '地址不对，或者已经过了时间。要看结果请打电话给来检查的部门。';
const BUSY = '现在送不出去，请过一会儿再试。';

type Env = { Variables: { visit: Visit } };
type Said = { done: boolean; words: string };

/** The owner's page: opened by its token alone, kept by nobody, found by no search engine. */
export function ownerRoutes(
  hostOf: (c: Context) => Promise<Host>,
  after: (c: Context, task: Promise<unknown>) => void,
) {
  const routes = new Hono<Env>();

  const opened: MiddlewareHandler<Env> = async (c, next) => {
    c.header('cache-control', 'private, no-store');
    c.header('x-robots-tag', 'noindex, nofollow');
    // Under no-referrer a browser sends a form with the origin `null`, and no signature would ever be taken in.
    c.header('referrer-policy', 'same-origin');
    const host = await hostOf(c);
    const found = await ownedBy(c.req.param('token') ?? '', host.world);
    if (!found || found === 'ended') {
      if (isTooMany(host, 'misses', MISSES)) return c.html(<ShutPage words="太多人在试，请过一分钟再开。" />, 429);
      return c.html(<ShutPage words={SHUT} />, found === 'ended' ? 410 : 404);
    }
    c.set('visit', found);
    return next();
  };

  /** What is sent in comes from the page itself, and not too often. */
  const fromPage =
    (rate = POSTS): MiddlewareHandler<Env> =>
    async (c, next) => {
      const host = await hostOf(c);
      const { origin } = entranceOf(host, c.req.url);
      if (c.req.header('origin') !== origin) return c.html(<ShutPage words="请从店家自己的页面上点。" />, 403);
      if (isTooMany(host, `${rate.most} ${await ownerHash(c.req.param('token') ?? '')}`, rate))
        return c.html(<ShutPage words="点得太快了，请过十分钟再来。" />, 429);
      return next();
    };

  const limited = (maxSize: number): MiddlewareHandler =>
    bodyLimit({ maxSize, onError: (c) => c.html(<ShutPage words="照片太大，10 MB 以内的才收。" />, 413) });

  const shown = async (c: Context<Env>, said?: Said, status: 200 | 422 | 503 = 200) => {
    const host = await hostOf(c);
    const token = c.req.param('token') ?? '';
    const found = said ? await ownedBy(token, host.world) : c.get('visit');
    if (!found || found === 'ended') return c.html(<ShutPage words={SHUT} />, 410);
    const { catalogue, config } = host.world;
    const at = `/handbook/owner/${token}`;
    if (isOwnList(found)) return c.html(<OwnPage visit={found} office={config.office} at={at} said={said} />, status);
    return c.html(
      <OwnerPage
        visit={found}
        told={toldOf(found)}
        office={config.office}
        at={at}
        rated={await wasRated(token, host.world)}
        said={said}
        soon={soonDue(found, host.world).map(({ item, due }) => ({
          ...{ n: item.n, fails: failureOf(item) },
          by: whenDue(due, host.world.now()),
        }))}
        nameOf={catalogue.nameOf}
      />,
      status,
    );
  };

  /** Does what was asked and shows the page again with what came of it. */
  const doing = async (c: Context<Env>, thanks: string, step: (host: Host, token: string) => Promise<Owned>) => {
    const host = await hostOf(c);
    try {
      const owned = await step(host, c.req.param('token') ?? '');
      if (!owned.done) return shown(c, { done: false, words: owned.why }, 422);
      after(c, host.deliverSoon());
      return shown(c, { done: true, words: thanks });
    } catch (fault) {
      if (!isPlatformFault(fault)) throw fault;
      host.world.log.warn('a picture of an owner was not taken over', { code: fault.code, why: fault.message });
      return shown(c, { done: false, words: BUSY }, 503);
    }
  };

  routes.get('/owner/:token', opened, (c) => shown(c));
  routes.get('/owner/:token/code', opened, async (c) => {
    const { origin } = entranceOf(await hostOf(c), c.req.url);
    const { name } = c.get('visit');
    const url = `${origin}/handbook/owner/${c.req.param('token')}`;
    return c.html(<CodePage url={url} name={name} own={isOwnList(c.get('visit'))} />);
  });
  routes.post('/owner/:token/sign', limited(MAX_FORM), opened, fromPage(), async (c) => {
    const { name, drawing } = await c.req.parseBody();
    const drawn = typeof drawing === 'string' ? drawnIn(drawing) : undefined;
    return doing(c, '签收了，谢谢。', (host, token) =>
      ownerSigns(token, { name: typeof name === 'string' ? name : '', drawing: drawn }, host.world),
    );
  });
  routes.post('/owner/:token/photo', limited(MAX_PHOTO), opened, fromPage(), async (c) => {
    const { item, photo } = await c.req.parseBody();
    const bytes = photo instanceof File ? new Uint8Array(await photo.arrayBuffer()) : undefined;
    if (typeof item !== 'string' || !bytes || !isPicture(bytes))
      return shown(c, { done: false, words: '这不是照片，请选一张照片。' }, 422);
    if (isOwnList(c.get('visit')))
      return doing(c, '照片留下了。', (host, token) =>
        ownerKeeps(token, { item, picture: withoutMetadata(bytes) }, host.world),
      );
    return doing(c, '照片收到了，会有人来复查。', (host, token) =>
      ownerShows(token, { item, picture: withoutMetadata(bytes) }, host.world),
    );
  });
  routes.post('/owner/:token/rate', limited(MAX_FORM), opened, fromPage(), async (c) => {
    const { stars, words } = await c.req.parseBody();
    return doing(c, '谢谢，您的评价收到了。', (host, token) =>
      ownerRates(token, { stars: Number(stars), words: typeof words === 'string' ? words : '' }, host.world),
    );
  });
  routes.post('/owner/:token/tick', limited(MAX_FORM), opened, fromPage(TICKS), async (c) => {
    const { item, answer } = await c.req.parseBody();
    const ticked = ItemAnswer.safeParse(answer).data;
    if (typeof item !== 'string' || !ticked) return shown(c, { done: false, words: '请点一个答案。' }, 422);
    const host = await hostOf(c);
    const token = c.req.param('token') ?? '';
    const owned = await ownerTicks(token, { item, answer: ticked }, host.world);
    if (!owned.done) return shown(c, { done: false, words: owned.why }, 422);
    return c.redirect(`/handbook/owner/${token}#i${itemOf(c.get('visit'), item)?.n ?? 1}`, 303);
  });
  routes.post('/owner/:token/done', limited(MAX_FORM), opened, fromPage(), (c) =>
    doing(c, '都看完了，谢谢。', (host, token) => ownerEnds(token, host.world)),
  );
  return routes;
}

/** The PNG a page drew, without anything beside what draws it; undefined where it is none. */
function drawnIn(drawing: string): Uint8Array | undefined {
  const [, base64] = /^data:image\/png;base64,([A-Za-z0-9+/]+={0,2})$/.exec(drawing) ?? [];
  if (!base64) return undefined;
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  return isPng(bytes) ? withoutMetadata(bytes) : undefined;
}
