import * as z from 'zod';
import { RowProblem } from '../../inspections/import/rows.ts';
import { GasDevice } from '../device.ts';
import { GasCheck } from './check.ts';
import { GasFind } from './find.ts';

/** What a workbook of the gas company says, every row understood; or what is wrong with it. */
export const GasSheet = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('devices'), rows: z.array(GasDevice) }),
  z.strictObject({ of: z.literal('checks'), rows: z.array(GasCheck) }),
  z.strictObject({ of: z.literal('finds'), rows: z.array(GasFind) }),
]);
export type GasSheet = z.infer<typeof GasSheet>;

/** The form of a workbook that somebody sent: what it says stands in it once it was read. */
export const GasAsk = z.strictObject({
  form: z.literal('gas-import'),
  fileName: z.string(),
  sheet: GasSheet.nullable(),
  problems: z.array(RowProblem),
});
export type GasAsk = z.infer<typeof GasAsk>;
