import type { CardTokens } from '../platform/card-tokens.ts';
import type { Transport } from '../push/transport.ts';
import type { HostControl } from '../walk-clock.ts';

/** What the script API needs beside the world. */
export type Backstage = {
  transport: Transport;
  cardTokens: CardTokens;
  host: HostControl | undefined;
  checkAddress: () => Promise<boolean>;
};
