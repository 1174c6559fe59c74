import type { Faults } from '../../src/sandbox/faults.ts';

/** How the platform misbehaves while people work: every fault the sandbox knows, some of the time. */
export const STORM: Partial<Faults> = {
  duplicates: 0.15,
  delays: 0.15,
  maxDelayMs: 3_000,
  reordering: 0.1,
  lostAcks: 0.05,
  serverErrors: 0.03,
  lostAnswers: 0.03,
  timeouts: 0.01,
  timeoutMs: 1_500,
  rateLimits: 0.03,
  resets: 0.03,
  tokenExpiry: 0.01,
};

/** Longer than the host waits for an answer: ordered once a run, for it holds a call up in real time. */
export const LONG_TIMEOUT_MS = 9_000;

export const CALM: Partial<Faults> = Object.fromEntries(Object.keys(STORM).map((name) => [name, 0]));
