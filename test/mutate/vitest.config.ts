import { defineConfig } from 'vitest/config';
import { LOADED } from '../harness/loaded.ts';
import { stripTypes } from '../harness/stripped.ts';

await stripTypes();

// The list is compiled before the tree is copied, and no fault is looked for in workerd: nothing to prepare.
export default defineConfig({
  test: {
    root: '.',
    include: ['test/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 15_000 } },
    maxWorkers: 1,
    isolate: false,
    // One process: killed when a fault makes it hang, it leaves no worker behind that goes round and round.
    pool: 'threads',
    ...LOADED,
  },
});
