import type { Context } from 'hono';
import type { Host } from '../host.ts';

export type Serving = {
  /** The host that serves a request: one for ever on Node, one an isolate on Workers. */
  hostOf(context: Context): Promise<Host>;
  /** Lets work outlive the answer: ctx.waitUntil on Workers. */
  afterwards(context: Context, task: Promise<unknown>): void;
  /** The address of whoever connected to this host, where it can tell. */
  peerOf?(context: Context): string | undefined;
};

/** What a door for other systems needs besides: the headers of its answers, and the most bytes of a body. */
export type Door = Serving & { headers: Record<string, string>; maxBody: number };
