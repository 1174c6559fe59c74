import { Hono } from 'hono';
import { html } from 'hono/html';
import { PAGE_POLICY, PAGE_STYLE, shanghaiMinute } from './page-look.ts';
import { CITY, type CityRequest, type PretendCity } from './pretend-city.ts';

const one = ({ id, at, description, address, status, notes }: CityRequest) => html`<section class="box">
  <b>${id}</b> <small>${shanghaiMinute(at)}　${status === 'closed' ? '已办结' : '在办'}</small><br>${description}<br><small>${address}</small>
  <form method="post" action="/311/says"><input type="hidden" name="id" value="${id}">
  <label for="notes-${id}">怎么说</label><input id="notes-${id}" name="notes" value="${notes}">
  <div class="row"><button name="status" value="open">在办</button><button name="status" value="closed">办结</button></div></form></section>`;

/** The pretend city at /311: its own page, where what the street refers to it is answered, and its GeoReport v2 below /311/v2. */
export function cityPages(city: PretendCity): Hono {
  const app = new Hono();
  app.get('/311', (http) => {
    http.header('Content-Security-Policy', PAGE_POLICY);
    return http.html(html`<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width"><title>假的${CITY.body}</title><link rel="stylesheet" href="${PAGE_STYLE}"></head><body><main>
      <h1>假的${CITY.body}</h1><p class="note">在「谁管」里把事件转出给「${CITY.body}」，就到这里；街道十五分钟看一次。全是演练。</p>
      <div class="row"><form method="post" action="/311/down"><button aria-pressed="${String(city.down)}">${city.down ? '断着，点了接上' : '让它断'}</button></form>
      <form method="get" action="/311"><button>刷新</button></form></div>
      <h2>街道转来的</h2>${city.requests.length === 0 ? html`<p class="note">还没有。</p>` : city.requests.map(one)}</main></body></html>`);
  });
  app.post('/311/says', async (http) => {
    const said = new URLSearchParams(await http.req.text());
    city.says(
      said.get('id') ?? '',
      said.get('status') === 'closed' ? 'closed' : 'open',
      (said.get('notes') ?? '').slice(0, 500),
    );
    return http.redirect('/311', 303);
  });
  app.post('/311/down', (http) => {
    city.down = !city.down;
    return http.redirect('/311', 303);
  });
  app.on(['GET', 'POST'], '/311/v2/*', async (http) => {
    const { pathname, searchParams } = new URL(http.req.url);
    const form = http.req.method === 'POST' ? new URLSearchParams(await http.req.text()) : searchParams;
    const { status, text } = city.answer(http.req.method, pathname.slice('/311/v2'.length), form);
    return http.body(text, status as 200, { 'content-type': 'text/xml; charset=utf-8' });
  });
  return app;
}
