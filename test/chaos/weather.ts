import type { Faults } from '../../sandbox/faults.ts';
import type { Settings } from '../../sandbox/settings.ts';

/** How the platform misbehaves while people work: every fault the sandbox knows, some of the time. */
export const STORM: Partial<Faults> = {
  duplicates: 0.15,
  delays: 0.15,
  maxDelayMs: 3_000,
  reordering: 0.1,
  lostAcks: 0.05,
  serverErrors: 0.03,
  lostAnswers: 0.03,
  timeouts: 0.002,
  // Longer than the host waits for an answer.
  timeoutMs: 9_000,
  rateLimits: 0.03,
  resets: 0.03,
  tokenExpiry: 0.01,
};

export const CALM: Partial<Faults> = Object.fromEntries(Object.keys(STORM).map((name) => [name, 0]));

/** The pace of four messages a second to a chat is switched off in the host: the run is about order, not about patience. */
export const ROOMY: Partial<Settings> = { perTarget: 40, perSecond: 400, perMinute: 100_000 };
