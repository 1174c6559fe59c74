import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountsDomain } from '../../src/feishu/oauth.ts';
import { createSeal } from '../../src/handbook/access/seal.ts';
import { openGuarded } from './open-guarded.ts';
import { SECRETS } from './secrets.ts';

let house: Awaited<ReturnType<typeof openGuarded>>;
beforeAll(async () => {
  house = await openGuarded();
});
afterAll(() => house.close());

const MINUTE = 60_000;

/** A browser that has been to Feishu and back. */
async function signedIn(path = '/handbook') {
  const browser = house.browser();
  const page = browser.sentTo(await browser.visit(path));
  const back = await browser.consent(page, { as: house.person });
  return { browser, page, back, answer: await browser.visit(back) };
}

test('a colleague signs in at Feishu and comes back to the page asked for', async () => {
  const { browser, page, answer } = await signedIn('/handbook?q=%E6%B2%B9%E7%83%9F&view=saying');
  expect(page.startsWith(`${house.base}/open-apis/authen/v1/authorize?`)).toBe(true);
  expect(new URL(page).searchParams.get('redirect_uri')).toBe('http://handbook.test/handbook/callback');
  expect(browser.sentTo(answer)).toBe('/handbook?q=%E6%B2%B9%E7%83%9F&view=saying');
  const read = await browser.visit('/handbook/CG04');
  expect(read.status).toBe(200);
  expect(read.headers.get('cache-control')).toBe('private, no-store');
  expect(read.headers.get('etag')).toBeNull();
});

test('who opens another address of this host than the public one signs in there, and comes back to the page asked for', async () => {
  const browser = house.browser();
  const astray = await browser.visit('/figures?days=month', 'GET', 'http://localhost:3000');
  expect(browser.cookies.size).toBe(0);
  const login = browser.sentTo(astray);
  expect(login).toBe('http://handbook.test/handbook/login?to=%2Ffigures%3Fdays%3Dmonth');
  const page = browser.sentTo(await browser.visit(login.replace('http://handbook.test', '')));
  const back = await browser.consent(page, { as: house.person });
  expect(browser.sentTo(await browser.visit(back))).toBe('/figures?days=month');
  for (const to of ['https://evil.example/', '//evil.example/', '/healthz', '']) {
    const other = house.browser();
    const sent = other.sentTo(await other.visit(`/handbook/login?${new URLSearchParams({ to })}`));
    const end = await other.visit(await other.consent(sent, { as: house.person }));
    expect([to, other.sentTo(end)]).toEqual([to, '/handbook']);
  }
});

test('the session cookie is for the handbook only, out of reach of scripts, and holds nothing about the person', async () => {
  const { browser, answer } = await signedIn();
  const line = answer.headers.getSetCookie().find((one) => one.startsWith('handbook_session')) ?? '';
  expect(line).toMatch(/HttpOnly/i);
  expect(line).toMatch(/SameSite=Lax/i);
  expect(line).toMatch(/Path=\/handbook/i);
  expect(line).toMatch(/Max-Age=43200/i);
  const letter = decodeURIComponent(browser.cookies.get('handbook_session') ?? '').split('.')[0] ?? '';
  expect(Buffer.from(letter, 'base64url').toString()).not.toContain('ou_');
});

test('nothing of the list is to be had without a session; the files of the page itself are', async () => {
  const paths = [
    '',
    '/CG04',
    '/cg04',
    '/CG04/poster',
    '/CG04/qr.svg',
    '/print',
    '/print.css',
    '/index.json',
    '/questions',
    '/bundles',
    '/bundles/rental',
    '/checklists/hotel',
    '/checklists/hotel+street-shop',
    '/referrals',
    '/nothing',
  ];
  for (const path of paths) {
    const answer = await house.get(`/handbook${path}`);
    expect([path, answer.status]).toEqual([path, 302]);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
  }
  expect((await house.get('/handbook/style.css')).status).toBe(200);
});

test('the figures are signed in to by themselves: a session of the handbook opens none, and theirs no handbook', async () => {
  const { browser: reading } = await signedIn('/handbook');
  expect((await reading.visit('/figures')).status).toBe(302);

  const { browser, answer } = await signedIn('/figures?days=month');
  expect(browser.sentTo(answer)).toBe('/figures?days=month');
  const line = answer.headers.getSetCookie().find((one) => one.startsWith('figures_session')) ?? '';
  for (const part of [/HttpOnly/i, /SameSite=Lax/i, /Path=\/figures(;|$)/i, /Max-Age=43200/i])
    expect(line).toMatch(part);
  expect((await browser.visit('/handbook')).status).toBe(302);
  // This office has nobody in its roster yet: whoever signs in is known, and has no figures.
  const read = await browser.visit('/figures');
  expect([read.status, read.headers.get('cache-control')]).toEqual([403, 'private, no-store']);
  expect((await browser.visit('/figures/logout', 'POST')).status).toBe(200);
  expect((await browser.visit('/figures')).status).toBe(302);
});

test('a state that is changed, foreign or missing is refused', async () => {
  const { browser, back } = await signedIn();
  browser.cookies.delete('handbook_session');
  const url = new URL(back, 'http://handbook.test');
  const state = url.searchParams.get('state') ?? '';
  for (const wrong of ['', 'x', `${state}x`, state.replace(/^./, 'A'), state.split('.')[0] ?? '']) {
    url.searchParams.set('state', wrong);
    expect((await browser.visit(url.pathname + url.search)).status).toBe(400);
  }
  expect((await house.browser().visit(back)).status).toBe(400);
  expect(browser.cookies.has('handbook_session')).toBe(false);
});

