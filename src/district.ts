import type { Hono } from 'hono';
import { NO_PAGE } from './app.ts';

/** What answers requests; Hono does. */
export type Served = Pick<Hono, 'fetch'>;

/** A street's own routes under its name; undefined where it could not be opened. `publicUrl`: where its pages are, or ''. */
export type StreetDoor = { name: string; publicUrl: string; app: Served | undefined };

const EVENTS = '/feishu/events/';

/** The path at which Feishu reaches a street. */
export const eventsPath = (street: string): string => `${EVENTS}${street}`;

const answer = (status: number, body: object) => Response.json(body, { status, headers: NO_PAGE });

/**
 * The one door of many streets. Events come to /feishu/events/<street>, pages to the host of the street's own address:
 * each street has an origin of its own, so that no cookie of one is ever sent to another. Nothing is handed on to a second
 * street: which of them answers is decided before any of them reads.
 */
export function createDistrict(doors: readonly StreetDoor[]): Served {
  const byName = new Map(doors.map((door) => [door.name, door]));
  const byHost = new Map(doors.flatMap((door) => (door.publicUrl ? [[new URL(door.publicUrl).host, door]] : [])));
  const doorOf = ({ host, pathname }: URL): StreetDoor | undefined =>
    pathname.startsWith(EVENTS) ? byName.get(pathname.slice(EVENTS.length)) : byHost.get(host);

  /** How each street does by its own account, asked by the same path. */
  async function together(path: string, ...more: unknown[]): Promise<Response> {
    const asked = doors.map(async ({ name, app }) => {
      if (!app) return [{ street: name, why: ['not opened'] }];
      const said = await app.fetch(new Request(`http://district${path}`), ...more);
      if (said.ok) return [];
      const { why = [] } = (await said.json()) as { why?: string[] };
      return [{ street: name, why }];
    });
    const trouble = (await Promise.all(asked)).flat();
    const ok = trouble.length === 0;
    return answer(ok || path === '/healthz' ? 200 : 503, { ok, streets: doors.length, trouble });
  }

  return {
    async fetch(request, ...more) {
      const url = new URL(request.url);
      const door = doorOf(url);
      if (door) return door.app ? door.app.fetch(request, ...more) : answer(503, { error: 'street not opened' });
      const { pathname } = url;
      if (request.method === 'GET' && (pathname === '/healthz' || pathname === '/readyz'))
        return together(pathname, ...more);
      return answer(404, { error: 'not found' });
    },
  };
}
