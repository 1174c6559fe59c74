import type { SandboxClock } from './clock.ts';

const SECOND = 1000;

/** Counts calls in sliding windows of the sandbox clock. */
export type Rates = {
  /** Takes one place among `limit` in the last `windowMs`; when none is free, the seconds until one is. */
  take(key: string, limit: number, windowMs: number): { waitSeconds: number } | undefined;
};

/** Rates with nothing counted yet. */
export function createRates(clock: SandboxClock): Rates {
  const calls = new Map<string, number[]>();
  return {
    take: (key, limit, windowMs) => {
      const now = clock.now();
      const recent = (calls.get(key) ?? []).filter((at) => at > now - windowMs);
      calls.set(key, recent);
      const oldest = recent[recent.length - limit];
      if (recent.length >= limit && oldest !== undefined)
        return { waitSeconds: Math.max(1, Math.ceil((oldest + windowMs - now) / SECOND)) };
      recent.push(now);
      return undefined;
    },
  };
}

/** Remembers for a while what a key stood for: the platform's uuid windows. */
export type Remembered = {
  get(key: string): string | undefined;
  keep(key: string, value: string, forMs: number): void;
};

/** Nothing remembered yet. */
export function createRemembered(clock: SandboxClock): Remembered {
  const kept = new Map<string, { value: string; until: number }>();
  return {
    get: (key) => {
      const found = kept.get(key);
      return found && found.until > clock.now() ? found.value : undefined;
    },
    keep: (key, value, forMs) => {
      kept.set(key, { value, until: clock.now() + forMs });
    },
  };
}
