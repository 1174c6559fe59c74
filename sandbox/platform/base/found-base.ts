import type { BaseTable, OfficeBase } from '../../tenant/base.ts';
import type { World } from '../../world.ts';
import type { Call } from '../endpoint.ts';
import { Refused, refuse } from '../refused.ts';

/** Any one of them opens an API of Bases; the narrow one is another for each. */
export const baseScopes = (narrow: string): string[] => ['bitable:app', narrow];

/** The Base of a call, where the app was added to it. */
export function baseOf({ tenant }: World, call: Call): OfficeBase {
  const base = tenant.bases.get(call.param('app_token'));
  if (!base) throw refuse(1254040, 'BaseTokenNotFound');
  if (!base.appAdded) throw new Refused(1254302, 'Permission denied.', 403);
  return base;
}

/** The table of a call. */
export function tableOf(world: World, call: Call): BaseTable {
  const table = baseOf(world, call).tables.get(call.param('table_id'));
  if (!table) throw refuse(1254041, 'TableIdNotFound');
  return table;
}

/** Writes to a table while nobody else does: a second write at the same time is refused (1254291). */
export async function writing<T>(table: BaseTable, write: () => Promise<T>): Promise<T> {
  if (table.writing) throw refuse(1254291, 'Write conflict');
  table.writing = true;
  try {
    return await write();
  } finally {
    table.writing = false;
  }
}
