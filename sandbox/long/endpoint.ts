import type { Hono } from 'hono';
import { isObject } from '../json.ts';
import type { World } from '../world.ts';
import { CLIENT_CONFIG, type Connections, MOST_CONNECTIONS, SERVICE_ID, SOCKET_PATH } from './connections.ts';

/** POST /callback/ws/endpoint: where a client of the long connection learns its address. */
export function serveLongEndpoint(
  app: Hono,
  world: World,
  connections: Connections,
  publicUrl: string | undefined,
): void {
  app.post('/callback/ws/endpoint', async (http) => {
    const sent: unknown = await http.req.json().catch(() => undefined);
    // ClientConfig stands in failures too: official clients read it before they read the code.
    const failed = (code: number, msg: string) => http.json({ code, msg, data: { ClientConfig: CLIENT_CONFIG } });
    if (!isObject(sent) || sent.AppID !== world.keys.appId) return failed(403, 'forbidden');
    if (sent.AppSecret !== world.keys.appSecret) return failed(514, 'auth failed');
    if (connections.count() >= MOST_CONNECTIONS) return failed(1000040350, 'too many connections');
    const address = new URL(SOCKET_PATH, publicUrl ?? http.req.url);
    address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
    // device_id and service_id must not come first: official clients parse the whole URL as a query.
    const query = new URLSearchParams({
      fpid: '493',
      aid: '552564',
      device_id: world.mint('device'),
      access_key: world.mint('device'),
      service_id: String(SERVICE_ID),
      ticket: connections.ticket(),
    });
    return http.json({ code: 0, msg: '', data: { URL: `${address}?${query}`, ClientConfig: CLIENT_CONFIG } });
  });
}
