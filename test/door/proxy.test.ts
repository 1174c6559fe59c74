import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { getGlobalDispatcher, setGlobalDispatcher } from 'undici';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isBeside, proxyOf } from '../../src/feishu/proxy.ts';
import { wayOut } from '../../src/node/doctor/way-out.ts';
import { openLongOffice } from './long-office.ts';

/**
 * A proxy that does nothing but CONNECT, and remembers what for; `demands` a name and a password where given. Whatever host
 * it is asked for is on this machine.
 */
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
    const [, port] = (request.url ?? '').split(':');
    const through = connect(Number(port), '127.0.0.1', () => {
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

/** Where nothing listens: what arrives there came by the proxy. */
const ELSEWHERE = { calls: '127.0.0.2', link: '127.0.0.3' };

/** A question over the long connection, answered by a call; whom the proxy was asked for meanwhile. */
async function playedThrough(env: Record<string, string>, at?: typeof ELSEWHERE) {
  const way = proxyOf(env);
  way?.forFetch();
  const office = await openLongOffice({ ...(way ? { agent: way.agent } : {}), ...(at ? { at } : {}) });
  try {
    await expect.poll(office.told).toContain('long connection: connected');
    const [person] = await office.client.people();
    const { chat_id } = await office.client.say({ as: person?.id ?? '', text: '清单' });
    await expect.poll(async () => (await office.client.messages(chat_id)).some(({ card }) => card)).toBe(true);
    expect(office.lines.join('\n')).not.toContain('secret@');
    return proxy.asked.map((address) => address.split(':')[0]);
  } finally {
    await office.close();
  }
}

test('the calls go through the proxy, and so does the long connection, each to its own host', async () => {
  const asked = await playedThrough({ HTTPS_PROXY: proxy.address }, ELSEWHERE);
  expect(new Set(asked)).toEqual(new Set([ELSEWHERE.calls, ELSEWHERE.link]));
});

test.each([
  ['is not there', 'http://127.0.0.1:9', /connect ECONNREFUSED 127\.0\.0\.1:9/],
  ['does not know the password', () => proxy.address.replace('secret', 'wrong'), /Proxy response \(407\)/],
])('a proxy that %s is said to be what is wrong, with no word of the password', async (_, address, why) => {
  const way = proxyOf({ HTTPS_PROXY: typeof address === 'string' ? address : address() });
  way?.forFetch();
  const office = await openLongOffice({ ...(way ? { agent: way.agent } : {}), at: ELSEWHERE });
  try {
    await expect.poll(office.told).toContain('long connection: trouble');
    // Said at once, and no later word of the SDK's hides it.
    await expect.poll(() => office.lines.join('\n')).toContain('connect failed');
    expect(office.long.link()).toMatchObject({ connected: false, why: expect.stringMatching(why) });
    await expect(office.node.host.world.messenger.botOpenId()).rejects.toThrow(why);
    expect(office.lines.join('\n')).not.toMatch(/wrong@|secret@|office:/);
  } finally {
    await office.close();
  }
});

test('a proxy that closes when it is asked for a tunnel is asked once a call, and the call fails', async () => {
  let asked = 0;
  const closing = createServer().on('connect', (_, socket) => {
    asked += 1;
    socket.destroy();
  });
  await once(closing.listen(0, '127.0.0.1'), 'listening');
  proxyOf({ HTTPS_PROXY: `http://127.0.0.1:${(closing.address() as AddressInfo).port}` })?.forFetch();
  await expect(fetch(`https://${ELSEWHERE.calls}/`)).rejects.toMatchObject({
    cause: { message: expect.stringContaining('the proxy gave no tunnel') },
  });
  expect(asked).toBe(1);
  closing.close();
});

test('the doctor looks for the proxy first, and says what to do where it is not there', async () => {
  expect(await wayOut({})).toEqual([]);
  expect(await wayOut({ HTTPS_PROXY: proxy.address })).toMatchObject([{ level: 'ok', what: '代理' }]);
  const gone = await wayOut({ HTTPS_PROXY: 'http://office:secret@127.0.0.1:9' });
  expect(gone).toMatchObject([{ level: 'bad', what: '代理', found: expect.stringContaining('127.0.0.1:9 连不上') }]);
  expect(await wayOut({ HTTPS_PROXY: 'office:secret@proxy' })).toMatchObject([{ level: 'bad', what: '代理' }]);
  expect(JSON.stringify(gone)).not.toContain('secret');
});

test.each(['127.0.0.1', '*', 'example.com, 127.0.0.1'])(
  'what NO_PROXY names is reached without it: %s',
  async (NO_PROXY) => {
    expect(await playedThrough({ HTTPS_PROXY: proxy.address, NO_PROXY })).toEqual([]);
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
    expect(() => proxyOf({ HTTPS_PROXY: address })).toThrow(/^HTTPS_PROXY: 应是代理的地址.* must be an address like/);
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
