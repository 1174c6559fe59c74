import './node-version.ts';
import { defineConfig } from 'vitest/config';
import { LOADED } from './test/harness/loaded.ts';
import { LongestFirst } from './test/harness/longest-first.ts';

/** What begins or watches processes of its own. */
const PROCESSES = [
  'test/abuse/backup.test.ts',
  'test/chaos/chaos.test.ts',
  'test/deploy/*.test.ts',
  'test/door/{memory,serve,stop}.test.ts',
];
/** What workerd plays: the smoke conversations, and whatever differs there. Node plays them too. */
const ON_BOTH = ['test/conversations/{ask,cases}.test.ts', 'test/abuse/hosts.test.ts'];
const WORKERD = ['test/**/*.workerd.test.ts'];
const BROWSER = ['test/**/*.browser.test.ts'];
/** What tries many of a kind: a part of them beside every push, all in `npm run test:long` (test/harness/thorough.ts). */
const MANY = [
  'test/abuse/{injection,tampering}.test.ts',
  'test/cases/{form-buttons,invariants,parents}.test.ts',
  'test/catalogue/{edit-yaml,exchange}.test.ts',
  'test/conversations/kept-secret.test.ts',
  'test/council/crash.test.ts',
  'test/door/{fuzz,stop}.test.ts',
  'test/exchange/{cut-off,envelope}.test.ts',
  'test/figures/sums.test.ts',
  'test/open311/document.test.ts',
  'test/pictures/others.test.ts',
  'test/redaction/again.test.ts',
  'test/store/random-stories.test.ts',
  'test/voice/sound.test.ts',
  'test/workbook/property.test.ts',
];
/** Minutes each on a small machine: whoever touches what they are about, and each release, runs `npm run test:long`. */
const LONG = {
  processes: ['test/deploy/image.test.ts', 'test/door/memory.test.ts'],
  workerd: [
    'test/{chaos/chaos,abuse/flood,list/killed}.workerd.test.ts',
    'test/conversations/{alarms,bundle,case-turns,joint-visit,list-desk,list-workbook,new-matter,orders,orders-in,services,station,without-a-plan}.test.ts',
    'test/{figures/rows-read,handbook/handbook,voice/voice}.workerd.test.ts',
  ],
  browser: ['test/handbook/printed.browser.test.ts'],
};
/** MB for what is young: with so much of it a long story is collected a tenth of the time. */
const YOUNG = ['--max-semi-space-size=64'];
/** What is played in one process: files of a worker share what it has loaded. */
const IN_ONE = { ...LOADED, isolate: false, execArgv: [...LOADED.execArgv, ...YOUNG] };

type Kind = keyof typeof LONG;
const INCLUDE: Record<Kind, string[]> = {
  processes: PROCESSES,
  workerd: [...ON_BOTH, ...WORKERD],
  browser: BROWSER,
};
const RUN = {
  processes: { ...IN_ONE, globalSetup: ['test/deploy/prepare.ts'] },
  workerd: {
    env: { TEST_HOST: 'workerd' },
    globalSetup: ['test/workerd/prepare.ts'],
    ...IN_ONE,
  },
  browser: { ...IN_ONE, globalSetup: ['test/browser/prepare.ts'] },
};
const KINDS: Kind[] = ['processes', 'workerd', 'browser'];

export default defineConfig({
  test: {
    // No test is judged by a stopwatch: these limits only catch what hangs, on a machine however busy.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    teardownTimeout: 60_000,
    expect: { poll: { timeout: 120_000 } },
    // Two for two cores, and two for those that wait: for another program, a signal, a page.
    maxWorkers: 4,
    sequence: { sequencer: LongestFirst },
    globalSetup: ['test/prepare.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: [...PROCESSES, ...WORKERD, ...BROWSER],
          ...IN_ONE,
        },
      },
      ...KINDS.map((name) => ({
        extends: true as const,
        test: { name, include: INCLUDE[name], exclude: LONG[name], ...RUN[name] },
      })),
      ...KINDS.map((name) => ({
        extends: true as const,
        // The memory of a process is weighed in one of its own.
        test: { name: `long-${name}`, include: LONG[name], ...RUN[name], isolate: name === 'processes' },
      })),
      {
        extends: true,
        test: { name: 'long-node', include: MANY, env: { THOROUGH: 'true' }, ...IN_ONE },
      },
    ],
  },
});
