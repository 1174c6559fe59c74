import type { Context } from 'hono';
import { expect } from 'vitest';
import { createApp } from '../../src/app.ts';
import type { Answered, AnsweredText, FetchedPicture, Outside } from '../../src/bot/ports/outside.ts';
import { receive } from '../../src/bot/receive.ts';
import type { Case } from '../../src/cases/record/case.ts';
import { readSources } from '../../src/source-access.ts';
import { signedHeaders, verify } from '../../src/webhooks/signature.ts';
import { deliverDue } from '../harness/deliver-due.ts';
import { openWorld } from '../store/open-world.ts';
import { click, doTo, idOf } from '../store/report-case.ts';
import { aSending } from './a-sending.ts';

/** Secrets of tests alone. */
export const SECRET = `whsec_${btoa('a secret of the pretend platform')}`;
export const OLD_SECRET = `whsec_${btoa('the secret that was there before')}`;
export const PATH = 'a-secret-path-of-the-pretend-hotline-1';
export const API_KEY = 'an-open311-key-of-tests-1';
export const OLD_KEY = 'an-open311-key-of-tests-0';
export const CALLBACK = 'https://platform.example.com/receipts';
const PEER = 'x-test-peer';

const read = readSources(
  JSON.stringify({
    platform: { secrets: [SECRET, OLD_SECRET], callback: CALLBACK, media: ['img.example.com'], perMinute: 60 },
    hotline: { path: PATH, from: ['10.1.0.0/16'] },
    gas: { kind: 'gas', secrets: [SECRET], perMinute: 60 },
    georeport: {
      ...{ kind: 'open311', keys: [API_KEY, OLD_KEY], jurisdiction: 'wenxin.example.cn', perMinute: 300 },
      media: ['img.example.com'],
    },
    district: {
      kind: 'open311-partner',
      ...{ endpoint: 'https://311.example.com/open311/georeport/v2', keys: [API_KEY], body: '区城管中心' },
      services: { CG21: 'CG21', 其他: 'CG25' },
    },
  }),
);
if ('wrong' in read) throw new Error(read.wrong.join());
const { sources } = read;

/** A receipt as its source got it. */
export type Got = { type: string; data: Record<string, unknown>; id: string; signed: boolean };

type Sent = {
  secret?: string;
  at?: number;
  id?: string;
  headers?: Record<string, string>;
  path?: string;
  peer?: string;
  to?: string;
};

/** The whole way in and out over records in memory: the real routes, a platform and other systems that only write down. */
export async function openDoor() {
  const got: Got[] = [];
  const pictures = new Map<string, FetchedPicture>();
  let answers: Answered = { status: 204 };
  let partner: Outside['ask'] = async () => ({ failed: 'nobody there' });
  const outside: Outside = {
    async post(_, headers, body) {
      if ('failed' in answers || answers.status > 299) return answers;
      const { type, data } = JSON.parse(new TextDecoder().decode(body));
      const verified = verify(new Headers(headers), body, [SECRET], opened.clock.now);
      got.push({ type, data, id: headers['webhook-id'] ?? '', signed: 'id' in verified });
      return answers;
    },
    ask: (url, how): Promise<AnsweredText> => partner(url, how),
    fetchPicture: async (url, hosts) =>
      hosts.includes(new URL(url).host)
        ? (pictures.get(url) ?? { failed: 'nothing there' })
        : { refused: '不在许可的主机里' },
  };
  const opened = await openWorld(':memory:', { sources, outside });
  const { world, clock } = opened;
  const host = { ...opened.host, world, deliverSoon: async () => {} };
  const peerOf = (c: Context) => c.req.header(PEER);
  const app = createApp({ hostOf: async () => host, afterwards: () => {}, peerOf });
  let [sent, done] = [0, 0];
  const post = async (path: string, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) => {
    const response = await app.request(path, { method: 'POST', body, headers });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  return {
    ...opened,
    app,
    got,
    pictures,
    post,
    /** Whoever answers where a partner is asked. */
    partnerIs: (asked: Outside['ask']) => {
      partner = asked;
    },
    answersWith: (how: Answered) => {
      answers = how;
    },
    /** Sends one, by default to 141's door, signed as said; by default rightly and now. */
    async sends(sending: unknown, { secret = SECRET, at = clock.now, id, headers = {}, to = 'platform' }: Sent = {}) {
      const body = typeof sending === 'string' ? sending : JSON.stringify(sending);
      const signed = signedHeaders(id ?? `msg_${++sent}`, at, body, [secret]);
      return post(`/in/${to}`, new TextEncoder().encode(body), { ...signed, ...headers });
    },
    /** The same at the hotline's, which cannot sign. */
    async calls(sending: unknown, { path = PATH, peer = '10.1.2.3' }: Sent = {}) {
      return post(`/in/hotline/${path}`, JSON.stringify(sending), { [PEER]: peer });
    },
    /** Somebody does something of a case a minute later, and all that is due of it is done. */
    async does(c: Case, who: string, command: Record<string, unknown> & { do: string }): Promise<void> {
      clock.now += 60_000;
      const came = await doTo({ ...opened, world }, c.id, idOf(who), command, `door-${++done}`);
      expect([command.do, came]).toEqual([command.do, 'done']);
      await deliverDue(world);
    },
    /** Somebody presses a button, by default whoever dispatches; what they are told at once. */
    async pressed(action: Record<string, unknown>, who = '指挥室派遣员', form?: Record<string, unknown>) {
      const { toast } = await receive(click(idOf(who), action, form), world);
      await deliverDue(world);
      return toast?.content;
    },
    /** All that is due is done. */
    settles: () => deliverDue(world),
    /** The cases there are, oldest first. */
    cases: (): Promise<Case[]> => world.store.casesAfter('', 500),
    /** All that was ever said of any case. */
    async record(): Promise<string> {
      const all = await world.store.casesAfter('', 500);
      return JSON.stringify(await Promise.all(all.map(({ id }) => world.store.timeline(id))));
    },
    /** A fire hazard of 141 that is a case now. */
    async aCase(more: Parameters<typeof aSending>[0] = {}): Promise<Case> {
      await this.sends(aSending(more));
      await deliverDue(world);
      const last = (await world.store.casesAfter('', 500)).at(-1);
      if (!last) throw new Error('no case');
      return last;
    },
  };
}

export type InDoor = Awaited<ReturnType<typeof openDoor>>;
