import { describe, expect, test } from 'vitest';
import { createFetchPublic } from '../../src/node/fetch-public.ts';
import { createOutside, type Fetch } from '../../src/outside/outside.ts';

const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xd9]);
const HOSTS = ['img.example.com', '10.0.0.5', '[::1]', '169.254.169.254'];
const MOST = 10 * 1024 * 1024;

const sent = (answers: Record<string, () => Response>) => {
  const asked: string[] = [];
  const fetching: Fetch = async (url) => {
    asked.push(url.href);
    const answer = answers[url.href];
    if (!answer) throw new TypeError('fetch failed');
    return answer();
  };
  return { asked, outside: createOutside(fetching) };
};
const redirect = (to: string) => () => new Response(null, { status: 302, headers: { location: to } });

describe('a picture of another system', () => {
  test('comes from a host on the list', async () => {
    const { outside } = sent({ 'https://img.example.com/1.jpg': () => new Response(JPEG) });
    expect(await outside.fetchPicture('https://img.example.com/1.jpg', HOSTS, MOST)).toEqual({ bytes: JPEG });
  });

  test.each([
    ['http', 'http://img.example.com/1.jpg', 'https'],
    ['another scheme', 'file:///etc/passwd', 'https'],
    ['data', 'data:image/png;base64,AAAA', 'https'],
    ['another host', 'https://img.example.com.evil.example/1.jpg', '许可的主机'],
    ['another port', 'https://img.example.com:8443/1.jpg', '许可的主机'],
    ['an account', 'https://img.example.com@evil.example/1.jpg', '账号'],
    ['an address of a network of its own, though it is listed', 'https://10.0.0.5/1.jpg', '内部地址'],
    ['this machine', 'https://[::1]/1.jpg', '内部地址'],
    ['the metadata of a cloud', 'https://169.254.169.254/latest', '内部地址'],
    ['the same written as one number', 'https://2852039166/latest', '内部地址'],
    ['no address', 'img.example.com/1.jpg', '不是网址'],
  ])('is not fetched from %s', async (_, url, why) => {
    const { asked, outside } = sent({});
    expect(await outside.fetchPicture(url, HOSTS, MOST)).toEqual({ refused: expect.stringContaining(why) });
    expect(asked).toEqual([]);
  });

  test('that has moved is looked at like the first address, and not for ever', async () => {
    const { asked, outside } = sent({
      'https://img.example.com/1': redirect('/2'),
      'https://img.example.com/2': () => new Response(JPEG),
      'https://img.example.com/out': redirect('https://evil.example/x'),
      'https://img.example.com/in': redirect('https://10.0.0.5/x'),
      'https://img.example.com/down': redirect('http://img.example.com/2'),
      'https://img.example.com/round': redirect('https://img.example.com/round'),
    });
    const of = (path: string) => outside.fetchPicture(`https://img.example.com/${path}`, HOSTS, MOST);
    expect(await of('1')).toEqual({ bytes: JPEG });
    expect(await of('out')).toEqual({ refused: '不在许可的主机里' });
    expect(await of('in')).toEqual({ refused: '是内部地址' });
    expect(await of('down')).toEqual({ refused: '不是 https 的网址' });
    expect(await of('round')).toEqual({ refused: '转来转去，找不到' });
    expect(asked.filter((url) => url.endsWith('round'))).toHaveLength(4);
    expect(asked.some((url) => /evil|10\.0/.test(url))).toBe(false);
  });

  test('is a picture by its bytes, of ten megabytes at most, and what is for now is told from what is for good', async () => {
    const { outside } = sent({
      'https://img.example.com/html': () => new Response('<html>', { headers: { 'content-type': 'image/jpeg' } }),
      'https://img.example.com/big': () => new Response(new Uint8Array(MOST + 1)),
      'https://img.example.com/gone': () => new Response('', { status: 404 }),
      'https://img.example.com/ill': () => new Response('', { status: 503 }),
    });
    const of = (path: string) => outside.fetchPicture(`https://img.example.com/${path}`, HOSTS, MOST);
    expect(await of('html')).toEqual({ refused: '不是图片' });
    expect(await of('big')).toEqual({ refused: '超过 10 MB' });
    expect(await of('gone')).toEqual({ refused: '对方回答 404' });
    expect(await of('ill')).toEqual({ failed: 'HTTP 503' });
    expect(await of('nobody')).toEqual({ failed: expect.any(String) });
  });
});

describe('a name that leads inside', () => {
  /** A resolver of the test: what a name stands for, as somebody outside could set it. */
  const resolving = (addresses: string[]) =>
    ((_: string, __: object, done: (error: null, found: object[]) => void) =>
      done(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      )) as never;

  test.each([[['127.0.0.1']], [['10.1.2.3']], [['8.8.8.8', '192.168.1.1']], [['::1']], [['::ffff:127.0.0.1']], [[]]])(
    'is refused once it is resolved: %s',
    async (addresses) => {
      const outside = createOutside(createFetchPublic(resolving(addresses)));
      expect(await outside.fetchPicture('https://img.example.com/1.jpg', HOSTS, MOST)).toEqual({
        refused: '是内部地址',
      });
    },
  );
});

test('a post follows no redirect and never rejects', async () => {
  const { outside } = sent({});
  const answered = await outside.post('http://127.0.0.1:9/', {}, new Uint8Array());
  expect(answered).toEqual({ failed: expect.any(String) });
});

describe('what a partner is asked', () => {
  test('goes to its own address alone, by https, wherever that leads no further', async () => {
    const { asked, outside } = sent({
      'https://311.example.com/v2/requests/1.xml': () => new Response('<request></request>'),
      'https://311.example.com/moved': redirect('https://10.0.0.5/'),
      'https://311.example.com/long': () => new Response('x'.repeat(300_000)),
    });
    expect(await outside.ask('https://311.example.com/v2/requests/1.xml', { headers: {} })).toEqual({
      status: 200,
      text: '<request></request>',
    });
    expect(await outside.ask('https://311.example.com/moved', { headers: {} })).toMatchObject({ status: 302 });
    expect(await outside.ask('https://311.example.com/long', { headers: {} })).toEqual({ failed: '回答太长' });
    expect(asked).toHaveLength(3);
    expect(await outside.ask('http://311.example.com/', { headers: {} })).toEqual({ refused: '不是 https 的网址' });
    expect(await outside.ask('https://10.0.0.5/', { headers: {} })).toEqual({ refused: '是内部地址' });
    expect(asked).toHaveLength(3);
  });

  test('is refused where its name leads inside', async () => {
    const inside = ((_: string, __: object, done: (error: null, found: object[]) => void) =>
      done(null, [{ address: '10.1.2.3', family: 4 }])) as never;
    const outside = createOutside(createFetchPublic(inside));
    expect(await outside.ask('https://311.example.com/', { headers: {} })).toEqual({ refused: '是内部地址' });
  });
});
