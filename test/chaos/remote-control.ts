import * as z from 'zod';
import type { HostControl } from '../../sandbox/sandbox.ts';

const Due = z.object({ at: z.number().nullable() });

/** The clock's hand on a host in another process, which may be dead at any moment: then it simply does nothing. */
export function remoteControl(host: string): HostControl {
  const ask = async (path: string) => {
    try {
      const answer = await fetch(`${host}/chaos/${path}`, { method: 'POST', signal: AbortSignal.timeout(20_000) });
      return answer.ok ? await answer.json() : undefined;
    } catch {
      return undefined;
    }
  };
  return {
    tick: async () => {
      await ask('tick');
    },
    nextDue: async () => Due.safeParse(await ask('next-due')).data?.at ?? undefined,
    settled: async () => {
      await ask('settled');
    },
  };
}
