import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { SANDBOX_KEYS } from '../../sandbox/keys.ts';
import { seal, signatureHeaders } from '../../sandbox/push/seal.ts';
import type { OpenId } from '../../src/brands.ts';
import { click, envelope, question } from '../door/events.ts';
import { joinNodeHost } from '../harness/node-host.ts';
import type { HostKind } from '../harness/office.ts';
import { openPlatform, type Platform } from '../harness/platform.ts';
import { joinWorkerd } from '../harness/workerd-host.ts';

type Row = Record<string, unknown>;
const Answer = z.object({ toast: z.object({ content: z.string() }).optional(), error: z.string().optional() });

async function join_(kind: HostKind, platform: Platform) {
  if (kind === 'workerd') return joinWorkerd(platform);
  const folder = mkdtempSync(join(tmpdir(), 'shuiguan-abuse-'));
  const file = join(folder, 'office.db');
  const host = await joinNodeHost(platform, file);
  return {
    log: () => host.log,
    async rows(table: string): Promise<Row[]> {
      const beside = new DatabaseSync(file, { readOnly: true });
      const all = beside.prepare(`SELECT * FROM "${table}"`).all();
      beside.close();
      return all;
    },
    async close() {
      await host.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The sample office on a host, and the way to its door for events that no client of Feishu would send. */
export async function openBesieged(kind: HostKind) {
  const platform = await openPlatform();
  const host = await join_(kind, platform);
  const post = async (body: string) => {
    const seconds = String(Math.floor(platform.clock.now() / 1_000));
    const headers = signatureHeaders(body, SANDBOX_KEYS.encryptKey, seconds, randomUUID());
    const answer = await platform.host.push(body, { 'content-type': 'application/json', ...headers });
    return { status: answer.status, ...Answer.parse(await answer.json()) };
  };
  const own = { token: SANDBOX_KEYS.verificationToken, app_id: SANDBOX_KEYS.appId };
  const sealed = (event: { header: object }) =>
    seal(JSON.stringify({ ...event, header: { ...event.header, ...own } }), SANDBOX_KEYS.encryptKey);
  return {
    platform,
    rows: host.rows,
    log: host.log,
    post,
    /** Somebody presses a button with this value and submits these fields. */
    presses: (openId: OpenId, value: unknown, form?: unknown) => {
      const pressed = click(value);
      const event = Object(pressed.event);
      const action = { ...event.action, ...(form === undefined ? {} : { form_value: form }) };
      const operator = { open_id: openId, union_id: 'on_x', tenant_key: 'tenant' };
      return post(sealed(envelope('card.action.trigger', { ...event, operator, action })));
    },
    says: (openId: OpenId, words: string) => post(sealed(question(words, { who: openId }))),
    async close() {
      await platform.host.control.settled();
      await host.close();
      await platform.close();
    },
  };
}

export type Besieged = Awaited<ReturnType<typeof openBesieged>>;
