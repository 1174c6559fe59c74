import { Hono } from 'hono';
import { html } from 'hono/html';
import type { BaseTable, TableRecord } from '../tenant/base.ts';
import type { Tenant } from '../tenant/tenant.ts';

const POLICY = "default-src 'none'; style-src 'self'; frame-ancestors 'none'";
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
      <meta name="viewport" content="width=device-width"><title>${base.name}</title><link rel="stylesheet" href="/page/tables.css"></head>
      <body><h1>${base.name}</h1>${tables.length === 0 ? html`<p>还没有数据表。</p>` : tables.map(sheet)}</body></html>`);
  });
  return app;
}
