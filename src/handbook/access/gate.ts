import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import * as z from 'zod';
import type { Entrance } from './entrance.ts';

const SESSION = 'handbook_session';
const LOGIN = 'handbook_login';

/** How long a login may take, and how long a session lasts, ms. */
export const LOGIN_MS = 10 * 60_000;
export const SESSION_MS = 12 * 3_600_000;

/** What the state carries: the nonce of the browser that left, and where it was going. */
const Going = z.tuple([z.string(), z.string()]);

const cookie = (origin: string, path: string) =>
  ({ httpOnly: true, sameSite: 'Lax', secure: origin.startsWith('https:'), path }) as const;

/** The address Feishu comes back to; it is registered in the console, 安全设置 → 重定向 URL. */
export const callbackUrl = (origin: string): string => `${origin}/handbook/callback`;

/** Lets through who has a session of this office; sends everybody else to Feishu, and afterwards to where they were going. */
export function gate(entranceOf: (c: Context) => Promise<Entrance>): MiddlewareHandler {
  return async (c, next) => {
    const entrance = await entranceOf(c);
    if (entrance.access === 'public' || (await hasSession(c, entrance))) return next();
    const { origin, seal, login, now, newId } = entrance;
    // One nonce for all tabs of a browser: a second tab must not spoil the first one's login.
    const nonce = getCookie(c, LOGIN)?.match(/^[\w-]{20,64}$/)?.[0] ?? newId();
    setCookie(c, LOGIN, nonce, { ...cookie(origin, '/handbook'), maxAge: LOGIN_MS / 1000 });
    const { pathname, search } = new URL(c.req.url);
    const state = await seal.close('login', JSON.stringify([nonce, pathname + search]), now() + LOGIN_MS);
    return c.redirect(login.authorizeUrl(callbackUrl(origin), state));
  };
}

/** Where a login was going; undefined when this browser did not start it, or more than ten minutes ago. */
export async function destinationOf(c: Context, state: string, { seal, now }: Entrance): Promise<string | undefined> {
  const content = await seal.open('login', state, now());
  if (content === undefined) return undefined;
  const [nonce, destination] = Going.parse(JSON.parse(content));
  return nonce === getCookie(c, LOGIN) && /^\/handbook(?![^/?])/.test(destination) ? destination : undefined;
}

/** Gives this browser a session of twelve hours. It holds nothing about the person. */
export async function beginSession(c: Context, { seal, now, origin }: Entrance): Promise<void> {
  const session = await seal.close('session', 'member', now() + SESSION_MS);
  setCookie(c, SESSION, session, { ...cookie(origin, '/handbook'), maxAge: SESSION_MS / 1000 });
}

/** Takes this browser's session away. */
export function endSession(c: Context, { origin }: Entrance): void {
  setCookie(c, SESSION, '', { ...cookie(origin, '/handbook'), maxAge: 0 });
}

async function hasSession(c: Context, { seal, now }: Entrance): Promise<boolean> {
  const session = getCookie(c, SESSION);
  return session !== undefined && (await seal.open('session', session, now())) === 'member';
}
