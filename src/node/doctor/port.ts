import { createServer, type Server } from 'node:http';
import type { Check } from '../../../cards/roster/self-check-card.ts';
import { type Config, isServed } from '../../config.ts';

const PATIENCE = 5_000;
/** What a proxy hands on of ours, to everybody (deploy/nginx.conf): the rest of the address may well be another's, or closed. */
const PAGES = '/handbook';
const NO_SUCH_PAGE = `${PAGES}/doctor`;
/** Every page of ours says so, found or not; what answers for a street that is asked for by another name does not. */
const isOurPage = ({ policy }: Read) => /script-src 'self';.*frame-ancestors 'none'/.test(policy);

type Listened = { server: Server } | { code: string };

/** Listens as the host would and answers everything with this text. */
const answering = (config: Pick<Config, 'port' | 'listen'>, text: string): Promise<Listened> =>
  new Promise((resolve) => {
    const server = createServer((_, response) => response.end(text));
    server.once('error', (error: NodeJS.ErrnoException) => resolve({ code: error.code ?? error.message }));
    server.listen({ port: config.port, ...(config.listen ? { host: config.listen } : {}) }, () => resolve({ server }));
  });

/**
 * The port is free, or our own host is at it already; and the public address leads to it, by way of whatever stands
 * before it. Listens for a moment where nobody does.
 */
export async function portAndAddress(config: Config): Promise<Check[]> {
  if (!isServed(config)) return [{ level: 'ok', what: '端口', found: '长连接，没有说明书网址：一个端口也不开' }];
  const mark = crypto.randomUUID();
  const listened = await answering(config, mark);
  const where = `${config.listen ?? '所有地址'} 的 ${config.port}`;
  if ('server' in listened) {
    const address = await addressLeads(config.publicUrl, PAGES, ({ text }) => text === mark);
    listened.server.closeAllConnections();
    await new Promise((done) => listened.server.close(done));
    return [{ level: 'ok', what: '端口', found: `${where} 空着` }, ...address];
  }
  if (listened.code === 'EADDRINUSE' && (await isOurs(config)))
    return [
      { level: 'ok', what: '端口', found: `${where}，程序正在运行` },
      ...(await addressLeads(config.publicUrl, NO_SUCH_PAGE, isOurPage)),
    ];
  return [{ level: 'bad', what: '端口', found: `${where} 用不了（${listened.code}）`, cure: cureOf(listened.code) }];
}

function cureOf(code: string): string {
  if (code === 'EADDRINUSE') return '被别的程序占用了：换一个 PORT，反向代理那边也跟着改。';
  if (code === 'EACCES') return '1024 以下的端口要管理员权限：把 PORT 换成 3000。';
  if (code === 'EADDRNOTAVAIL') return '本机没有 LISTEN 写的这个地址：改成 127.0.0.1，或留空。';
  return '看这台机器的网络设置，或换一个 PORT。';
}

async function isOurs({ port, listen }: Config): Promise<boolean> {
  const host = listen === undefined || listen === '0.0.0.0' || listen === '::' ? '127.0.0.1' : listen;
  const found = await read(`http://${host.includes(':') ? `[${host}]` : host}:${port}/healthz`);
  return /"(database|streets)"/.test(found?.text ?? '');
}

/** Of a further street: whether its public address leads here; asked of a host that runs. */
export const publicAddress = async ({ publicUrl }: Config): Promise<Check[]> =>
  publicUrl ? addressLeads(publicUrl, NO_SUCH_PAGE, isOurPage) : [];

async function addressLeads(publicUrl: string, path: string, here: (read: Read) => boolean): Promise<Check[]> {
  if (!publicUrl) return [{ level: 'ok', what: '网址', found: '没有填 PUBLIC_URL，不查' }];
  const found = await read(`${publicUrl}${path}`);
  if (found && here(found)) return [{ level: 'ok', what: '网址', found: `${publicUrl} 通到这个程序` }];
  const why = found ? `${publicUrl} 通到了别处` : `${publicUrl} 连不上`;
  const cure =
    '看域名解析、防火墙、反向代理是不是指到本机这个端口。有的内网从里面访问不了自己的公网地址，那就用手机流量打开看。';
  return [{ level: 'warn', what: '网址', found: why, cure }];
}

type Read = { text: string; policy: string };

const read = (url: string): Promise<Read | undefined> =>
  fetch(url, { signal: AbortSignal.timeout(PATIENCE), redirect: 'manual' }).then(
    async (response) => ({
      text: await response.text(),
      policy: response.headers.get('content-security-policy') ?? '',
    }),
    () => undefined,
  );
