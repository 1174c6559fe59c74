import * as z from 'zod';

/** Buttons of the ledger's card: on in the Base named by its app_token, off, on again after it stood still. */
export const ledgerActions = [
  z.strictObject({ do: z.literal('ledger-on'), app: z.string().regex(/^[A-Za-z0-9]{10,50}$/) }),
  z.strictObject({ do: z.literal('ledger-off') }),
  z.strictObject({ do: z.literal('ledger-again') }),
] as const;
export type LedgerAction = z.infer<(typeof ledgerActions)[number]>;
