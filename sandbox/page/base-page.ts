import { Hono } from 'hono';
import { html } from 'hono/html';
import type { BaseTable, TableRecord } from '../tenant/base.ts';
import type { Tenant } from '../tenant/tenant.ts';

const STYLE = `body{font:14px/1.5 system-ui,sans-serif;margin:16px;color:#1f2329;background:#fff}
h2{font-size:16px;margin:20px 0 8px}div{overflow-x:auto}table{border-collapse:collapse;white-space:nowrap}
th,td{border:1px solid #8886;padding:4px 8px;text-align:left}
@media(prefers-color-scheme:dark){body{color:#ebebeb;background:#1a1a1a}}`;
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
const HOUR = 3_600_000;

function shown(cell: string | number | null, type: number): string {
  if (cell === null) return '';
  if (type !== 5) return String(cell);
  return new Date(Number(cell) + 8 * HOUR).toISOString().slice(0, 16).replace('T', ' ');
}

const row = ({ fields }: TableRecord, of: BaseTable) =>
  html`<tr>${of.fields.map(({ name, type }) => html`<td>${shown(fields[name] ?? null, type)}</td>`)}</tr>`;

const sheet = (table: BaseTable) => html`<h2>${table.name}（${table.records.size} 行）</h2>
  <div><table>
    <tr>${table.fields.map(({ name }) => html`<th>${name}</th>`)}</tr>
    ${[...table.records.values()].map((record) => row(record, table))}
  </table></div>`;

/** The tenant's Bases at /base/:app, as somebody who may open them sees them. */
export function basePages({ bases }: Tenant): Hono {
  const app = new Hono();
  app.get('/base/:app', (http) => {
    const base = bases.get(http.req.param('app'));
    if (!base) return http.notFound();
    http.header('Content-Security-Policy', POLICY);
    const tables = [...base.tables.values()];
    return http.html(html`<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width"><title>${base.name}</title><style>${STYLE}</style></head>
      <body><h1>${base.name}</h1>${tables.length === 0 ? html`<p>还没有数据表。</p>` : tables.map(sheet)}</body></html>`);
  });
  return app;
}
