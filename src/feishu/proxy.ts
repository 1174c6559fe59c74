import type { Agent, ClientRequest } from 'node:http';
import { connect } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { type Dispatcher, EnvHttpProxyAgent, Pool, setGlobalDispatcher } from 'undici';

/** A way out through the office's proxy; its password is told to nobody. */
export type Proxy = {
  /** Its host and port, for the log. */
  host: string;
  /** Every fetch of this process goes through it from now on, but for what NO_PROXY names. */
  forFetch(): void;
  /** The same for the long connection. */
  agent: Agent;
};

type Environment = Record<string, string | undefined>;
const read = (env: Environment, name: string): string => (env[name.toLowerCase()] || env[name] || '').trim();

/**
 * The proxy that HTTPS_PROXY, or HTTP_PROXY, names; undefined without one. Throws, naming the variable and never its value,
 * where it is no http address.
 */
export function proxyOf(env: Environment): Proxy | undefined {
  const https = read(env, 'HTTPS_PROXY');
  const http = read(env, 'HTTP_PROXY');
  const address = https || http;
  if (!address) return undefined;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Error(
      `${https ? 'HTTPS_PROXY' : 'HTTP_PROXY'}: 应是代理的地址，如 http://10.0.0.1:3128 / must be an address like http://10.0.0.1:3128`,
    );
  const noProxy = read(env, 'NO_PROXY');
  return {
    host: url.host,
    forFetch: () =>
      setGlobalDispatcher(
        new EnvHttpProxyAgent({ httpsProxy: address, httpProxy: http || address, noProxy, clientFactory: once }),
      ),
    agent: new AgentBesides(address, noProxy),
  };
}

/**
 * The way to the proxy, tried once a call. A connection that is closed while it is asked for a tunnel undici would open anew
 * at once, and for ever: by its code it takes that for weather. So it fails under no code.
 */
function once(origin: URL, options: object): Dispatcher {
  const pool = new Pool(origin, options);
  const ask: (wish: Dispatcher.ConnectOptions) => Promise<Dispatcher.ConnectData> = pool.connect.bind(pool);
  const asked = (wish: Dispatcher.ConnectOptions) =>
    ask(wish).catch((cause: Error) => {
      throw new Error('the proxy gave no tunnel', { cause });
    });
  return Object.assign(pool, { connect: asked });
}

/** Whether NO_PROXY names a host: * for all, a name with all below it, with a port only that port. */
export function isBeside(noProxy: string, host: string, port: number): boolean {
  return noProxy
    .split(/[\s,]+/)
    .filter(Boolean)
    .some((entry) => {
      if (entry === '*') return true;
      const [name = '', only] = entry
        .toLowerCase()
        .replace(/^\*?\./, '')
        .split(':');
      if (only && Number(only) !== port) return false;
      return host.toLowerCase() === name || host.toLowerCase().endsWith(`.${name}`);
    });
}

type Connecting = Parameters<HttpsProxyAgent<string>['connect']>[1];

/** Connects through the proxy, and directly to what NO_PROXY names. */
class AgentBesides extends HttpsProxyAgent<string> {
  constructor(
    address: string,
    private readonly noProxy: string,
  ) {
    super(address);
  }
  override async connect(request: ClientRequest, options: Connecting) {
    const { host = '', port } = options;
    if (!isBeside(this.noProxy, host, port)) return super.connect(request, options);
    return options.secureEndpoint ? connectTls({ ...options, servername: host }) : connect({ host, port });
  }
}
