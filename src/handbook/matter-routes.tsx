import { type Context, Hono } from 'hono';
import { MATTER_ID } from '../../catalogue/schema.ts';
import type { Host } from '../host.ts';
import { entranceOf } from './access/entrance.ts';
import { changedOn } from './changed-on.ts';
import { MatterPage } from './pages/matter.tsx';
import { NotFoundPage, NoticePage } from './pages/plain.tsx';
import { PosterPage } from './pages/poster.tsx';
import { qrSvg } from './qr.ts';
import { versionOf } from './version.ts';
import { visitOf } from './visit.ts';

/** The pages of one matter: its manual, its QR code, its poster. An id in small letters is sent to the right one. */
export function matterRoutes(hostOf: (c: Context) => Promise<Host>): Hono {
  const routes = new Hono();

  routes.get('/:id', async (c) => {
    const host = await hostOf(c);
    const id = c.req.param('id');
    if (!MATTER_ID.test(id) && MATTER_ID.test(id.toUpperCase())) return c.redirect(`/handbook/${id.toUpperCase()}`);
    const visit = visitOf(host);
    const version = await versionOf(id, c.req.query('v'), host.world);
    switch (version.kind) {
      case 'current':
        return c.html(<MatterPage matter={version.matter} visit={visit} changed={changedOn(id, host.editions())} />);
      case 'old':
        return c.html(<MatterPage matter={version.matter} visit={visit} outdated />);
      case 'unreadable': {
        const words = '这一版内容还存着，但写法太旧，页面显示不了。需要时请清单管理员导出查看。';
        const onward = { href: `/handbook/${id}`, label: '看现在的版本' };
        return c.html(<NoticePage visit={visit} title="旧版看不了" words={words} onward={onward} />);
      }
      case 'none':
        return c.html(<NotFoundPage visit={visit} />, 404);
    }
  });

  routes.get('/:id/qr.svg', async (c) => {
    const host = await hostOf(c);
    const matter = host.world.catalogue.matter(c.req.param('id'));
    if (!matter) return c.html(<NotFoundPage visit={visitOf(host)} />, 404);
    c.header('content-type', 'image/svg+xml');
    return c.body(qrSvg(addressOf(matter.id, host, c)));
  });

  routes.get('/:id/poster', async (c) => {
    const host = await hostOf(c);
    const matter = host.world.catalogue.matter(c.req.param('id'));
    const visit = visitOf(host);
    if (!matter) return c.html(<NotFoundPage visit={visit} />, 404);
    return c.html(<PosterPage matter={matter} visit={visit} address={addressOf(matter.id, host, c)} />);
  });
  return routes;
}

/** Where everybody finds the matter; without PUBLIC_URL, where this reader did. */
const addressOf = (id: string, host: Host, c: Context): string =>
  `${entranceOf(host, c.req.url).origin}/handbook/${id}`;
