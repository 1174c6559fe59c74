import { dayOf } from '../../cases/calendar/calendar.ts';
import type { LedgerKind } from '../../ledger/tables.ts';
import type { World } from '../ports/world.ts';

/** After which number the records of a table are taken in: of cases, those of this year; of visits, all that are kept. */
export const upFrom = (table: LedgerKind, { config, now }: Pick<World, 'config' | 'now'>): string =>
  table === 'case' ? `${config.casePrefix}-${dayOf(now()).slice(2, 4)}0101` : '';
