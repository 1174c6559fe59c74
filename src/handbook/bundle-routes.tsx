import { type Context, Hono } from 'hono';
import type { Host } from '../host.ts';
import { BundlePage, BundlesPage } from './pages/bundle.tsx';
import { ChecklistPage } from './pages/checklist.tsx';
import { MergedListPage } from './pages/merged-list.tsx';
import { NotFoundPage } from './pages/plain.tsx';
import { severalLists } from './several-lists.ts';
import { visitOf } from './visit.ts';

/** 监管一件事, a page a kind of place, and the checklists as they are printed. */
export function bundleRoutes(hostOf: (c: Context) => Promise<Host>): Hono {
  const routes = new Hono();
  routes.get('/bundles', async (c) => c.html(<BundlesPage visit={visitOf(await hostOf(c))} />));

  routes.get('/bundles/:id', async (c) => {
    const visit = visitOf(await hostOf(c));
    const bundle = visit.catalogue.bundle(c.req.param('id'));
    return bundle ? c.html(<BundlePage bundle={bundle} visit={visit} />) : c.html(<NotFoundPage visit={visit} />, 404);
  });

  routes.get('/checklists/:id', async (c) => {
    const visit = visitOf(await hostOf(c));
    const list = visit.catalogue.checklist(c.req.param('id'));
    if (list) return c.html(<ChecklistPage list={list} visit={visit} />);
    const several = severalLists(c.req.param('id'), c.req.query('for') ?? '', visit.catalogue);
    return several
      ? c.html(<MergedListPage merged={several} visit={visit} />)
      : c.html(<NotFoundPage visit={visit} />, 404);
  });
  return routes;
}
