import * as z from 'zod';
import { OpenId } from '../brands.ts';
import type { Config } from '../config.ts';
import { createCaller } from './mouth.ts';
import { callPlatform, readEnvelope } from './transport.ts';

const Token = z.object({ access_token: z.string().min(1) });
const User = z.object({ data: z.object({ tenant_key: z.string().min(1), open_id: OpenId }) });
const Tenant = z.object({ data: z.object({ tenant: z.object({ tenant_key: z.string().min(1) }) }) });

/** Feishu's web login (open.feishu.cn, 网页应用登录). The promises reject with a PlatformFault. */
export type WebLogin = {
  /** Feishu's consent page; it comes back to `redirectUri` with a code, or an error, and the state. */
  authorizeUrl(redirectUri: string, state: string): string;
  /** The person who consented, and their tenant. A code works once, for five minutes. */
  personOf(code: string, redirectUri: string): Promise<{ openId: OpenId; tenant: string }>;
  /** The tenant the app itself belongs to. Needs the scope tenant:tenant:readonly. */
  ownTenant(): Promise<string>;
};

/** Where the consent page lives: the accounts site of Feishu or Lark; any other platform serves it itself. */
export function accountsDomain(domain: string): string {
  const { protocol, host } = new URL(domain);
  if (host === 'open.feishu.cn') return 'https://accounts.feishu.cn';
  if (host === 'open.larksuite.com') return 'https://accounts.larksuite.com';
  return `${protocol}//${host}`;
}

/** The login over Feishu's open platform; asks for the app's own tenant once and keeps the answer. */
export function createWebLogin({ app, domain }: Pick<Config, 'app' | 'domain'>, now: () => number): WebLogin {
  let own: Promise<string> | undefined;
  const api = `${domain}/open-apis`;
  return {
    authorizeUrl(redirectUri, state) {
      const query = { client_id: app.id, response_type: 'code', redirect_uri: redirectUri, state };
      return `${accountsDomain(domain)}/open-apis/authen/v1/authorize?${new URLSearchParams(query)}`;
    },
    async personOf(code, redirectUri) {
      const grant = {
        grant_type: 'authorization_code',
        client_id: app.id,
        client_secret: app.secret,
        code,
        redirect_uri: redirectUri,
      };
      const exchanged = await callPlatform({ method: 'POST', url: `${api}/authen/v2/oauth/token`, data: grant });
      const { access_token } = Token.parse(await readEnvelope(exchanged));
      const headers = { authorization: `Bearer ${access_token}` };
      const asked = await callPlatform({ method: 'GET', url: `${api}/authen/v1/user_info`, headers });
      const { data } = User.parse(await readEnvelope(asked));
      return { openId: data.open_id, tenant: data.tenant_key };
    },
    ownTenant() {
      own ??= createCaller({ app, domain }, now)
        .call('GET', '/tenant/v2/tenant/query')
        .then(
          (answer) => Tenant.parse(answer).data.tenant.tenant_key,
          (error) => {
            own = undefined;
            throw error;
          },
        );
      return own;
    },
  };
}
