import type { Catalogue } from '../../catalogue/catalogue.ts';
import { catalogue as compiled } from '../../catalogue/index.ts';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { createHost } from '../../src/host.ts';
import { createLog } from '../harness/suite-log.ts';
import { openMigrated } from '../store/open-migrated.ts';
import { SECRETS } from './secrets.ts';

/** The real app over a store in memory, on the list as compiled unless another is given. The clock is the caller's. */
export async function openHandbook(
  environment: Record<string, string> = {},
  now: () => number = Date.now,
  catalogue: Catalogue = compiled,
) {
  const config = readConfig({ ...SECRETS, ...environment });
  const database = await openMigrated();
  const log = createLog(() => {}, now);
  const host = createHost({ config, database, catalogue, now, log });
  await host.start();
  const app = createApp({ hostOf: async () => host, afterwards: () => {} });
  const get = (path: string, headers: Record<string, string> = {}) =>
    app.request(`http://handbook.test${path}`, { headers });
  return { app, get, host, catalogue };
}
