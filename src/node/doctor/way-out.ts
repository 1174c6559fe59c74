import { once } from 'node:events';
import { connect } from 'node:net';
import type { Check } from '../../../cards/roster/self-check-card.ts';
import { rootOf } from '../../feishu/errors.ts';
import { proxyOf } from '../../feishu/proxy.ts';

const WHAT = '代理';
const PATIENCE = 5_000;

/**
 * Whether the proxy is there that HTTPS_PROXY names; nothing where none is named. From then on this process looks at Feishu
 * through it, as the host will.
 */
export async function wayOut(environment: Record<string, string | undefined>): Promise<Check[]> {
  try {
    const proxy = proxyOf(environment);
    proxy?.forFetch();
    return proxy ? [await reaching(proxy.host)] : [];
  } catch (error) {
    const cure = '写成 http://地址:端口，要账号就写 http://账号:密码@地址:端口。';
    return [{ level: 'bad', what: WHAT, found: rootOf(error), cure }];
  }
}

async function reaching(host: string): Promise<Check> {
  const { hostname, port } = new URL(`http://${host}`);
  const socket = connect({ host: hostname, port: Number(port || 80) });
  try {
    await once(socket, 'connect', { signal: AbortSignal.timeout(PATIENCE) });
    return { level: 'ok', what: WHAT, found: `${host} 连得上，调用飞书都经过它` };
  } catch (error) {
    const cure = '看 HTTPS_PROXY 的地址和端口写得对不对，代理开没开，这台机器到它通不通。';
    return { level: 'bad', what: WHAT, found: `${host} 连不上：${rootOf(error)}`, cure };
  } finally {
    socket.destroy();
  }
}
