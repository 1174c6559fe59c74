import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { World } from '../world.ts';
import { issueCode, type LoginBook } from './oauth.ts';

const PATH = '/open-apis/authen/v1/authorize';

/** GET /authen/v1/authorize: Feishu's consent page; here one chooses whom to be. */
export function serveAuthorizePage(app: Hono, world: World, book: LoginBook): void {
  app.get(PATH, (http) => {
    const asked = http.req.query();
    const problem = problemWith(world, asked);
    if (problem) return http.html(page(html`<p>${problem}</p>`), 400);
    if (asked.refuse !== undefined) return http.redirect(back(asked, { error: 'access_denied' }));
    const person = world.tenant.people.get(asked.as ?? '');
    if (!person) return http.html(choice(http, world));
    const hashed = asked.code_challenge_method === 'S256';
    const challenge = asked.code_challenge ? { value: asked.code_challenge, hashed } : undefined;
    const redirectUri = asked.redirect_uri ?? '';
    const code = issueCode(world, book, { openId: person.openId, scope: asked.scope ?? '', redirectUri, challenge });
    return http.redirect(back(asked, { code }));
  });
}

type Asked = Record<string, string>;

function problemWith(world: World, asked: Asked): string | undefined {
  if (asked.client_id !== world.keys.appId) return '应用不存在（client_id 不对）';
  if (asked.response_type !== 'code') return '请求不对：response_type 应为 code';
  const uri = asked.redirect_uri ?? '';
  if (!URL.canParse(uri)) return '请求不对：缺少 redirect_uri';
  const registered = world.settings.redirectUris;
  if (registered !== 'any' && !registered.includes(uri)) return '重定向地址没有登记（20029）';
  return undefined;
}

function back(asked: Asked, answer: Record<string, string>): string {
  const uri = new URL(asked.redirect_uri ?? '');
  for (const [key, value] of Object.entries(answer)) uri.searchParams.set(key, value);
  if (asked.state !== undefined) uri.searchParams.set('state', asked.state);
  return uri.toString();
}

type Html = ReturnType<typeof html>;

function choice(http: Context, world: World): Html {
  const link = (key: string, value: string) => `${PATH}?${new URLSearchParams({ ...http.req.query(), [key]: value })}`;
  const people = [...world.tenant.people.values()].map(
    (person) => html`<a class="person" href="${link('as', person.openId)}">${person.name}</a>`,
  );
  return page(html`<h1>${world.tenant.bot.name} 申请用你的飞书身份登录</h1>
    <p>这里是沙盒：选一个人登录。</p>
    <nav>${people}</nav>
    <p><a href="${link('refuse', '1')}">拒绝</a></p>`);
}

const page = (body: Html): Html => html`<!doctype html>
  <html lang="zh-CN">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>飞书登录（沙盒）</title>
      <link rel="stylesheet" href="/page/sign-in.css" />
    </head>
    <body>
      ${body}
    </body>
  </html>`;
