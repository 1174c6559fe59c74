import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGuarded } from '../handbook/open-guarded.ts';
import { openHandbook } from '../handbook/open-handbook.ts';

let house: Awaited<ReturnType<typeof openGuarded>>;
beforeAll(async () => {
  house = await openGuarded();
});
afterAll(() => house.close());

/** Every route there is, with an address of it, and what a stranger without a session gets from the office's own handbook. */
const STRANGER: [route: string, path: string, status: number][] = [
  ['POST /feishu/events', '/feishu/events', 401],
  ['GET /healthz', '/healthz', 200],
  ['GET /readyz', '/readyz', 200],
  ['GET /handbook/:name{[a-z]+\\.(css|js|svg)}', '/handbook/style.css', 200],
  ['GET /handbook/login', '/handbook/login?to=/figures', 302],
  ['GET /handbook/callback', '/handbook/callback', 400],
  ['POST /handbook/logout', '/handbook/logout', 200],
  // An owner's page opens by its token alone; nobody guesses one.
  ['GET /handbook/owner/:token', '/handbook/owner/AAAAAAAAAAAAAAAAAAAAAA', 404],
  ['GET /handbook/owner/:token/code', '/handbook/owner/AAAAAAAAAAAAAAAAAAAAAA/code', 404],
  ['POST /handbook/owner/:token/sign', '/handbook/owner/AAAAAAAAAAAAAAAAAAAAAA/sign', 404],
  ['POST /handbook/owner/:token/photo', '/handbook/owner/AAAAAAAAAAAAAAAAAAAAAA/photo', 404],
  ['POST /handbook/owner/:token/tick', '/handbook/owner/AAAAAAAAAAAAAAAAAAAAAA/tick', 404],
  ['POST /handbook/owner/:token/done', '/handbook/owner/AAAAAAAAAAAAAAAAAAAAAA/done', 404],
  ['POST /handbook/owner/:token/rate', '/handbook/owner/AAAAAAAAAAAAAAAAAAAAAA/rate', 404],
  // A class is open to all by its number; what was talked over is public by its token alone.
  ['GET /handbook/class/:session', '/handbook/class/KB-9', 404],
  ['GET /handbook/class/:session/poster', '/handbook/class/KB-9/poster', 404],
  ['GET /handbook/talk/:token', '/handbook/talk/AAAAAAAAAAAAAAAAAAAAAA', 404],
  ['POST /in/:source', '/in/platform', 404],
  ['POST /in/:source/:path', '/in/platform/a-path', 404],
  ['GET /open311/:source/:rest{.+}', '/open311/georeport/v2/services.json', 404],
  ['POST /open311/:source/:rest{.+}', '/open311/georeport/v2/requests.json', 404],
  ['GET /in/:source/photos/:number/:seq/:n/:until/:key', '/in/platform/photos/E-1/1/0/1/key', 404],
  ['GET /handbook', '/handbook', 302],
  ['GET /handbook/index.json', '/handbook/index.json', 302],
  ['GET /handbook/referrals', '/handbook/referrals', 302],
  ['GET /handbook/bundles', '/handbook/bundles', 302],
  ['GET /handbook/bundles/:id', '/handbook/bundles/rental', 302],
  ['GET /handbook/checklists/:id', '/handbook/checklists/hotel', 302],
  ['GET /handbook/changes', '/handbook/changes', 302],
  ['GET /handbook/changes.atom', '/handbook/changes.atom', 302],
  ['GET /handbook/:id/history', '/handbook/CG04/history', 302],
  ['GET /handbook/questions', '/handbook/questions', 302],
  ['GET /handbook/print', '/handbook/print', 302],
  ['GET /handbook/print.css', '/handbook/print.css', 302],
  ['GET /handbook/:id', '/handbook/CG04', 302],
  ['GET /handbook/:id/qr.svg', '/handbook/CG04/qr.svg', 302],
  ['GET /handbook/:id/poster', '/handbook/CG04/poster', 302],
  ['POST /figures/logout', '/figures/logout', 200],
  ['GET /figures', '/figures', 302],
  ['GET /figures/rows', '/figures/rows?figure=opened', 302],
  ['GET /figures/now', '/figures/now?which=open', 302],
];

test('these are all the routes: whoever adds one says here what a stranger gets', () => {
  const routes = house.app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path}`);
  expect([...new Set(routes)].toSorted()).toEqual(STRANGER.map(([route]) => route).toSorted());
});

test.each(STRANGER)('%s tells a stranger nothing of the list', async (route, path, status) => {
  const [method] = route.split(' ');
  const answer = await house.app.request(`http://handbook.test${path}`, { method });
  expect(answer.status).toBe(status);
  if (status === 302) expect(answer.headers.get('location')).toMatch(`${house.base}/open-apis/authen/v1/authorize?`);
  const body = await answer.text();
  for (const { name } of house.catalogue.matters) expect(body).not.toContain(name);
});

