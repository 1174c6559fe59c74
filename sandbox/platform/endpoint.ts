import type { Context, Hono } from 'hono';
import type { z } from 'zod';
import type { JsonObject } from '../json.ts';
import { hasScope, recordRejection, type World } from '../world.ts';
import { breakConnection } from './break-connection.ts';
import { badField, Refused, refuse } from './refused.ts';
import type { TokenBook } from './tokens.ts';

/** One API of the open platform. `scopes`: any one of them opens it; none listed: no scope is needed. */
export type Endpoint = {
  name: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  scopes?: string[];
  /** Calls a second, where the API has a limit of its own. */
  perSecond?: number;
  /** `tenant` token by default; `none` for the calls that hand tokens out; `user` for OAuth. */
  token?: 'tenant' | 'none' | 'user';
  /** The `data` of a good answer, or a whole answer of its own shape. */
  serve: (call: Call) => JsonObject | Response | Promise<JsonObject | Response>;
};

/** One call being served. */
export type Call = {
  http: Context;
  param: (name: string) => string;
  query: (name: string) => string | undefined;
  queries: (name: string) => string[];
  /** The JSON body, checked; a wrong one is refused with 99992402. */
  body: <T>(schema: z.ZodType<T>) => Promise<T>;
};

const MINUTE = 60_000;
const SECOND = 1000;

/** Adds an API to the platform: token, scope, rate limits and faults around its own work. */
export function serve(app: Hono, world: World, tokens: TokenBook, endpoint: Endpoint): void {
  app.on(endpoint.method, endpoint.path, async (http) => {
    const fault = world.faults.forCall(endpoint.name);
    if (fault?.kind === 'reset') return breakConnection(http);
    if (fault?.kind === 'token-expired' && endpoint.token === undefined) tokens.expireAll();
    const answer = await world.traffic.track(
      answering(http, world, endpoint, async () => {
        if (fault?.kind === 'server-error') throw new Refused(1500, 'internal error', 500, { injected: true });
        if (fault?.kind === 'code')
          throw new Refused(fault.code ?? 1500, fault.msg ?? 'ordered refusal', 400, { injected: true });
        if (fault?.kind === 'rate-limit') throw tooFast(world, 1, true);
        checkToken(http, world, tokens, endpoint, fault?.kind === 'token-expired');
        checkRate(world, endpoint);
        return await endpoint.serve(callOf(http));
      }),
    );
    if (fault?.kind === 'lost-answer') return breakConnection(http);
    if (fault?.kind === 'timeout') await new Promise((done) => setTimeout(done, world.faults.odds.timeoutMs).unref());
    return answer;
  });
}

async function answering(http: Context, world: World, endpoint: Endpoint, work: () => Promise<JsonObject | Response>) {
  const logId = world.dice.hex(32).toUpperCase();
  try {
    const result = await work();
    if (result instanceof Response) return result;
    return http.json({ code: 0, msg: 'success', data: result }, 200, { 'X-Tt-Logid': logId });
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault;
    const where = `${endpoint.method} ${endpoint.path}`;
    recordRejection(world, { kind: 'api', where, code: fault.code, msg: fault.message }, fault.more.injected);
    const troubleshooter = `排查建议查看(Troubleshooting suggestions): https://open.feishu.cn/search?log_id=${logId}`;
    const body = {
      code: fault.code,
      msg: fault.message,
      error: { log_id: logId, troubleshooter, ...fault.more.error },
    };
    return http.json(body, fault.status, { 'X-Tt-Logid': logId, ...fault.more.headers });
  }
}

function checkToken(http: Context, world: World, tokens: TokenBook, endpoint: Endpoint, injected: boolean) {
  if (endpoint.token !== undefined) return;
  const status = world.settings.badTokenStatus;
  const [scheme, token] = (http.req.header('Authorization') ?? '').split(' ');
  if (scheme !== 'Bearer' || !token) throw new Refused(99991661, 'Missing access token for authorization.', status);
  if (!/^(t-|u-|a-|eyJ)/.test(token)) throw new Refused(99991671, 'token must start with t- or u-', status);
  if (!tokens.isLiveTenantToken(token))
    throw new Refused(99991663, 'Invalid access token for authorization.', status, { injected });
  if (endpoint.scopes && !endpoint.scopes.some((scope) => hasScope(world, scope)))
    throw new Refused(99991672, `Access denied. One of the following scopes is required: [${endpoint.scopes}].`, 400, {
      error: { permission_violations: endpoint.scopes.map((subject) => ({ type: 'action_scope_required', subject })) },
    });
}

function checkRate(world: World, endpoint: Endpoint) {
  const minute = world.rates.take(`minute ${endpoint.name}`, world.settings.perMinute, MINUTE);
  const second = world.rates.take(`second ${endpoint.name}`, endpoint.perSecond ?? world.settings.perSecond, SECOND);
  const full = minute ?? second;
  if (full) throw tooFast(world, full.waitSeconds, false);
}

const tooFast = (world: World, waitSeconds: number, injected: boolean) =>
  new Refused(99991400, 'request trigger frequency limit', world.settings.rateLimitStatus, {
    injected,
    headers: {
      'x-ogw-ratelimit-limit': String(world.settings.perSecond),
      'x-ogw-ratelimit-reset': String(waitSeconds),
    },
  });

const callOf = (http: Context): Call => ({
  http,
  param: (name) => http.req.param(name) ?? '',
  query: (name) => http.req.query(name),
  queries: (name) => http.req.queries(name) ?? [],
  body: async (schema) => {
    const sent: unknown = await http.req.json().catch(() => {
      throw refuseBody();
    });
    const parsed = schema.safeParse(sent);
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0];
    throw badField(issue?.path.join('.') || 'body', issue?.message ?? 'is invalid');
  },
});

const refuseBody = () => refuse(9499, 'Bad Request: the body is not JSON');
