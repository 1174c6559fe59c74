import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { offsetClock } from '../../sandbox/clock.ts';
import { createSandbox } from '../../sandbox/sandbox.ts';
import { closed, listening } from '../harness/listening.ts';
import { openHandbook } from './open-handbook.ts';
import { SECRETS } from './secrets.ts';

const ORIGIN = 'http://handbook.test';

/** The handbook of HANDBOOK_ACCESS=feishu over the sandbox's own login pages, and browsers to go there with. */
export async function openGuarded() {
  const clock = offsetClock();
  const app = {
    appId: SECRETS.FEISHU_APP_ID,
    appSecret: SECRETS.FEISHU_APP_SECRET,
    encryptKey: SECRETS.FEISHU_ENCRYPT_KEY,
    verificationToken: SECRETS.FEISHU_VERIFICATION_TOKEN,
  };
  const sandbox = createSandbox({ app, clock, push: async () => new Response('{}') });
  const tenant = { own: sandbox.tenant.key };
  const platform = new Hono();
  // The app's own tenant, other than the person's where a test says so.
  platform.use('/open-apis/tenant/v2/tenant/query', async (c, next) => {
    await next();
    if (tenant.own !== sandbox.tenant.key)
      c.res = c.json({ code: 0, msg: 'success', data: { tenant: { name: '示例街道', tenant_key: tenant.own } } });
  });
  platform.route('/', sandbox.app);
  const server = createServer(getRequestListener(platform.fetch));
  const base = await listening(server);
  const handbook = await openHandbook(
    { HANDBOOK_ACCESS: 'feishu', FEISHU_DOMAIN: base, PUBLIC_URL: ORIGIN },
    clock.now,
  );
  const close = async () => {
    sandbox.stop();
    await closed(server);
  };
  const person = [...sandbox.tenant.people.values()].find(({ resigned }) => !resigned)?.openId ?? '';
  return { ...handbook, clock, tenant, person, base, close, browser: () => browserOf(handbook.app) };
}

/** A browser that keeps cookies and follows nothing by itself. */
function browserOf(app: Hono) {
  const cookies = new Map<string, string>();
  const visit = async (path: string, method = 'GET', origin = ORIGIN) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await app.request(`${origin}${path}`, { method, headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = line.match(/^([^=]+)=([^;]*)/) ?? [];
      if (/max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };
  /** Where an answer sends this browser. */
  const sentTo = (answer: Response) => answer.headers.get('location') ?? '';
  /** Goes to Feishu's page and says yes as this person, or no; gives the path Feishu comes back to. */
  const consent = async (page: string, choice: { as: string } | 'refuse') => {
    const query = choice === 'refuse' ? 'refuse=1' : `as=${choice.as}`;
    const back = new URL(sentTo(await fetch(`${page}&${query}`, { redirect: 'manual' })));
    if (back.origin !== ORIGIN) throw new Error(`Feishu sends us to ${back.origin}`);
    return back.pathname + back.search;
  };
  return { cookies, visit, sentTo, consent };
}
