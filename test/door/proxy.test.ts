import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { getGlobalDispatcher, setGlobalDispatcher } from 'undici';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isBeside, proxyOf } from '../../src/feishu/proxy.ts';
import { openLongOffice } from './long-office.ts';

/** A proxy that does nothing but CONNECT, and remembers what for; `demands` a name and a password where given. */
async function startProxy(demands?: string) {
  const asked: string[] = [];
  const server: Server = createServer((_, response) => response.writeHead(405).end());
  server.on('connect', (request, socket) => {
    const given = request.headers['proxy-authorization'];
    if (demands && given !== `Basic ${Buffer.from(demands).toString('base64')}`) {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
      return;
    }
    asked.push(request.url ?? '');
    const [host = '', port] = (request.url ?? '').split(':');
    const through = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      through.pipe(socket);
      socket.pipe(through);
    });
    through.on('error', () => socket.destroy());
    socket.on('error', () => through.destroy());
    socket.on('close', () => through.destroy());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    address: `http://${demands ? `${demands}@` : ''}127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

let proxy: Awaited<ReturnType<typeof startProxy>>;
const before = getGlobalDispatcher();
beforeEach(async () => {
  proxy = await startProxy('office:secret');
});
afterEach(() => {
  setGlobalDispatcher(before);
  proxy.close();
});

/** A question over the long connection, answered by a call; whom the proxy was asked for meanwhile. */
async function playedThrough(env: Record<string, string>) {
  const way = proxyOf(env);
  way?.forFetch();
  const office = await openLongOffice(way ? { agent: way.agent } : {});
  try {
    await expect.poll(office.told).toContain('long connection: connected');
    const [person] = await office.client.people();
    const { chat_id } = await office.client.say({ as: person?.id ?? '', text: '清单' });
    await expect.poll(async () => (await office.client.messages(chat_id)).some(({ card }) => card)).toBe(true);
    expect(office.lines.join('\n')).not.toContain('secret@');
    return proxy.asked.length;
  } finally {
    await office.close();
  }
}

test('calls and the long connection go through the proxy', async () => {
  // The endpoint and the connection itself at the least, and the calls.
  expect(await playedThrough({ HTTPS_PROXY: proxy.address })).toBeGreaterThanOrEqual(2);
});

test.each(['127.0.0.1', '*', 'example.com, 127.0.0.1'])(
  'what NO_PROXY names is reached without it: %s',
  async (NO_PROXY) => {
    expect(await playedThrough({ HTTPS_PROXY: proxy.address, NO_PROXY })).toBe(0);
  },
);

test('the variables are read in small letters too', async () => {
  expect(proxyOf({ https_proxy: 'http://10.0.0.1:3128' })?.host).toBe('10.0.0.1:3128');
  expect(proxyOf({ HTTP_PROXY: 'http://10.0.0.1:3128' })?.host).toBe('10.0.0.1:3128');
  expect(proxyOf({ HTTPS_PROXY: ' ' })).toBeUndefined();
  expect(proxyOf({})).toBeUndefined();
});

test.each(['10.0.0.1:3128', 'socks5://10.0.0.1', 'ftp://x', 'javascript:1'])(
  '%s is no proxy, and is not repeated',
  (address) => {
    expect(() => proxyOf({ HTTPS_PROXY: address })).toThrow(/^HTTPS_PROXY: must be an address like/);
  },
);

describe('NO_PROXY', () => {
  test.each([
    ['feishu.cn', 'open.feishu.cn', 443, true],
    ['.feishu.cn', 'open.feishu.cn', 443, true],
    ['*.feishu.cn', 'msg-frontier.feishu.cn', 443, true],
    ['feishu.cn', 'notfeishu.cn', 443, false],
    ['feishu.cn:8443', 'open.feishu.cn', 443, false],
    ['feishu.cn:443', 'open.feishu.cn', 443, true],
    ['a, OPEN.feishu.cn', 'open.FEISHU.cn', 443, true],
    ['', 'open.feishu.cn', 443, false],
  ])('%s and %s:%i: beside it %s', (noProxy, host, port, beside) => {
    expect(isBeside(noProxy, host, port)).toBe(beside);
  });
});
