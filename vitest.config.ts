import './node-version.ts';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
    // Conversations mostly wait for the platform's rates: more of them at once than there are cores.
    maxWorkers: 4,
    globalSetup: ['test/prepare.ts'],
  },
});
