import * as z from 'zod';
import { takeAlarm } from '../../src/bot/alarms/take-alarm.ts';
import type { Change } from '../../src/bot/ports/store.ts';
import { type Bindings, createWorker } from '../../src/worker.ts';
import { mortal } from './mortal-d1.ts';

// The real worker over a clock that the sandbox can advance, and records that it can be cut off from; nothing else differs.
let offset = 0;
const now = () => Date.now() + offset;
const worker = createWorker(now);

// The tests' own sample roster, written by sandbox/sample-roster.ts.
const Roster = z.object({ changes: z.array(z.looseObject({ kind: z.string() })) });

type Context = Parameters<typeof worker.scheduled>[2];

let records: ReturnType<typeof mortal> | undefined;
/** Where there is one street, its records are those that may be cut off. */
function overMortal(bindings: Bindings): Bindings {
  if (!bindings.DB) return bindings;
  records ??= mortal(bindings.DB);
  return { ...bindings, DB: records.d1 };
}
const isDead = () => records?.isDead() ?? false;
/** What a request that was cut off was about to do is left undone. */
const unlessDead = (error: unknown) => {
  if (!isDead()) throw error;
};

// What is due at the head of its queue, taken up or not: what stands behind one that was put off waits for the clock.
const WAITING = `SELECT count(*) AS n FROM outbox WHERE due_at <= ?
  AND id IN (SELECT min(id) FROM outbox WHERE state = 'queued' GROUP BY queue)`;
const waitingNow = async ({ DB }: Bindings) => Number(await DB.prepare(WAITING).bind(now()).first('n'));

export default {
  async fetch(request: Request, bindings: Bindings, context: Context): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (!pathname.startsWith('/test/')) return worker.fetch(request, overMortal(bindings), context as never);
    const host = await worker.hostOf(overMortal(bindings));
    if (pathname === '/test/rows') {
      const table = z
        .string()
        .regex(/^[a-z0-9_]+$/)
        .parse(await request.json());
      return Response.json((await bindings.DB.prepare(`SELECT * FROM ${table}`).all()).results);
    }
    if (pathname === '/test/alarm') {
      const taken = await takeAlarm(await request.json(), host.world);
      context.waitUntil(host.deliverSoon());
      return Response.json(taken);
    }
    if (pathname === '/test/clock') offset = z.object({ offset: z.number() }).parse(await request.json()).offset;
    if (pathname === '/test/kill') records?.killBefore(z.number().parse(await request.json()));
    if (pathname === '/test/revive') return Response.json({ died: records?.revive() ?? false });
    if (pathname === '/test/tick') await host.tick().catch(unlessDead);
    if (pathname === '/test/roster') {
      const { changes } = Roster.parse(await request.json());
      await host.world.store.commit({ at: now(), changes: changes as Change[], says: [] });
    }
    return Response.json({
      nextDue: isDead() ? undefined : await host.nextDue().catch(unlessDead),
      waiting: await waitingNow(bindings),
      dead: isDead(),
    });
  },
  scheduled: (event: unknown, bindings: Bindings, context: Context) =>
    worker.scheduled(event, overMortal(bindings), context),
};
