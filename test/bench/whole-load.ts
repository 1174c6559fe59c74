import { Agent, request } from 'node:http';
import type { Posted } from '../door/events.ts';

/** One POST to /feishu/events, or where it says, over a kept connection; resolves with the status. */
export type Post = (posted: Posted, path?: string) => Promise<number>;

/** Posts to a port with at most `together` connections. */
export function poster(port: number, together: number): Post {
  const agent = new Agent({ keepAlive: true, maxSockets: together });
  const post = ({ body, headers }: Posted, path = '/feishu/events', again = true): Promise<number> =>
    new Promise((resolve, reject) => {
      const length = { 'content-length': Buffer.byteLength(body) };
      const options = { agent, port, path, method: 'POST', headers: { ...headers, ...length } };
      const sent = request(options, (response) => {
        response.resume();
        response.once('end', () => resolve(response.statusCode ?? 0));
      });
      // A kept connection may be closed by the other side at the moment it is used again.
      sent.once('error', (error) =>
        sent.reusedSocket && again ? resolve(post({ body, headers }, path, false)) : reject(error),
      );
      sent.end(body);
    });
  return post;
}

export type Run = { seconds: number; rps: number; p50: number; p99: number };

/** Does `one` so many times, `together` at a time, and says how fast: times in ms. Throws when one of them does. */
export async function run(count: number, together: number, one: (at: number) => Promise<void>): Promise<Run> {
  const took: number[] = [];
  let next = 0;
  const began = performance.now();
  const worker = async () => {
    while (next < count) {
      const at = next++;
      const started = performance.now();
      await one(at);
      took.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: together }, worker));
  const seconds = (performance.now() - began) / 1000;
  took.sort((a, b) => a - b);
  const part = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
  return { seconds, rps: count / seconds, p50: part(0.5), p99: part(0.99) };
}
