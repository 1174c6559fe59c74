import { once } from 'node:events';
import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen } from '../../src/node/listen.ts';
import { openHandbook } from '../handbook/open-handbook.ts';
import { objections, oddAddress, oddHeaders } from './web-games.ts';

const PLATFORM = 'http://127.0.0.1:9';
const ACCESS = ['public', 'feishu'] as const;

describe.each(ACCESS)('a %s handbook', (access) => {
  let house: Awaited<ReturnType<typeof openHandbook>>;
  let server: Awaited<ReturnType<typeof listen>>;
  beforeAll(async () => {
    house = await openHandbook({
      HANDBOOK_ACCESS: access,
      FEISHU_DOMAIN: PLATFORM,
      PUBLIC_URL: 'http://handbook.test',
    });
    server = await listen(house.app, 0);
  });
  afterAll(() => {
    server.server.close();
  });

  test('odd paths, queries, methods and headers: no fault, nothing reflected, no way elsewhere', async () => {
    const method = fc.constantFrom('GET', 'GET', 'HEAD', 'POST', 'PUT', 'OPTIONS');
    await fc.assert(
      fc.asyncProperty(oddAddress, oddHeaders, method, async (address, headers, how) => {
        const answer = await house.app.request(`http://handbook.test${address}`, { method: how, headers });
        expect(objections(answer, await answer.text(), PLATFORM)).toEqual([]);
      }),
      { numRuns: 250 },
    );
  });

  /** The head of the answer to these very bytes. */
  async function answerTo(request: string): Promise<string> {
    const socket = connect(server.port, '127.0.0.1');
    let heard = '';
    socket.on('data', (part) => {
      heard += String(part);
    });
    socket.on('error', () => {});
    socket.end(request);
    await once(socket, 'close');
    return heard.split('\r\n\r\n')[0] ?? '';
  }
  const get = (target: string, host = 'h') => `GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;

  test.each([
    ['a path that climbs', get('/handbook/../../etc/passwd'), 404],
    ['a path that climbs, encoded', get('/%2e%2e/%2e%2e/etc/passwd'), 404],
    ['a whole foreign address', get('http://evil.example/nowhere'), 404],
    ['a path with a host in it', get('//evil.example/handbook'), 404],
    ['a slash encoded', get('/handbook%2fCG04'), 404],
    ['a star', get('*'), 400],
    ['a blank in the path', get('/handbook/%0d%0aX: y'), 400],
    ['no host', 'GET /handbook HTTP/1.1\r\n\r\n', 400],
    ['an empty host', get('/handbook', ''), 400],
    ['a host that is a page', get('/handbook', 'evil.example/x?y#z'), 400],
    ['a host of markup', get('/handbook', '"><script>evil</script>'), 400],
    ['a query of 20 KB', get(`/handbook?q=${'x'.repeat(20_000)}`), 431],
    ['a header of 20 KB', get('/handbook').replace('\r\n\r\n', `\r\nCookie: ${'x'.repeat(20_000)}\r\n\r\n`), 431],
    ['two lengths', 'POST /feishu/events HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx', 400],
    [
      'a length and chunks',
      'POST /feishu/events HTTP/1.1\r\nHost: h\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    ['no HTTP at all', '\u0016\u0003\u0001\u0002\u0000\u0001', 400],
  ])('over the wire, %s is turned away', async (_, request, status) => {
    const head = await answerTo(request);
    expect(head.split('\r\n')[0]).toContain(` ${status} `);
    expect(head).not.toMatch(/evil|root:/);
  });
});

test('the measure itself knows a bad answer when it sees one', () => {
  const policy = { 'content-security-policy': "default-src 'none'" };
  const bad = (status: number, headers: Record<string, string>, body = '') =>
    objections(new Response(null, { status, headers: { ...policy, ...headers } }), body, PLATFORM);
  expect(bad(200, {})).toEqual([]);
  expect(bad(302, { location: '/handbook/CG04' })).toEqual([]);
  for (const location of [
    'https://evil.example',
    '//evil.example',
    '/healthz',
    '/handbookx',
    `${PLATFORM}.evil.example/`,
  ])
    expect(bad(302, { location })).toEqual([location]);
  expect(bad(500, {})).toEqual(['500']);
  expect(bad(200, { 'set-cookie': 'evil=1' })).not.toEqual([]);
  expect(bad(200, {}, 'x<script>evil')).not.toEqual([]);
  expect(objections(new Response(''), '', PLATFORM)).toEqual(['no policy']);
});
