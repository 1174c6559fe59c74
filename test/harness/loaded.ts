import module from 'node:module';
import process from 'node:process';

/** Whether this Node can read the sources as test/harness/stripped.ts leaves them; the one locked with the dependencies can. */
const CAN = typeof module.registerHooks === 'function' && process.features.typescript !== false;

/**
 * How tests are loaded: by Node itself, from sources stripped once for all workers. Ten short files cost 47 s of CPU when Vite
 * handed out each module, as it does where an older Node is used by hand. Nothing here is mocked.
 */
export const LOADED = CAN
  ? {
      experimental: { viteModuleRunner: false as const, nodeLoader: false as const },
      execArgv: ['--import', './test/harness/load.ts'],
    }
  : { execArgv: [] };
