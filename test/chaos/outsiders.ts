import type { Dice } from '../../sandbox/dice.ts';
import { readSources } from '../../src/source-access.ts';
import { signedHeaders } from '../../src/webhooks/signature.ts';
import { aDevice } from '../alarms/readings.ts';

const SECRET = `whsec_${btoa('of the systems outside of the fault run')}`;
const read = readSources(
  JSON.stringify({
    platform: { secrets: [SECRET], perMinute: 6000 },
    gas: { kind: 'gas', secrets: [SECRET], perMinute: 6000 },
  }),
);
if ('wrong' in read) throw new Error(read.wrong.join());

/** How the host of the fault run lets them in. */
export const OUTSIDE = read.sources;

type Post = (
  path: string,
  body: Uint8Array<ArrayBuffer>,
  headers: Record<string, string>,
) => Promise<{ status: number }>;
type Sending = { to: 'platform' | 'gas'; about: string; body: Record<string, unknown>; taken: boolean };

const CODES = ['餐饮油烟', '占道经营', '楼道堆物', '没见过的类别'];
/** Each device leaks once; more would be a flood. */
const DEVICES = 4;
const PAUSE = 1_200;
const TRIES = 40;

/** What they were told was taken in. */
export type OutsideTaken = { orders: string[]; leaks: string[] };

/**
 * 141 and a gas platform, which send through the storm: the same twice, revisions out of their order, and again whatever was
 * not taken, for as long as it takes.
 */
export function outsiders({ post, now, dice }: { post: Post; now(): number; dice: Dice }) {
  const all: Sending[] = [];
  let stopped = false;
  let sent = 0;
  async function send(one: Sending): Promise<void> {
    const text = JSON.stringify(one.body);
    const headers = signedHeaders(`m-${++sent}`, now(), text, [SECRET]);
    const body = new TextEncoder().encode(text);
    const answer = await post(`/in/${one.to}`, body, { 'content-type': 'application/json', ...headers }).catch(
      () => undefined,
    );
    one.taken ||= answer?.status === 202;
  }
  const order = (n: number, revision: number): Sending => ({
    ...{ to: 'platform', about: `OUT-${n}`, taken: false },
    body: {
      external: { id: `OUT-${n}`, revision },
      what: { text: `第 ${n} 单，第 ${revision} 版`, code: CODES[n % CODES.length] },
      where: { text: `德加小区${(n % 40) + 1}幢` },
      who: { name: '样例', phone: '10000000001' },
    },
  });
  const said = (n: number, what: string, more: Record<string, unknown>): Sending => ({
    ...{ to: 'gas', about: `OUT-G${n}`, taken: false },
    body: { what, id: `out-${what}-${n}`, at: new Date(now()).toISOString(), ...more },
  });
  async function live(): Promise<void> {
    for (let n = 1; !stopped; n++) {
      const late = order(n, 1);
      const next: Sending[] = n % 3 === 0 ? [order(n, 2), late, late] : [late];
      if (n <= DEVICES) {
        const device = `OUT-G${n}`;
        next.push(said(n, 'device', { device: aDevice(device) }));
        next.push(said(n, 'alarm', { device, metric: '浓度', level: 'danger', value: 60 }));
      }
      all.push(...new Set(next));
      for (const one of next) await send(one);
      const earlier = all[dice.between(0, all.length - 1)];
      if (earlier) await send(earlier);
      await new Promise((done) => setTimeout(done, dice.between(0, 2 * PAUSE)));
    }
  }
  const living = live();
  return {
    /** Goes on until everything was taken. Then it leaks nowhere any more: nobody here acknowledges a leak, and of one that goes on people hear every few minutes. */
    async rests(): Promise<void> {
      stopped = true;
      await living;
      for (const { body, about } of all.filter((one) => one.body.what === 'alarm'))
        all.push(said(Number(about.slice('OUT-G'.length)), 'normal', { device: body.device, metric: body.metric }));
      for (let tries = 0; tries < TRIES; tries++) for (const one of all) if (!one.taken) await send(one);
    },
    taken: (): OutsideTaken => ({
      orders: [...new Set(all.flatMap(({ to, about, taken }) => (to === 'platform' && taken ? about : [])))],
      leaks: all.flatMap(({ body, about, taken }) => (body.what === 'alarm' && taken ? about : [])),
    }),
  };
}
