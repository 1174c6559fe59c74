/** Past this something hangs, ms; no test is judged by how long it takes. Less than vitest.config.ts gives a whole test. */
export const HANGS = 120_000;