test('a login takes ten minutes at the most, a session twelve hours', async () => {
  const late = house.browser();
  const back = await late.consent(late.sentTo(await late.visit('/handbook')), { as: house.person });
  house.clock.advance(10 * MINUTE);
  expect((await late.visit(back)).status).toBe(400);

  const { browser } = await signedIn();
  house.clock.advance(12 * 60 * MINUTE - MINUTE);
  expect((await browser.visit('/handbook')).status).toBe(200);
  house.clock.advance(MINUTE);
  expect((await browser.visit('/handbook')).status).toBe(302);
});

test('two tabs that ask at the same time both come in', async () => {
  const browser = house.browser();
  const first = browser.sentTo(await browser.visit('/handbook/CG01'));
  const second = browser.sentTo(await browser.visit('/handbook/CG02'));
  const back = await browser.consent(first, { as: house.person });
  expect(browser.sentTo(await browser.visit(back))).toBe('/handbook/CG01');
  const other = await browser.consent(second, { as: house.person });
  expect(browser.sentTo(await browser.visit(other))).toBe('/handbook/CG02');
});

test('who says no at Feishu is told so, and can try again', async () => {
  const browser = house.browser();
  const back = await browser.consent(browser.sentTo(await browser.visit('/handbook')), 'refuse');
  const answer = await browser.visit(back);
  expect(answer.status).toBe(403);
  expect(await answer.text()).toContain('href="/handbook"');
  expect(browser.cookies.has('handbook_session')).toBe(false);
});

test('a person of another tenant is refused', async () => {
  const foreign = await openGuarded();
  try {
    foreign.tenant.own = 'another office';
    const browser = foreign.browser();
    const back = await browser.consent(browser.sentTo(await browser.visit('/handbook')), { as: foreign.person });
    const answer = await browser.visit(back);
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('不是本单位的账号');
    expect(browser.cookies.has('handbook_session')).toBe(false);
  } finally {
    await foreign.close();
  }
});

test('a code works once; a made-up one never', async () => {
  const { browser, back } = await signedIn();
  browser.cookies.delete('handbook_session');
  expect((await browser.visit(back)).status).toBe(403);
  expect((await browser.visit(back.replace(/code=[^&]+/, 'code=made-up'))).status).toBe(403);
  expect(browser.cookies.has('handbook_session')).toBe(false);
});

test('a session that is changed, made up, or sealed for something else opens nothing', async () => {
  const { browser } = await signedIn();
  const session = decodeURIComponent(browser.cookies.get('handbook_session') ?? '');
  const far = house.clock.now() + 1e9;
  const own = createSeal(SECRETS.FEISHU_APP_SECRET);
  const wrong = [
    '',
    'member',
    session.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A')),
    session.split('.')[0] ?? '',
    await createSeal('another secret').close('session', 'member', far),
    await own.close('login', 'member', far),
    await own.close('session', 'stranger', far),
    await own.close('figures', house.person, far),
  ];
  for (const one of wrong) {
    browser.cookies.set('handbook_session', encodeURIComponent(one));
    expect((await browser.visit('/handbook')).status).toBe(302);
  }
});

test('no login ever ends outside the handbook', async () => {
  const seal = createSeal(SECRETS.FEISHU_APP_SECRET);
  const nonce = 'n'.repeat(36);
  for (const destination of [
    'https://evil.example/',
    '//evil.example/',
    '/handbook.evil.example',
    '/handbookx',
    '/figuresx',
    '/figures.evil.example',
    '/healthz',
  ]) {
    const browser = house.browser();
    browser.cookies.set('handbook_login', nonce);
    const state = await seal.close('login', JSON.stringify([nonce, destination]), house.clock.now() + MINUTE);
    const answer = await browser.visit(`/handbook/callback?code=x&state=${encodeURIComponent(state)}`);
    expect([destination, answer.status]).toEqual([destination, 400]);
  }
  const browser = house.browser();
  const page = browser.sentTo(await browser.visit('/handbook//evil.example/%2F..%2F'));
  const back = await browser.consent(page, { as: house.person });
  const end = new URL(browser.sentTo(await browser.visit(back)), 'http://handbook.test/handbook');
  expect(end.origin).toBe('http://handbook.test');
});

test('who goes out is out', async () => {
  const { browser } = await signedIn();
  expect((await browser.visit('/handbook/logout')).status).toBe(404);
  expect((await browser.visit('/handbook')).status).toBe(200);
  const answer = await browser.visit('/handbook/logout', 'POST');
  expect(await answer.text()).toContain('已退出');
  expect((await browser.visit('/handbook')).status).toBe(302);
});

test('when Feishu does not answer, that is said', async () => {
  const lonely = await openGuarded();
  const browser = lonely.browser();
  const back = await browser.consent(browser.sentTo(await browser.visit('/handbook')), { as: lonely.person });
  await lonely.close();
  const answer = await browser.visit(back);
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain('飞书暂时没有回应');
});

test('the consent page is on the accounts site of Feishu and of Lark, else on the platform itself', () => {
  expect(accountsDomain('https://open.feishu.cn')).toBe('https://accounts.feishu.cn');
  expect(accountsDomain('https://open.larksuite.com')).toBe('https://accounts.larksuite.com');
  expect(accountsDomain('http://127.0.0.1:4000')).toBe('http://127.0.0.1:4000');
});
