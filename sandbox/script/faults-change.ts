import * as z from 'zod';
import { Faults, PlannedFault } from '../faults.ts';
import { Settings } from '../settings.ts';

/** POST /sandbox/faults: odds by name, faults ordered for the next occasions, settings; `reset` first calms everything. */
export const FaultsChange = z.strictObject({
  ...Faults.partial().shape,
  next: z.union([PlannedFault, z.array(PlannedFault)]).optional(),
  settings: Settings.partial().optional(),
  reset: z.literal(true).optional(),
});
export type FaultsChange = z.infer<typeof FaultsChange>;
