import * as z from 'zod';
import { KEYS, type OpenSandbox } from './open-sandbox.ts';

const Answer = z.looseObject({ code: z.number(), msg: z.string(), data: z.looseObject({}).optional() });
export type Answer = z.infer<typeof Answer> & { status: number; headers: Headers };

/** Calls the platform without the SDK, so that a test sees codes, statuses and headers as they are. */
export async function openApi(feishu: OpenSandbox) {
  const call = async (method: string, path: string, body?: unknown, token?: string): Promise<Answer> => {
    const response = await fetch(`${feishu.base}/open-apis${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    return { ...Answer.parse(await response.json()), status: response.status, headers: response.headers };
  };
  const login = async () => {
    const keys = { app_id: KEYS.appId, app_secret: KEYS.appSecret };
    return z.string().parse((await call('POST', '/auth/v3/tenant_access_token/internal', keys)).tenant_access_token);
  };
  const token = await login();
  return {
    login,
    /** With a good tenant token, unless another is given. */
    call: (method: string, path: string, body?: unknown, other = token) => call(method, path, body, other),
    /** What is no JSON, such as a file. */
    raw: (method: string, path: string) =>
      fetch(`${feishu.base}/open-apis${path}`, { method, headers: { authorization: `Bearer ${token}` } }),
    anonymous: (method: string, path: string, body?: unknown) => call(method, path, body),
    send: (receive_id: string, msg_type: string, content: object, more: object = {}) => {
      const type = receive_id.startsWith('oc_') ? 'chat_id' : 'open_id';
      const body = { receive_id, msg_type, content: JSON.stringify(content), ...more };
      return call('POST', `/im/v1/messages?receive_id_type=${type}`, body, token);
    },
  };
}

export type OpenApi = Awaited<ReturnType<typeof openApi>>;
