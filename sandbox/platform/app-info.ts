import * as z from 'zod';
import { USUAL_SCOPES } from '../settings.ts';
import { hasScope, type World } from '../world.ts';
import type { Endpoint } from './endpoint.ts';
import { Refused } from './refused.ts';
import type { TokenBook } from './tokens.ts';

const Keys = z.object({ app_id: z.string().min(1), app_secret: z.string().min(1) });

/** POST /auth/v3/{tenant,app}_access_token/internal; the token stands at the top level, without `data` */
export const accessToken = (world: World, tokens: TokenBook, kind: 'tenant' | 'app'): Endpoint => ({
  name: `auth.${kind}_access_token`,
  method: 'POST',
  path: `/open-apis/auth/v3/${kind}_access_token/internal`,
  token: 'none',
  serve: async (call) => {
    const { app_id, app_secret } = await call.body(Keys);
    const status = world.settings.badSecretStatus;
    if (app_id !== world.keys.appId) throw new Refused(10003, 'invalid param', status);
    if (app_secret !== world.keys.appSecret) throw new Refused(10014, 'app secret invalid', status);
    const { token, expire } = tokens.issue(kind === 'tenant' ? 'tenantToken' : 'appToken');
    const tenantToken = kind === 'app' ? { tenant_access_token: tokens.issue('tenantToken').token } : {};
    return call.http.json({ code: 0, msg: 'ok', [`${kind}_access_token`]: token, ...tenantToken, expire });
  },
});

/** GET /bot/v3/info; `bot` stands at the top level */
export const botInfo = (world: World): Endpoint => ({
  name: 'bot.info',
  method: 'GET',
  path: '/open-apis/bot/v3/info',
  serve: (call) => {
    const { name, openId } = world.tenant.bot;
    const bot = { activate_status: 2, app_name: name, avatar_url: '', ip_white_list: [], open_id: openId };
    return call.http.json({ code: 0, msg: 'ok', bot });
  },
});

/** GET /application/v6/scopes: 1 granted, 2 not granted. [?] Which ungranted ones are listed: here the usual ones. */
export const listScopes = (world: World): Endpoint => ({
  name: 'application.scope.list',
  method: 'GET',
  path: '/open-apis/application/v6/scopes',
  serve: () => ({
    scopes: [...new Set([...world.settings.grantedScopes, ...USUAL_SCOPES])].map((scope) => ({
      scope_name: scope,
      grant_status: hasScope(world, scope) ? 1 : 2,
      scope_type: 'tenant',
    })),
  }),
});

/** GET /application/v6/applications/:app_id/app_versions, newest first; here the published one alone, status 1. */
export const listVersions = (world: World): Endpoint => ({
  name: 'application.app_version.list',
  method: 'GET',
  path: '/open-apis/application/v6/applications/:app_id/app_versions',
  scopes: ['application:application:self_manage', 'application:application.app_version:readonly'],
  serve: () => {
    const { subscribedEvents } = world.settings;
    const events = subscribedEvents?.map((type) => ({ event_type: type, event_name: type, event_description: '' }));
    const published = { app_id: world.keys.appId, version: '1.0.0', status: 1, event_infos: events };
    return { items: subscribedEvents ? [published] : [], has_more: false };
  },
});

/** GET /tenant/v2/tenant/query: the office itself. [?] The shape is that of public code; the facts do not list it. */
export const tenantInfo = (world: World): Endpoint => ({
  name: 'tenant.query',
  method: 'GET',
  path: '/open-apis/tenant/v2/tenant/query',
  scopes: ['tenant:tenant:readonly'],
  serve: () => ({ tenant: { name: '示例街道', tenant_key: world.tenant.key } }),
});
