import { api } from './api.ts';

/** The sandbox's time on this page: real time plus an offset told by the sandbox. */
export type PageClock = { now(): number; set(now: number): void; load(): Promise<void> };

export function createPageClock(): PageClock {
  let offset = 0;
  const set = (now: number) => {
    offset = now - Date.now();
  };
  return { now: () => Date.now() + offset, set, load: async () => set((await api.clock()).now) };
}
