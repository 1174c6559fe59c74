import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import * as z from 'zod';
import { OpenId } from '../../brands.ts';
import type { Entrance } from './entrance.ts';

const SESSION = 'handbook_session';
const READER = 'figures_session';
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
    return toLogin(c, entrance);
  };
}

/** Where a login may end. */
const isOurs = (destination: string): boolean => /^\/(handbook|figures)(?![^/?])/.test(destination);

/**
 * Sends this browser to Feishu, and afterwards to where it was going. Feishu comes back to the public address alone: who is at
 * another one is sent there first, or the cookie of the login would be left behind.
 */
export async function toLogin(c: Context, entrance: Entrance): Promise<Response> {
  const { origin: here, pathname, search } = new URL(c.req.url);
  const going = pathname + search;
  if (here === entrance.origin) return beginLogin(c, going, entrance);
  return c.redirect(`${entrance.origin}/handbook/login?${new URLSearchParams({ to: going })}`);
}

/** The same at the public address, whatever this host sees of it behind a proxy: it never sends anybody to itself. */
export const onLogin = (c: Context, entrance: Entrance): Promise<Response> => {
  const { to = '' } = c.req.query();
  return beginLogin(c, isOurs(to) ? to : '/handbook', entrance);
};

async function beginLogin(c: Context, going: string, { origin, seal, login, now, newId }: Entrance): Promise<Response> {
  // One nonce for all tabs of a browser: a second tab must not spoil the first one's login.
  const nonce = getCookie(c, LOGIN)?.match(/^[\w-]{20,64}$/)?.[0] ?? newId();
  setCookie(c, LOGIN, nonce, { ...cookie(origin, '/'), maxAge: LOGIN_MS / 1000 });
  const state = await seal.close('login', JSON.stringify([nonce, going]), now() + LOGIN_MS);
  return c.redirect(login.authorizeUrl(callbackUrl(origin), state));
}

/** Where a login was going; undefined when this browser did not start it, or more than ten minutes ago. */
export async function destinationOf(c: Context, state: string, { seal, now }: Entrance): Promise<string | undefined> {
  const content = await seal.open('login', state, now());
  if (content === undefined) return undefined;
  const [nonce, destination] = Going.parse(JSON.parse(content));
  return nonce === getCookie(c, LOGIN) && isOurs(destination) ? destination : undefined;
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

/** Whether a login was going to the figures, which are shown to people and not to the whole office. */
export const isToFigures = (destination: string): boolean => destination.startsWith('/figures');

/** Gives this browser twelve hours as this person, for the figures alone; what they may see is asked anew each time. */
export async function beginReading(c: Context, openId: OpenId, { seal, now, origin }: Entrance): Promise<void> {
  const session = await seal.close('figures', openId, now() + SESSION_MS);
  setCookie(c, READER, session, { ...cookie(origin, '/figures'), maxAge: SESSION_MS / 1000 });
}

/** Takes it away. */
export function endReading(c: Context, { origin }: Entrance): void {
  setCookie(c, READER, '', { ...cookie(origin, '/figures'), maxAge: 0 });
}

/** Who reads the figures in this browser; undefined before a login, and when its time is over. */
export async function readerOf(c: Context, { seal, now }: Entrance): Promise<OpenId | undefined> {
  const session = getCookie(c, READER);
  const openId = session === undefined ? undefined : await seal.open('figures', session, now());
  return openId === undefined ? undefined : OpenId.parse(openId);
}

async function hasSession(c: Context, { seal, now }: Entrance): Promise<boolean> {
  const session = getCookie(c, SESSION);
  return session !== undefined && (await seal.open('session', session, now())) === 'member';
}
