import type { Agent } from 'node:http';
import { EventDispatcher, LoggerLevel, WSClient } from '@larksuiteoapi/node-sdk';
import type { Link } from '../bot/ports/link.ts';
import type { Log } from '../bot/ports/world.ts';
import type { Config } from '../config.ts';
import { type Envelope, envelopeIn } from './door.ts';
import { fetchTransport } from './transport.ts';

/** Takes one event in and resolves with the answer to a click, `{}` to all else. Rejects when it is to come again. */
export type Take = (envelope: Envelope) => Promise<object>;

export type LongConnection = {
  /** How it does at this moment. */
  link(): Link;
  /** Takes no more, finishes and acknowledges what was taken, then disconnects. */
  stop(): Promise<void>;
};

/** Seconds without a sign of life after a ping, ms for a handshake, before the connection counts as lost. */
const NO_PONG = 20;
const NO_HANDSHAKE = 15_000;
/** What the SDK says after it has said why; until the next try, half a minute later, it is the last word. */
const NO_REASON = 'connect failed';
/** ms until a client that has given up is started anew: an office's bot must be there again after the night. */
const ANEW = 60_000;

/**
 * Connects to Feishu by its long connection, for an intranet without a public address, and stays connected until
 * stopped: every loss and return is a log line. Feishu vouches for the sender there, and nothing is encrypted.
 */
export function openLongConnection(
  config: Pick<Config, 'app' | 'domain'>,
  take: Take,
  log: Log,
  { now = Date.now, agent }: { now?: () => number; agent?: Agent | undefined } = {},
): LongConnection {
  const under = new Set<Promise<object>>();
  let stopped = false;
  let again: ReturnType<typeof setTimeout> | undefined;

  const receive = async (received: unknown): Promise<object> => {
    if (stopped) throw new Error('the host is stopping');
    const envelope = envelopeIn(received);
    if (!envelope) throw new Error('not an event of schema 2.0');
    const taking = take(envelope);
    under.add(taking);
    return taking.finally(() => under.delete(taking));
  };

  let lostAt: number | undefined = now();
  let why: string | undefined;
  const found = () => {
    lostAt = undefined;
    why = undefined;
  };
  const lost = (reason?: string) => {
    lostAt ??= now();
    why = reason?.includes(NO_REASON) ? (why ?? reason) : (reason ?? why);
  };

  const logger = sdkLogger(log, lost);
  const dispatcher = new EventDispatcher({ logger, loggerLevel: LoggerLevel.error });
  // The dispatcher flattens header and event into one object, where a click's token hides the header's, and answers a
  // type without a handler with a string, which a click may not have. So it is taken before that, whole.
  dispatcher.invoke = receive;

  const client = new WSClient({
    appId: config.app.id,
    appSecret: config.app.secret,
    domain: config.domain,
    httpInstance: fetchTransport,
    logger,
    ...(agent ? { agent } : {}),
    loggerLevel: LoggerLevel.error,
    handshakeTimeoutMs: NO_HANDSHAKE,
    wsConfig: { pingTimeout: NO_PONG },
    onReady: () => {
      found();
      log.info('long connection: connected');
    },
    onReconnecting: () => {
      lost();
      log.warn('long connection: lost, reconnecting');
    },
    onReconnected: () => {
      found();
      log.info('long connection: connected again');
    },
    onError: (error) => {
      lost(error.message);
      log.error('long connection: given up, trying anew in a minute', { why: error.message });
      again = setTimeout(start, ANEW);
    },
  });
  const start = () => void client.start({ eventDispatcher: dispatcher });
  start();

  return {
    link() {
      const connected = !stopped && client.getConnectionStatus().state === 'connected';
      return connected ? { connected } : { connected, lostAt: lostAt ?? now(), why };
    },
    async stop() {
      stopped = true;
      clearTimeout(again);
      await Promise.allSettled(under);
      // The SDK acknowledges in the turn after the answer.
      await new Promise((done) => setImmediate(done));
      client.close();
    },
  };
}

/** The SDK's errors as our log lines. What it quotes may be what a person wrote, so nothing from the first quote on. */
function sdkLogger(log: Log, lost: (why: string) => void) {
  const error = (...message: unknown[]) => {
    const why = message.flat().join(' ').split(/["'`]/)[0] ?? '';
    lost(why);
    log.error('long connection: trouble', { why });
  };
  const silent = () => {};
  return { error, warn: silent, info: silent, debug: silent, trace: silent };
}
