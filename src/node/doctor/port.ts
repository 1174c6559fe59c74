import { createServer, type Server } from 'node:http';
import type { Check } from '../../../cards/roster/self-check-card.ts';
import { type Config, isServed } from '../../config.ts';

const PATIENCE = 5_000;

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
    const address = await addressLeads(config.publicUrl, '/', (text) => text === mark);
    listened.server.closeAllConnections();
    await new Promise((done) => listened.server.close(done));
    return [{ level: 'ok', what: '端口', found: `${where} 空着` }, ...address];
  }
  if (listened.code === 'EADDRINUSE' && (await isOurs(config)))
    return [
      { level: 'ok', what: '端口', found: `${where}，程序正在运行` },
      ...(await addressLeads(config.publicUrl, '/healthz', (text) => text.includes('"database"'))),
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
  const text = await read(`http://${host.includes(':') ? `[${host}]` : host}:${port}/healthz`);
  return /"(database|streets)"/.test(text ?? '');
}

/** Of a further street: whether its public address leads here; asked of a host that runs. */
export const publicAddress = async ({ publicUrl }: Config): Promise<Check[]> =>
  publicUrl ? addressLeads(publicUrl, '/healthz', (text) => text.includes('"database"')) : [];

async function addressLeads(publicUrl: string, path: string, here: (text: string) => boolean): Promise<Check[]> {
  if (!publicUrl) return [{ level: 'ok', what: '网址', found: '没有填 PUBLIC_URL，不查' }];
  const text = await read(`${publicUrl}${path}`);
  if (text !== undefined && here(text)) return [{ level: 'ok', what: '网址', found: `${publicUrl} 通到这个程序` }];
  const found = text === undefined ? `${publicUrl} 连不上` : `${publicUrl} 通到了别处`;
  const cure =
    '看域名解析、防火墙、反向代理是不是指到本机这个端口。有的内网从里面访问不了自己的公网地址，那就用手机流量打开看。';
  return [{ level: 'warn', what: '网址', found, cure }];
}

const read = (url: string): Promise<string | undefined> =>
  fetch(url, { signal: AbortSignal.timeout(PATIENCE), redirect: 'manual' }).then(
    (response) => response.text(),
    () => undefined,
  );
