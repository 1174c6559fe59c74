import * as z from 'zod';
import { takeAlarm } from '../../src/bot/alarms/take-alarm.ts';
import type { Change } from '../../src/bot/ports/store.ts';
import { type Bindings, createWorker } from '../../src/worker.ts';

// The real worker over a clock that the sandbox can advance; nothing else differs.
let offset = 0;
const now = () => Date.now() + offset;
const worker = createWorker(now);

// The tests' own sample roster, written by sandbox/sample-roster.ts.
const Roster = z.object({ changes: z.array(z.looseObject({ kind: z.string() })) });

type Context = Parameters<typeof worker.scheduled>[2];

// What is due at the head of its queue, taken up or not: what stands behind one that was put off waits for the clock.
const WAITING = `SELECT count(*) AS n FROM outbox WHERE due_at <= ?
  AND id IN (SELECT min(id) FROM outbox WHERE state = 'queued' GROUP BY queue)`;
const waitingNow = async ({ DB }: Bindings) => Number(await DB.prepare(WAITING).bind(now()).first('n'));

export default {
  async fetch(request: Request, bindings: Bindings, context: Context): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (!pathname.startsWith('/test/')) return worker.fetch(request, bindings, context as never);
    const host = await worker.hostOf(bindings);
    if (pathname === '/test/rows') {
      const table = z
        .string()
        .regex(/^[a-z_]+$/)
        .parse(await request.json());
      return Response.json((await bindings.DB.prepare(`SELECT * FROM ${table}`).all()).results);
    }
    if (pathname === '/test/alarm') {
      const taken = await takeAlarm(await request.json(), host.world);
      context.waitUntil(host.deliverSoon());
      return Response.json(taken);
    }
    if (pathname === '/test/clock') offset = z.object({ offset: z.number() }).parse(await request.json()).offset;
    if (pathname === '/test/tick') await host.tick();
    if (pathname === '/test/roster') {
      const { changes } = Roster.parse(await request.json());
      await host.world.store.commit({ at: now(), changes: changes as Change[], says: [] });
    }
    return Response.json({
      nextDue: await host.nextDue(),
      waiting: await waitingNow(bindings),
    });
  },
  scheduled: worker.scheduled,
};
