import type { SandboxClock } from '../clock.ts';
import type { Live } from '../live.ts';
import type { Mint } from '../mint.ts';
import type { Tenant } from './tenant.ts';

/** A tenant with what its changes need: the time, new ids, and the page that shows them. */
export type Around = { tenant: Tenant; clock: SandboxClock; mint: Mint; live: Live };
