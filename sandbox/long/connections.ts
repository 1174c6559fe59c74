import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { isObject, parseJson, textOf } from '../json.ts';
import type { Envelope } from '../push/envelope.ts';
import { type Delivery, type Transport, within } from '../push/transport.ts';
import type { World } from '../world.ts';
import { decodeFrame, encodeFrame, type Frame } from './frame.ts';

/** Where clients connect, and the number of their service. */
export const SOCKET_PATH = '/ws/v2';
export const SERVICE_ID = 33_554_678;
/** Clients of one app at most. */
export const MOST_CONNECTIONS = 50;
/** What clients are told: seconds, and the number of reconnects (-1: for ever). */
export const CLIENT_CONFIG = { ReconnectCount: -1, ReconnectInterval: 120, ReconnectNonce: 30, PingInterval: 120 };

/** Payloads above this are cut into several frames. */
const MAX_PAYLOAD = 16 * 1024;

/** The long connections of the app. */
export type Connections = {
  /** A ticket that opens one connection. */
  ticket(): string;
  count(): number;
  /** Brings an envelope to one client chosen by chance, and waits for its ack. */
  transport: Transport;
  attach(server: Server): void;
  stop(): void;
};

/** No client connected yet. */
export function createConnections(world: World): Connections {
  const sockets = new WebSocketServer({ noServer: true });
  const tickets = new Set<string>();
  const waiting = new Map<string, (delivery: Delivery) => void>();
  let sequence = 0;

  sockets.on('connection', (socket) => {
    socket.on('message', (bytes: Buffer) => {
      const frame = decodeFrame(bytes);
      if (!frame) return socket.close(1002, 'not a frame');
      if (frame.headers.type === 'ping') socket.send(encodeFrame(pong(frame)));
      if (frame.method === 1) waiting.get(frame.headers.message_id ?? '')?.(readAck(frame));
    });
    socket.on('error', () => socket.terminate());
  });

  const send = (socket: WebSocket, envelope: Envelope): Promise<Delivery> =>
    new Promise((resolve) => {
      const messageId = world.mint('event');
      waiting.set(messageId, (delivery) => {
        waiting.delete(messageId);
        resolve(delivery);
      });
      socket.once('close', () => waiting.get(messageId)?.({ kind: 'unreachable' }));
      const payload = Buffer.from(JSON.stringify(envelope));
      const sum = Math.ceil(payload.length / MAX_PAYLOAD);
      for (let seq = 0; seq < sum; seq += 1) {
        sequence += 1;
        const headers = {
          type: 'event',
          message_id: messageId,
          sum: String(sum),
          seq: String(seq),
          trace_id: messageId,
        };
        const part = payload.subarray(seq * MAX_PAYLOAD, (seq + 1) * MAX_PAYLOAD);
        socket.send(encodeFrame({ SeqID: sequence, LogID: 1, service: SERVICE_ID, method: 1, headers, payload: part }));
      }
    });

  const upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const url = new URL(request.url ?? '', 'http://sandbox');
    if (url.pathname !== SOCKET_PATH) return;
    if (!tickets.delete(url.searchParams.get('ticket') ?? '')) return refuseUpgrade(stream);
    sockets.handleUpgrade(request, stream, head, (socket) => sockets.emit('connection', socket, request));
  };

  return {
    ticket: () => {
      const ticket = world.mint('device');
      tickets.add(ticket);
      return ticket;
    },
    count: () => sockets.clients.size,
    transport: async (envelope) => {
      const clients = [...sockets.clients].filter((socket) => socket.readyState === socket.OPEN);
      const chosen = clients[world.dice.between(0, clients.length - 1)];
      return chosen ? within(world.settings.pushTimeoutMs, send(chosen, envelope)) : { kind: 'unreachable' };
    },
    attach: (server) => server.on('upgrade', upgrade),
    stop: () => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

const pong = (ping: Frame): Frame => ({
  SeqID: 0,
  LogID: 0,
  service: ping.service,
  method: 0,
  headers: { type: 'pong' },
  payload: Buffer.from(JSON.stringify(CLIENT_CONFIG)),
});

/** The ack of a data frame: `data`, where there is any, is the answer's JSON in base64. */
function readAck(frame: Frame): Delivery {
  const ack = parseJson(Buffer.from(frame.payload ?? []).toString('utf8'));
  if (!isObject(ack) || typeof ack.code !== 'number') return { kind: 'answered', status: 500, body: '' };
  const answer = textOf(ack.data);
  return { kind: 'answered', status: ack.code, body: answer ? Buffer.from(answer, 'base64').toString('utf8') : '' };
}

function refuseUpgrade(stream: Duplex): void {
  stream.end(
    'HTTP/1.1 403 Forbidden\r\nhandshake-status: 403\r\nhandshake-msg: forbidden\r\nConnection: close\r\n\r\n',
  );
}
