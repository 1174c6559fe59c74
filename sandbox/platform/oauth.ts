import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { World } from '../world.ts';
import type { Call, Endpoint } from './endpoint.ts';

const CODE_MS = 5 * 60_000;
const TOKEN_MS = 2 * 3_600_000;
const REFRESH_MS = 7 * 86_400_000;

type Grant = { openId: string; scope: string; redirectUri: string; challenge?: { value: string; hashed: boolean } };

/** Codes and user tokens of the web login. */
export type LoginBook = {
  codes: Map<string, Grant & { until: number; used: boolean }>;
  users: Map<string, { openId: string; until: number }>;
  refreshes: Map<string, Grant & { until: number; used: boolean }>;
};

/** Nobody logged in yet. */
export const createLoginBook = (): LoginBook => ({ codes: new Map(), users: new Map(), refreshes: new Map() });

/** A code for this person's consent: single use, five minutes. */
export function issueCode(world: World, book: LoginBook, grant: Grant): string {
  const code = world.mint('code');
  book.codes.set(code, { ...grant, until: world.clock.now() + CODE_MS, used: false });
  return code;
}

const Request = z.object({
  grant_type: z.string().optional(),
  client_id: z.string().optional(),
  client_secret: z.string().optional(),
  code: z.string().optional(),
  redirect_uri: z.string().optional(),
  code_verifier: z.string().optional(),
  refresh_token: z.string().optional(),
});
type Request = z.infer<typeof Request>;

const failed = (call: Call, code: number, why: string): Response =>
  call.http.json({ code, error: 'invalid_grant', error_description: why }, 400);

/** POST /authen/v2/oauth/token; everything at the top level, failures in OAuth's own words */
export const userToken = (world: World, book: LoginBook): Endpoint => ({
  name: 'authen.oauth.token',
  method: 'POST',
  path: '/open-apis/authen/v2/oauth/token',
  token: 'none',
  serve: async (call) => {
    const sent = await call.body(Request);
    if (!sent.client_id || !sent.client_secret) return failed(call, 20001, 'client_id and client_secret are required');
    if (sent.client_id !== world.keys.appId) return failed(call, 20024, 'code and app do not match');
    if (sent.client_secret !== world.keys.appSecret) return failed(call, 20002, 'client_secret is wrong');
    const grant = sent.grant_type === 'refresh_token' ? byRefresh(world, book, sent) : byCode(world, book, sent);
    return Array.isArray(grant) ? failed(call, grant[0], grant[1]) : call.http.json(tokensFor(world, book, grant));
  },
});

type Failure = [code: number, why: string];

function byCode(world: World, book: LoginBook, sent: Request): Grant | Failure {
  if (sent.grant_type !== 'authorization_code') return [20036, 'grant_type is not supported'];
  if (!sent.code) return [20001, 'code is required'];
  const grant = book.codes.get(sent.code);
  if (!grant) return [20003, 'code not found'];
  if (grant.used) return [20065, 'code has been used'];
  if (grant.until <= world.clock.now()) return [20004, 'code expired'];
  if (sent.redirect_uri !== undefined && sent.redirect_uri !== grant.redirectUri)
    return [20071, 'redirect_uri does not match'];
  if (grant.challenge && !answers(grant.challenge, sent.code_verifier ?? '')) return [20049, 'code_verifier is wrong'];
  grant.used = true;
  return grant;
}

function byRefresh(world: World, book: LoginBook, sent: Request): Grant | Failure {
  const grant = book.refreshes.get(sent.refresh_token ?? '');
  if (!grant) return [20026, 'refresh_token is invalid'];
  if (grant.used) return [20073, 'refresh_token has been used'];
  if (grant.until <= world.clock.now()) return [20037, 'refresh_token expired'];
  grant.used = true;
  return grant;
}

const answers = (challenge: { value: string; hashed: boolean }, verifier: string): boolean =>
  challenge.value === (challenge.hashed ? createHash('sha256').update(verifier).digest('base64url') : verifier);

function tokensFor(world: World, book: LoginBook, grant: Grant) {
  const now = world.clock.now();
  const token = world.mint('userToken');
  book.users.set(token, { openId: grant.openId, until: now + TOKEN_MS });
  const answer = {
    code: 0,
    access_token: token,
    expires_in: TOKEN_MS / 1000,
    scope: grant.scope,
    token_type: 'Bearer',
  };
  if (!grant.scope.split(' ').includes('offline_access')) return answer;
  const refresh = world.mint('userToken');
  book.refreshes.set(refresh, { ...grant, until: now + REFRESH_MS, used: false });
  return { ...answer, refresh_token: refresh, refresh_token_expires_in: REFRESH_MS / 1000 };
}
