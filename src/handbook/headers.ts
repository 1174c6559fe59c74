import type { MiddlewareHandler } from 'hono';
import { accountsDomain } from '../feishu/oauth.ts';
import type { Host } from '../host.ts';

/**
 * What a browser may do with a page: load styles, scripts and pictures from here and nothing else. A form may end at
 * Feishu's accounts site, because a search whose session is over is redirected there, and form-action binds redirects.
 */
export function contentPolicy({ config }: Host): MiddlewareHandler {
  const forms = config.handbookAccess === 'feishu' ? `'self' ${accountsDomain(config.domain)}` : "'self'";
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    `form-action ${forms}`,
  ].join('; ');
  return async (c, next) => {
    await next();
    c.header('content-security-policy', policy);
  };
}

/** How long a public page is shown before it is asked for again, s: a correction of the list is seen within that time. */
const FRESH = 300;

/** Public pages may be kept by anybody for five minutes, what needs a session by nobody. Only what was found is kept. */
export function caching({ config }: Host): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (c.res.headers.has('cache-control')) return;
    const open = config.handbookAccess === 'public' && (c.res.status === 200 || c.res.status === 304);
    c.header('cache-control', open ? `public, max-age=${FRESH}` : 'private, no-store');
  };
}

/** For an address that changes with its content: a year, never asked again. */
export const FOR_EVER = 'public, max-age=31536000, immutable';

/** The same for what lies behind the gate: for ever when open to all and asked for by its own address, else as a page. */
export const versioned = ({ config }: Host, href: string, asked: string): Record<string, string> =>
  config.handbookAccess === 'public' && asked.endsWith(href) ? { 'cache-control': FOR_EVER } : {};
