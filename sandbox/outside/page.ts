import { Hono } from 'hono';
import { html, raw } from 'hono/html';
import { catalogue } from '../../catalogue/index.ts';
import { PAGE_POLICY, PAGE_STYLE, shanghaiMinute } from './page-look.ts';
import {
  type Came,
  Filled,
  MODES,
  type Mode,
  type PretendPlatform,
  type Sent,
  SIGNINGS,
  type Signing,
} from './pretend.ts';

const CLASSES = ['火灾事故', '消防隐患', '行业部门协同', '民生诉求'];
const STEPS: Record<string, string> = {
  accepted: '已收下',
  dispatched: '已派到部门',
  returned: '退回',
  closed: '已办结',
  reopened: '又办了',
};

type Html = ReturnType<typeof html>;
const options = (entries: readonly (readonly [value: string, label: string])[], chosen: string): Html[] =>
  entries.map(
    ([value, label]) => html`<option value="${value}"${value === chosen ? raw(' selected') : ''}>${label}</option>`,
  );
const line = (name: string, label: string, value = '', more = '') =>
  html`<div><label for="${name}">${label}</label><input id="${name}" name="${name}" value="${value}" ${raw(more)}></div>`;

const sendForm = (platform: PretendPlatform): Html => html`<form method="post" action="/141/send" class="box">
  <div class="two">${line('id', '编号', platform.nextId(), 'required')}
    <div><label for="class">大类</label><select id="class" name="class">${options(
      CLASSES.map((one) => [one, one] as const),
      '消防隐患',
    )}</select></div></div>
  <label for="text">内容</label><textarea id="text" name="text" rows="2">3 幢楼道里堆了很多纸箱，过不去人</textarea>
  <div class="two">${line('code', '小类', '楼道堆物', 'list="codes"')}${line('where', '地址', '德加小区3幢')}</div>
  <datalist id="codes">${(catalogue.source('platform')?.matters ?? []).map(({ says }) => html`<option value="${says[0] ?? ''}">`)}</datalist>
  <div class="two">${line('name', '反映人', '样例反映人')}${line('phone', '电话', '10000000001', 'inputmode="tel"')}</div>
  <div class="two">${line('due', '要求答复', '', 'type="date"')}
    <div><label for="signing">签名</label><select id="signing" name="signing">${options(Object.entries(SIGNINGS), 'right')}</select></div></div>
  <div class="ticks"><label><input type="checkbox" name="secret" value="yes">保密</label><label><input type="checkbox" name="urgent" value="yes">紧急</label></div>
  <button class="main">发给街道</button></form>`;

const hidden = (filled: Filled, more: Record<string, string>) =>
  Object.entries({ ...filled, secret: filled.secret ? 'yes' : '', urgent: filled.urgent ? 'yes' : '', ...more }).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${String(value)}">`,
  );
const again = (label: string, { filled }: Sent, more: Record<string, string>) =>
  html`<form method="post" action="/141/send">${hidden(filled, { signing: 'right', ...more })}<button>${label}</button></form>`;

const receipt = ({ at, step, seq, signed, took, words, photos }: Came): Html =>
  html`<li value="${seq}"><b>${STEPS[step] ?? step}</b> <small>${shanghaiMinute(at)}</small>
    <span class="${signed ? 'good' : 'bad'}">${signed ? '签名对' : '签名不对'}</span>${took ? '' : html` <span class="bad">没有收下</span>`}<br>${words}${photos.map((url, n) => html`　<a href="${url}">照片 ${n + 1}</a>`)}</li>`;

function order(latest: Sent, receipts: readonly Came[]): Html {
  const { filled, status, answer, at } = latest;
  const next = String(filled.revision + 1);
  return html`<section class="box"><b>${filled.id}</b> <small>${shanghaiMinute(at)}　${filled.class}　第 ${filled.revision} 版${filled.type === 'event.withdrawn' ? '　撤回' : ''}</small><br>${filled.text}
    <br><span class="${status === 202 ? 'good' : 'bad'}">街道回答 ${status}</span> <small>${answer}</small>
    ${receipts.length > 0 ? html`<ol>${receipts.toReversed().map(receipt)}</ol>` : html`<br><small>还没有回执</small>`}
    <div class="row">${again('原样再发', latest, {})}${again('改了再发', latest, { revision: next, type: 'event.updated', text: `${filled.text.replace(/（第 \d+ 次说）$/, '')}（第 ${next} 次说）` })}${again('撤回', latest, { revision: next, type: 'event.withdrawn' })}</div></section>`;
}

/** The pretend 141's own page at /141, where orders are sent and their receipts seen and broken; and its callback. */
export function pretendPages(platform: PretendPlatform): Hono {
  const app = new Hono();
  app.get('/141', (http) => {
    http.header('Content-Security-Policy', PAGE_POLICY);
    const latest = [...Map.groupBy(platform.sent, ({ filled }) => filled.id).values()].flatMap(([one]) => one ?? []);
    return http.html(html`<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width"><title>假的 141 平台</title><link rel="stylesheet" href="${PAGE_STYLE}"></head><body><main>
      <h1>假的 141 平台</h1><p class="note">在这里发单子，到「谁管」里办，回执回到这里。全是演练。</p>
      ${sendForm(platform)}
      <h2>回执来了怎么办</h2><div class="row">${Object.entries(MODES).map(
        ([mode, label]) =>
          html`<form method="post" action="/141/mode"><input type="hidden" name="mode" value="${mode}"><button aria-pressed="${String(platform.mode === mode)}">${label}</button></form>`,
      )}</div>
      <h2>发过的单子</h2><form method="get" action="/141"><button>刷新</button></form>
      ${
        latest.length === 0
          ? html`<p class="note">还没有发过。</p>`
          : latest.map((one) =>
              order(
                one,
                platform.came.filter(({ order: id }) => id === one.filled.id),
              ),
            )
      }
      </main></body></html>`);
  });
  app.post('/141/send', async (http) => {
    const form = Object.fromEntries(
      Object.entries(await http.req.parseBody()).map(([name, value]) => [name, String(value)]),
    );
    const filled = Filled.safeParse(form);
    if (!filled.success) return http.text('填得不对，退回去改一改', 400);
    const signing = form.signing && form.signing in SIGNINGS ? (form.signing as Signing) : 'right';
    await platform.send(filled.data, signing);
    return http.redirect('/141', 303);
  });
  app.post('/141/mode', async (http) => {
    const { mode } = await http.req.parseBody();
    if (typeof mode === 'string' && mode in MODES) platform.mode = mode as Mode;
    return http.redirect('/141', 303);
  });
  app.post('/141/receipts', (http) => platform.receive(http.req.raw));
  return app;
}