test.each(STRANGER)('no other method opens %s', async (route, path) => {
  const [own = ''] = route.split(' ');
  const others = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'];
  // HEAD is GET without the body.
  for (const method of others.filter((one) => one !== own && !(own === 'GET' && one === 'HEAD'))) {
    const answer = await house.app.request(`http://handbook.test${path}`, { method });
    expect([method, answer.status]).toEqual([method, /^\/(handbook|figures)/.test(path) ? 302 : 404]);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  }
});

test('what health tells is counts and words of our own', async () => {
  for (const path of ['/healthz', '/readyz']) {
    const body: unknown = await (await house.get(path)).json();
    const kinds = Object.entries(Object(body)).map(([key, value]) => [key, typeof value]);
    expect(Object.fromEntries(kinds)).toEqual({ ok: 'boolean', database: 'string', outbox: 'object', why: 'object' });
  }
});

test.each(['public', 'feishu'])(
  'every answer of a %s handbook has its security headers and names no software',
  async (access) => {
    const { app } = access === 'feishu' ? house : await openHandbook();
    const paths = [
      ...STRANGER.map(([, path]) => path),
      '/nowhere',
      '/handbook/nothing',
      '/handbook/',
      '/handbook/cg04',
      '/handbook?q=%FF',
    ];
    for (const path of paths)
      for (const method of ['GET', 'POST', 'OPTIONS']) {
        const { headers } = await app.request(`http://handbook.test${path}`, { method });
        const policy = headers.get('content-security-policy') ?? '';
        expect([path, method, policy]).toEqual([path, method, expect.stringContaining("default-src 'none'")]);
        expect(policy).toContain("frame-ancestors 'none'");
        expect(policy).not.toMatch(/unsafe|\*|data:|https:\/\/(?!accounts)/);
        expect(headers.get('x-content-type-options')).toBe('nosniff');
        // The owner's page has forms, which under same-origin say where they come from; nothing of it goes elsewhere.
        const referrer = headers.get('referrer-policy');
        if (referrer !== 'no-referrer') expect([path.split('/')[2], referrer]).toEqual(['owner', 'same-origin']);
        expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{7,}/);
        expect(headers.get('cache-control')).not.toBeNull();
        for (const name of ['server', 'x-powered-by', 'etag'])
          if (access === 'feishu') expect(headers.get(name)).toBeNull();
      }
  },
);

test('with a public https address cookies are Secure, and a false Host moves neither them nor the way back', async () => {
  const origin = 'https://list.test';
  const own = await openHandbook({ HANDBOOK_ACCESS: 'feishu', FEISHU_DOMAIN: house.base, PUBLIC_URL: `${origin}/` });
  const lies = {
    host: 'evil.example',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'http',
    forwarded: 'host=evil.example',
  };
  const astray = await own.app.request('http://evil.example/handbook/CG04', { headers: lies });
  expect(astray.headers.getSetCookie()).toEqual([]);
  const home = astray.headers.get('location') ?? '';
  expect(home).toBe(`${origin}/handbook/login?to=%2Fhandbook%2FCG04`);
  // Where a proxy says nothing of the public address it goes on all the same, and round no circle.
  const answer = await own.app.request(home.replace(origin, 'http://evil.example'), { headers: lies });
  const [cookie = ''] = answer.headers.getSetCookie();
  for (const flag of [/; Secure/, /; HttpOnly/, /; SameSite=Lax/, /; Path=\/(;|$)/]) expect(cookie).toMatch(flag);
  expect(cookie).not.toMatch(/Domain=/i);
  const consent = new URL(answer.headers.get('location') ?? '');
  expect(consent.origin).toBe(house.base);
  expect(consent.searchParams.get('redirect_uri')).toBe(`${origin}/handbook/callback`);
});

test('a state given twice, a code given twice, and a state of one browser in another let nobody in', async () => {
  const [one, other] = [house.browser(), house.browser()];
  const back = await one.consent(one.sentTo(await one.visit('/handbook')), { as: house.person });
  await other.visit('/handbook');
  const url = new URL(back, 'http://handbook.test');
  const [state, code] = ['state', 'code'].map((name) => encodeURIComponent(url.searchParams.get(name) ?? ''));
  const games = [
    `state=x&state=${state}&code=${code}`,
    `state=${state}&code=&code=${code}`,
    `state=${state}`,
    `code=${code}`,
  ];
  for (const query of games) {
    const answer = await one.visit(`/handbook/callback?${query}`);
    expect([400, 403]).toContain(answer.status);
    expect(one.cookies.has('handbook_session')).toBe(false);
  }
  expect((await other.visit(back)).status).toBe(400);
  expect(other.cookies.has('handbook_session')).toBe(false);
  expect((await one.visit(back)).status).toBe(302);
  expect(one.cookies.has('handbook_session')).toBe(true);
});
